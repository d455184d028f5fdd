import type { Token } from "../tokens/token.ts";

const clauseEnds = "，；：。！？\n（）—→";
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === "sign" && clauseEnds.includes(token.id));

/** No clause has more tokens on either side; without a bound a text of no signs would be read with the square of its length. */
const longest = 120;

/** The tokens behind a place up to the end of the clause. */
export function restOf(tokens: readonly Token[], at: number): readonly Token[] {
  let end = at + 1;
  while (end - at < longest && !isEnd(tokens[end])) end += 1;
  return tokens.slice(at + 1, end);
}

/** The tokens before a place back to the start of the clause. */
export function beforeIn(tokens: readonly Token[], at: number): readonly Token[] {
  let start = at;
  while (start > 0 && at - start < longest && !isEnd(tokens[start - 1])) start -= 1;
  return tokens.slice(start, at);
}
