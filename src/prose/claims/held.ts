import type { Token } from "../tokens/token.ts";
import type { Mention, Passage } from "./mention.ts";

/** 翻一番, 翻两番 or 持平, said of a number. */
export interface Held {
  readonly start: number;
  readonly end: number;
  /** How many times what it was before the number is: 2 for 翻一番, 4 for 翻两番, 1 for 持平. */
  readonly times: 1 | 2 | 4;
  readonly of: Mention;
}

/** Where a passage says that a number doubled or stayed as it was: of the last count before, in that clause or the one before. */
export function heldPlaces({ plain, tokens, sentences, mentions }: Passage): readonly Held[] {
  const places: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === "flat" || kind === "double") places.push(at);
  }
  return places.flatMap((at): readonly Held[] => {
    const { kind, start, end } = tokens[at] as Token;
    const words = plain.slice(start, end);
    const isLevel = kind === "flat" && words === "持平";
    if (!isLevel && kind !== "double") return [];
    const times = isLevel ? 1 : words.includes("两") ? 4 : 2;
    const of = mentions.filter((one) => one.at < at && one.sentence === sentences[at] && one.role === "count").pop();
    const commas = tokens
      .slice(of?.at ?? at, at)
      .filter((one) => one.kind === "sign" && "，；：".includes(one.id)).length;
    return of && commas <= 1 ? [{ start, end, times, of }] : [];
  });
}
