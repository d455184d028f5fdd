import { foldedText, type OwnText, otherTextBreak, textBreak } from "./folded-text.ts";
import { commonRuns } from "./passages.ts";

/** A piece of a text, and whether the other unit has it as well. */
export interface SharedPiece {
  readonly text: string;
  readonly isCommon: boolean;
}

/** A text cut into what two units have in common and what they have not. */
export interface SharedText {
  readonly label: string;
  readonly pieces: readonly SharedPiece[];
}

interface Joined {
  readonly letters: string;
  /** For each letter the place of its text among the texts, and its place there; none for what stands between two texts. */
  readonly places: readonly (readonly [number, number] | undefined)[];
}

function joined(texts: readonly OwnText[], separator: string): Joined {
  const letters: string[] = [];
  const places: (readonly [number, number] | undefined)[] = [];
  texts.forEach(({ text }, index) => {
    if (index > 0) {
      letters.push(separator);
      places.push(undefined);
    }
    const folded = foldedText(text);
    letters.push(folded.letters);
    for (const place of folded.places) places.push([index, place]);
  });
  return { letters: letters.join(""), places };
}

/** Cuts a text where what is common begins and ends. */
function cutText({ label, text }: OwnText, ranges: readonly (readonly [number, number])[]): SharedText {
  const pieces: SharedPiece[] = [];
  let end = 0;
  for (const [start, stop] of [...ranges].sort(([one], [other]) => one - other)) {
    const from = Math.max(start, end);
    if (from > end) pieces.push({ text: text.slice(end, from), isCommon: false });
    if (stop > from) pieces.push({ text: text.slice(from, stop), isCommon: true });
    end = Math.max(end, stop);
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isCommon: false });
  return { label, pieces };
}

function markedBy(
  texts: readonly OwnText[],
  { places }: Joined,
  runs: readonly { readonly at: number; readonly length: number }[],
): readonly SharedText[] {
  const ranges: [number, number][][] = texts.map(() => []);
  for (const { at, length } of runs) {
    const [first, next] = [places[at], places[at + length]];
    // Up to the next letter: marks and the rest of a number go along.
    if (first) ranges[first[0]]?.push([first[1], next?.[1] ?? texts[first[0]]?.text.length ?? first[1]]);
  }
  return texts.map((text, index) => cutText(text, ranges[index] ?? []));
}

/** The texts of two units with what they have in common marked in both. */
export function markedTexts(
  one: readonly OwnText[],
  other: readonly OwnText[],
): readonly [readonly SharedText[], readonly SharedText[]] {
  const [left, right] = [joined(one, textBreak), joined(other, otherTextBreak)];
  const runs = commonRuns(left.letters, right.letters);
  return [
    markedBy(
      one,
      left,
      runs.map(({ one: at, length }) => ({ at, length })),
    ),
    markedBy(
      other,
      right,
      runs.map(({ other: at, length }) => ({ at, length })),
    ),
  ];
}
