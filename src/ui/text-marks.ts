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

/** A line of a marked text, without the break at its end; marks count from the start of the line. */
export type MarkedLine = MarkedText;

/** A marked text line by line; a mark over several lines is one in each of them. */
export function markedLines({ text, marks }: MarkedText): readonly MarkedLine[] {
  let from = 0;
  let first = 0;
  return text.split("\n").map((line) => {
    const to = from + line.length;
    const own: TextMark[] = [];
    while ((marks[first]?.end ?? Number.POSITIVE_INFINITY) <= from) first += 1;
    for (let at = first; (marks[at]?.start ?? to) < to; at += 1) {
      const mark = marks[at] as TextMark;
      own.push({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from });
    }
    from = to + 1;
    return { text: line, marks: own };
  });
}
