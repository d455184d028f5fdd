import type { Sheet, SheetCell } from "./blocks.ts";

/** A cell of a sheet with the row and the column of its upper left corner. */
export interface PlacedCell {
  readonly cell: SheetCell;
  readonly row: number;
  readonly column: number;
}

/** Every cell in printed order with its place, found as HTML fills a grid. */
export function placesIn(sheet: Sheet): readonly PlacedCell[] {
  const free: number[] = sheet.widths.map(() => 0);
  return sheet.groups
    .flatMap((group) => group.rows)
    .flatMap((cells, row) => {
      let column = 0;
      return cells.map((cell): PlacedCell => {
        while ((free[column] ?? row) > row) column += 1;
        const place = { cell, row, column };
        for (let at = column; at < column + cell.colSpan; at += 1) free[at] = row + cell.rowSpan;
        return place;
      });
    });
}
