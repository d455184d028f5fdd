import type { Token } from "../tokens/token.ts";

/** The tokens of some kinds among others. */
export const kindsIn = (tokens: readonly Token[], ...kinds: readonly string[]): readonly Token[] =>
  tokens.filter(({ kind }) => kinds.includes(kind));
