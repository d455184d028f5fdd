import type { Fragment, LineFragment } from "../fragments.ts";
import { isKnownWord } from "../tables/printed-words.ts";

/** True for a line of nothing but words that a table of the form prints; a sentence is none, near as it comes to one. */
export const isTableWords = (text: string): boolean =>
  (!/[。；]$/.test(text) && isKnownWord(text)) ||
  (text.length < 200 && text.includes(" ") && text.split(" ").every(isKnownWord));

/** Headings of a table that stand as lines among running text: those right beside its rows, as on a sheet after the text. */
export function tableWords(content: readonly Fragment[]): readonly LineFragment[] {
  const words = new Set<LineFragment>();
  const filled = content.filter((one) => one.kind !== "line" || one.text !== "");
  const mark = (fragment: Fragment, isBeside: boolean): boolean => {
    if (fragment.kind === "row") return true;
    if (fragment.kind !== "line" || !isBeside || !isTableWords(fragment.text)) return false;
    words.add(fragment);
    return true;
  };
  let isBeside = false;
  for (const fragment of filled) isBeside = mark(fragment, isBeside);
  isBeside = false;
  for (const fragment of [...filled].reverse()) isBeside = mark(fragment, isBeside);
  return [...words];
}
