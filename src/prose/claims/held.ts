import type { Token } from "../tokens/token.ts";
import type { Mention, Passage } from "./mention.ts";

/** 翻一番 or 持平, said of a number. */
export interface Held {
  readonly start: number;
  readonly end: number;
  readonly is: "doubled" | "level";
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
    if (!isLevel && (kind !== "double" || words.includes("两"))) return [];
    const of = mentions.filter((one) => one.at < at && one.sentence === sentences[at] && one.role === "count").pop();
    const commas = tokens
      .slice(of?.at ?? at, at)
      .filter((one) => one.kind === "sign" && "，；：".includes(one.id)).length;
    return of && commas <= 1 ? [{ start, end, is: isLevel ? "level" : "doubled", of }] : [];
  });
}
