import type { Line } from "../form/table.ts";
import { comparable } from "../lib/clean-text.ts";
import { memoizeText } from "../lib/memoize.ts";

/** The mark of a note that is written out after a label: [1], （注2）, 注3. */
const noteAfter = /(?:[[(〔【](?:\d{1,2}|注\d{0,2})[\])〕】]|注\d{1,2})$/;

/** A text as labels are compared: without punctuation and symbols, and without marks of notes, e.g. 其他 for 其他①. */
export const folded = memoizeText((text: string): string =>
  comparable(text)
    .replace(noteAfter, "")
    .replace(/[\p{P}\p{S}\p{No}]/gu, ""),
);

const numbering = /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|\d+[、.．)）])\s*/;
/** A label without the number before it: 予以公开 for （一）予以公开. */
export const unnumbered = (text: string): string => text.replace(numbering, "");

/** What a heading says of its numbers and that the form says already: 自然人（件）. */
const unit = /[（(](?:单位[:：]?)?\s*(?:件|宗|份|个|项|万元)[）)]\s*$/;

const remark = /[（(][^（）()]*[）)]\s*$/;

/** The folded forms in which a printed label may stand in an office's own sheet: in full, without its number, without its remark. */
export function formsOf(label: string): readonly string[] {
  const bare = unnumbered(label);
  const all = new Set([label, bare, bare.replace(remark, ""), label.replace(remark, "")]);
  return [...new Set([...all].map(folded))].filter((form) => form !== "");
}

/**
 * Returns a function that finds the line that a text names, or undefined where it names none or could name two.
 * `wordings` gives other words under which a line is known. A full label always names its own line.
 */
export function labelFinder<L extends Line>(
  lines: readonly L[],
  wordings: (line: L) => readonly string[] = () => [],
): (text: string) => L | undefined {
  const byForm = new Map<string, L | undefined>();
  const add = (form: string, line: L) =>
    byForm.set(form, byForm.has(form) && byForm.get(form) !== line ? undefined : line);
  for (const line of lines) for (const form of formsOf(line.label)) add(form, line);
  for (const line of lines) for (const words of wordings(line)) add(folded(words), line);
  for (const line of lines) byForm.set(folded(line.label), line);
  return memoizeText((text) => {
    if (/^[\d\s.,]*$/.test(text)) return undefined;
    const words = folded(text);
    if (words === "") return undefined;
    return byForm.get(words) ?? byForm.get(folded(unnumbered(text))) ?? byForm.get(folded(text.replace(unit, "")));
  });
}
