import { cutAt, cutsOf } from "../lib/work/cuts.ts";

/** Some words of a text, from `start` up to before `end`, and how they look. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly look: "tint" | "strong" | "warning" | "stated" | "differs" | "wrong" | "advice" | "inHand";
  /** What is said of the words while the mouse rests on them. */
  readonly note?: string | undefined;
}

/** Words to be marked, in order and apart from each other, and the text that they stand in. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/**
 * Marks that may lie over each other as marks that stand apart: where two meet, the later one shows. The last mark is
 * painted first and no stretch is looked at again once it is painted, as thousands of marks may lie over a long text.
 */
export function apart(marks: readonly TextMark[]): readonly TextMark[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const places = new Map(edges.map((edge, at) => [edge, at]));
  const shown = edges.map((): TextMark | undefined => undefined);
  /** Of each stretch between two edges, one at or before the next that is not painted. */
  const following = edges.map((_, at) => at);
  const unpaintedFrom = (from: number): number => {
    let at = from;
    while (following[at] !== undefined && following[at] !== at) {
      const next = following[at] as number;
      following[at] = following[next] ?? next;
      at = next;
    }
    return at;
  };
  for (let one = marks.length - 1; one >= 0; one -= 1) {
    const mark = marks[one] as TextMark;
    const end = places.get(mark.end) ?? 0;
    for (let at = unpaintedFrom(places.get(mark.start) ?? 0); at < end; at = unpaintedFrom(at)) {
      shown[at] = mark;
      following[at] = at + 1;
    }
  }
  return edges.flatMap((start, at): TextMark[] => {
    const [end, mark] = [edges[at + 1], shown[at]];
    return mark && end !== undefined ? [{ ...mark, start, end }] : [];
  });
}

/** Pieces of a text with their marks, which count from the start of the piece; between two pieces stand `apart` characters. */
function markedPieces(pieces: readonly string[], marks: readonly TextMark[], apart: number): readonly MarkedText[] {
  let from = 0;
  let first = 0;
  return pieces.map((piece) => {
    const to = from + piece.length;
    const own: TextMark[] = [];
    while ((marks[first]?.end ?? Number.POSITIVE_INFINITY) <= from) first += 1;
    for (let at = first; (marks[at]?.start ?? to) < to; at += 1) {
      const mark = marks[at] as TextMark;
      own.push({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from });
    }
    from = to + apart;
    return { text: piece, marks: own };
  });
}

/** A line of a marked text, without the break at its end; marks count from the start of the line. */
export type MarkedLine = MarkedText;

/** A marked text line by line; a mark over several lines is one in each of them. */
export const markedLines = ({ text, marks }: MarkedText): readonly MarkedLine[] =>
  markedPieces(text.split("\n"), marks, 1);

/** Longer lines are drawn in parts. */
const longLine = 2000;

/** A line in parts that stay as they are while somebody types in another (see `cutsOf`); most lines are one part. */
export const partsOfLine = (line: MarkedLine): readonly MarkedText[] =>
  line.text.length <= longLine ? [line] : markedPieces(cutAt(line.text, cutsOf(line.text)), line.marks, 0);

/**
 * Returns what gives pieces of a text their keys, by which they are known from one drawing to the next: all before and behind
 * what has changed since keep theirs.
 */
export function keeper(): (pieces: readonly MarkedText[]) => readonly number[] {
  let former: readonly MarkedText[] = [];
  let keys: readonly number[] = [];
  let fresh = 0;
  return (pieces) => {
    const more = pieces.length - former.length;
    const isSame = (at: number, from: number) => pieces[at]?.text === former[from]?.text;
    let before = 0;
    while (before < Math.min(pieces.length, former.length) && isSame(before, before)) before += 1;
    let behind = pieces.length;
    while (behind > before + Math.max(0, more) && isSame(behind - 1, behind - 1 - more)) behind -= 1;
    const known = keys;
    keys = pieces.map(
      (_, at) => known[at < behind ? (at < Math.min(behind, behind - more) ? at : -1) : at - more] ?? fresh++,
    );
    former = pieces;
    return keys;
  };
}
