/** Some words of a text, from `start` up to before `end`, and how they look. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly look: "tint" | "strong" | "warning" | "wrong" | "advice";
}

/** Words to be marked, in order and apart from each other, and the text that they stand in. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** Marks that may lie over each other as marks that stand apart: where two meet, the later one shows. */
export function apart(marks: readonly TextMark[]): readonly TextMark[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return edges.flatMap((start, at): TextMark[] => {
    const end = edges[at + 1];
    const over = marks.filter((mark) => end !== undefined && mark.start <= start && end <= mark.end);
    const top = over[over.length - 1];
    return top && end !== undefined ? [{ start, end, look: top.look }] : [];
  });
}
