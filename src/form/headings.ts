import type { Line } from "./table.ts";

/** The printed words of a row or column: the merged headings it stands under, outermost first, and its own label. */
export const printedPath = ({ under = [], label }: Line): readonly string[] => [...under, label];

/** A printed heading cell: its words and how many lines and levels it covers. */
export interface Heading {
  readonly text: string;
  /** Index of the first line it stands over. */
  readonly line: number;
  /** Nesting level, 0 outermost. */
  readonly level: number;
  readonly lines: number;
  readonly levels: number;
}

/**
 * The merged headings over neighbouring lines: lines with the same words in `under` share a cell, and a line with fewer
 * levels than the deepest stretches to the last level. The levels of columns run downwards, those of rows to the right.
 */
export function headingsOf(lines: readonly Line[]): readonly Heading[] {
  const paths = lines.map(printedPath);
  const depth = Math.max(...paths.map((path) => path.length));
  const starts = (index: number, level: number): boolean => {
    const path = paths[index] ?? [];
    const before = paths[index - 1];
    const shared = level < path.length - 1;
    return !(shared && before && path.slice(0, level + 1).every((word, at) => word === before[at]));
  };
  return paths.flatMap((path, index) =>
    path.flatMap((text, level) => {
      if (!starts(index, level)) return [];
      let end = index + 1;
      while (end < paths.length && !starts(end, level) && (paths[end]?.length ?? 0) > level) end += 1;
      const last = level === path.length - 1;
      return [{ text, line: index, level, lines: last ? 1 : end - index, levels: last ? depth - level : 1 }];
    }),
  );
}
