import { fullGrid } from "../../../src/document/places.ts";
import type { Grid, Item, WildReport } from "./wild-report.ts";

/** Text of a whole report, its tables written by `table`. */
export function textOf(report: WildReport, table: (grid: Grid) => string): string {
  const write = (item: Item) => (item.kind === "grid" ? table(item) : item.text);
  return `${[report.titleLines.join(""), ...report.items.map(write)].join("\n\n")}\n`;
}

/** The words in every place of the table, covered ones empty. */
export function wordsOf(grid: Grid): readonly (readonly string[])[] {
  return fullGrid(grid.rows).map((row) => row.map((cell) => cell?.text ?? ""));
}

/** Tabs between cells, as spreadsheets copy. */
export function tabText(report: WildReport): string {
  return textOf(report, (grid) =>
    wordsOf(grid)
      .map((row) => row.join("\t"))
      .join("\n"),
  );
}

/** One cell a line, as some viewers copy: a blank cell is an empty line, a covered place is none. */
export function lineText(report: WildReport): string {
  return textOf(report, (grid) => grid.rows.flatMap((row) => row.map(({ text }) => text)).join("\n"));
}

/** A sign between the cells of a row; `framed` puts it before the first and after the last as well. */
export function ruledText(report: WildReport, { sign, framed }: { sign: string; framed: boolean }): string {
  const line = (cells: readonly string[]) => {
    const inner = cells.join(` ${sign} `);
    return framed ? `${sign} ${inner} ${sign}` : inner;
  };
  return textOf(report, (grid) => wordsOf(grid).map(line).join("\n"));
}
