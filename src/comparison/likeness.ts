import { memoizeText } from "../lib/memoize.ts";

/** The pairs of neighbouring characters of a text, sorted; numbers are all alike, and spaces do not count. */
const profileOf = memoizeText((text): Uint32Array => {
  const words = `\n${text.replace(/\s+/g, "").replace(/[0-9０-９]+(?:[.,][0-9０-９]+)*/g, "0")}`;
  return Uint32Array.from(
    { length: words.length - 1 },
    (_, at) => words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1),
  ).sort();
});

/** How much two wordings have in common, whatever their numbers: from 0, nothing, to 1 (Dice's coefficient). */
export function likeness(before: string, after: string): number {
  const [one, other] = [profileOf(before), profileOf(after)];
  let [at, against, common] = [0, 0, 0];
  while (at < one.length && against < other.length) {
    const difference = (one[at] as number) - (other[against] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) against += 1;
  }
  return one.length + other.length === 0 ? 1 : (2 * common) / (one.length + other.length);
}
