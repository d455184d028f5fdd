import { reportTexts } from "../../../report/report-texts.ts";
import type { Draft } from "../../../report/schema.ts";

/** The running texts of a report that are its own words, by path: not the preface, which reads alike everywhere. */
export interface OwnText {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

/** The texts of a report that are compared with those of other units. */
export const textsToCompare = (draft: Draft): readonly OwnText[] =>
  reportTexts(draft).flatMap(({ path, label, text, standing }) =>
    standing || text.trim() === "" ? [] : [{ path, label, text }],
  );

/** What stands between two texts of a unit: no run goes over it. */
export const textBreak = "\u0001";
/** The same for the unit that it is held against, so that not even these are in common. */
export const otherTextBreak = "\u0002";

/** A text of which letters alone are left, with the place of each in the text as it stands. */
export interface FoldedText {
  readonly letters: string;
  readonly places: readonly number[];
}

/** What a number is folded to: who copies a text puts in numbers of his own. */
const anyNumber = "0";

/** Folds a text: no spaces, no marks, every number the same. */
export function foldedText(text: string): FoldedText {
  const letters: string[] = [];
  const places: number[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{N}+(?:[.,，．]\p{N}+)*|\p{L}/gu)) {
    letters.push(/\p{N}/u.test(word) ? anyNumber : word);
    places.push(index);
    // A letter beyond the sixteen bits takes two units of a string: both are at its place.
    if (letters[letters.length - 1]?.length === 2) places.push(index);
  }
  return { letters: letters.join(""), places };
}
