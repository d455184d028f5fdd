import { placed } from "../../../src/document/places.ts";
import { type DocParagraph, docBytes, inTable, rowEnd } from "./doc-bytes.ts";
import { asPublished } from "./grids.ts";
import type { Grid, WildReport } from "./wild-report.ts";

const line = (text: string): DocParagraph => ({ runs: [{ text }], end: "paragraph" });

/** How wide a column is, in twentieths of a point. */
const columnWidth = 900;
const firstOfMerged = 0x60;
const goesOn = 0x20;

interface Placed {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly flag: number;
}

/** The rows of a grid with a cell at each place of a merged one, as Word keeps those that reach down. */
function rowsOf(grid: Grid): readonly (readonly Placed[])[] {
  const rows = placed(grid.rows);
  return rows.map((row, at) => {
    const own = row.map(({ cell, column }): Placed => {
      return { column, columns: cell.colSpan, text: cell.text, flag: cell.rowSpan > 1 ? firstOfMerged : 0 };
    });
    const above = rows
      .slice(0, at)
      .flatMap((other, from) =>
        other
          .filter(({ cell }) => from + cell.rowSpan > at)
          .map(({ cell, column }): Placed => ({ column, columns: cell.colSpan, text: "", flag: goesOn })),
      );
    return [...own, ...above].sort((one, other) => one.column - other.column);
  });
}

function table(grid: Grid): readonly DocParagraph[] {
  return rowsOf(asPublished(grid)).flatMap((row) => {
    const cells = row.map(({ text }): DocParagraph => {
      return { runs: [{ text: text.replace(/\n/g, "\u000b") }], end: "cell", properties: inTable };
    });
    const edges = [...row.map(({ column }) => column), Math.max(...row.map(({ column, columns }) => column + columns))];
    const end = rowEnd(
      edges.map((edge, at) => edge * columnWidth + (at % 3)),
      row.map(({ flag }) => flag),
    );
    return [...cells, { runs: [], end: "cell", properties: end } satisfies DocParagraph];
  });
}

/** The report as a Word document of 1997. */
export function docFile(report: WildReport): Uint8Array {
  return docBytes([
    ...report.titleLines.map(line),
    ...report.items.flatMap((item) => (item.kind === "grid" ? table(item) : [line(item.text)])),
  ]);
}
