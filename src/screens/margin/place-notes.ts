/** A note that is to stand beside its words. Lengths are CSS pixels from the top of the pages. */
export interface NoteBox {
  /** Where its top would be if it were alone. */
  readonly wanted: number;
  readonly height: number;
}

interface Margin {
  /** Room between one note and the next. */
  readonly gap: number;
  /** The first and the last place of a note's edge. */
  readonly from: number;
  readonly to: number;
  /** The note in hand, by its index: it stands exactly at its words, and the others make way. */
  readonly current?: number | undefined;
}

/** Notes that touch each other and move as one. */
interface Cluster {
  readonly sum: number;
  readonly count: number;
}

/**
 * Returns the nearest values that never fall, by the sum of squares: neighbours in the wrong order are drawn together at
 * their mean.
 */
function neverFalling(wanted: readonly number[]): readonly number[] {
  const clusters: Cluster[] = [];
  for (const value of wanted) {
    let last: Cluster = { sum: value, count: 1 };
    for (let before = clusters[clusters.length - 1]; before; before = clusters[clusters.length - 1]) {
      if (before.sum / before.count <= last.sum / last.count) break;
      last = { sum: before.sum + last.sum, count: before.count + last.count };
      clusters.pop();
    }
    clusters.push(last);
  }
  return clusters.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
}

/**
 * The top of each note: in their order, none over another, and on the whole as near to their words as that allows. Where
 * they do not all fit before `to`, they begin at `from` and go on below it.
 */
export function placeNotes(notes: readonly NoteBox[], { gap, from, to, current }: Margin): readonly number[] {
  // Without the height of what stands before it, a note's place may be that of the note before, and never less.
  let above = 0;
  const before = notes.map(({ height }) => {
    const sum = above;
    above += height + gap;
    return sum;
  });
  const highest = Math.max(from, to - above + gap);
  const bounded = (value: number) => Math.min(highest, Math.max(from, value));
  const wanted = notes.map((note, at) => note.wanted - (before[at] ?? 0));
  const pin = current === undefined ? undefined : wanted[current];
  if (current === undefined || pin === undefined)
    return neverFalling(wanted).map((y, at) => bounded(y) + (before[at] ?? 0));
  const fixed = bounded(pin);
  const places = [
    ...neverFalling(wanted.slice(0, current)).map((y) => Math.min(bounded(y), fixed)),
    fixed,
    ...neverFalling(wanted.slice(current + 1)).map((y) => Math.max(bounded(y), fixed)),
  ];
  return places.map((y, at) => y + (before[at] ?? 0));
}
