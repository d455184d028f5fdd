import { memoizeText } from "../../lib/memoize.ts";
import { widthOf } from "./measure.ts";
import { breakPointsIn } from "./words.ts";

/** Break points of more cost are for names too long for the page, not for labels. */
const welcome = 5;
/** Behind the number of a label, as （三）, before a bracket, and behind signs. */
const atSigns = /(?<=^（[^）]{1,2}）)|(?<!^)(?=（)|(?<=[，、：；])(?!$)/g;

/** A short label with its number, which stands above it where both do not fit: （三） over 不予公开. */
const numbered = /^(（[^）]{1,2}）)(.{2,4})$/;

/** The words of a label or a heading; lines may break between any two of them. */
export const labelWords = memoizeText((text: string): readonly string[] => {
  const [, number, words] = numbered.exec(text) ?? [];
  if (number && words) return [number, words];
  const ends = breakPointsIn(text).flatMap(({ at, cost }) => (cost <= welcome ? [at] : []));
  const signs = [...text.matchAll(atSigns)].map(({ index }) => index ?? 0);
  // 一、 stays with the words that it counts.
  const all = [...new Set([...ends, ...signs, text.length])].filter((at) => !/^.、$/.test(text.slice(0, at)));
  const ordered = all.sort((a, b) => a - b);
  return ordered.map((at, index) => text.slice(ordered[index - 1] ?? 0, at));
});

/** The most words that a column of a paper breaks between as between those of a label, and the longest of them. */
const longestLabel = { words: 16, word: 8 } as const;

/** True for what stands in a column and is running text. */
export const isSentence = (text: string): boolean => /[。；]/.test(text);

/** The words of what stands in a column and is no sentence; undefined for running text. */
export function columnWords(text: string): readonly string[] | undefined {
  if (isSentence(text)) return undefined;
  const words = labelWords(text);
  return words.length <= longestLabel.words && words.every(({ length }) => length <= longestLabel.word)
    ? words
    : undefined;
}

/** Words in lines of so many ems, each as full as may be; a word that is wider is broken anywhere. */
export function fullLines(words: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    for (let rest = word; rest !== ""; ) {
      if (widthOf(line + rest) <= room) {
        line += rest;
        rest = "";
      } else if (line === "") {
        line = rest.slice(0, Math.max(1, Math.floor(room)));
        rest = rest.slice(line.length);
      }
      if (rest !== "") {
        lines.push(line);
        line = "";
      }
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** What a column of so many ems has room for: half an em is the least that counts. */
export const roomIn = (ems: number): number => Math.max(1, Math.floor(ems * 2) / 2);

/** How many lines a label takes in a column of so many ems. */
export const labelLineCount = (text: string, ems: number): number => fullLines(labelWords(text), roomIn(ems)).length;
