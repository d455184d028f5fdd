import type { Token } from "../tokens/token.ts";

const none: readonly Token[] = [];

/** The tokens of some kinds among others. Asked for at every number of a text: where there are none nothing is made. */
export function kindsIn(tokens: readonly Token[], ...kinds: readonly string[]): readonly Token[] {
  let found: Token[] | undefined;
  for (const token of tokens) {
    if (!kinds.includes(token.kind)) continue;
    if (found) found.push(token);
    else found = [token];
  }
  return found ?? none;
}

/** True where a token of some kinds is among others. */
export function hasKind(tokens: readonly Token[], ...kinds: readonly string[]): boolean {
  for (const token of tokens) if (kinds.includes(token.kind)) return true;
  return false;
}

/** The same of a set of kinds that is made once. */
export function hasAny(tokens: readonly Token[], kinds: ReadonlySet<string>): boolean {
  for (const token of tokens) if (kinds.has(token.kind)) return true;
  return false;
}
