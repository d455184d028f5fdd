import { type FlatReport, type FlatRow, flatHeadings, flatIdentity, flatName } from "../flat-rows.ts";
import { linesIn } from "../lines/measure.ts";
import { referenceFormula } from "./formula.ts";
import type { Places } from "./printed-sheet.ts";
import {
  besideDigits,
  type Look,
  listSheet,
  textCell,
  type WorkCell,
  type WorkCellContent,
  type Worksheet,
  workCell,
} from "./worksheet.ts";

/** The name of the sheet in a workbook. */
const name = "明细";

/** Widths in digits of the columns. */
const usual = { organ: 24, year: 7, table: 6, row: 56, column: 28, number: 14, annotation: 24 } as const;

const line = 14;

const body: Look = { alignVertical: "center", wrap: true };
const remark: Look = { ...body, align: "left", indent: 1 };

/** A number that follows the official table. */
function numberCell({ cell, value }: FlatRow, places: Places): WorkCell {
  const { unit } = cell.column;
  const place = places.get(cell.id);
  const formula = place && referenceFormula(place.sheet, place.at, { filled: value !== "" });
  const content: WorkCellContent =
    formula === undefined ? { kind: "number", text: value, unit } : { kind: "formula", formula, text: value, unit };
  return workCell(content, body);
}

function flatRow(flat: FlatRow, report: FlatReport, places: Places): Worksheet["rows"][number] {
  const { table, row, column } = flatName(flat.cell);
  const { organ, year } = flatIdentity(report);
  const texts = { organ, year, table, row, column, number: "", annotation: flat.annotation };
  const lines = Object.entries(usual).map(([at, width]) =>
    linesIn(texts[at as keyof typeof usual], (width / 2) * 0.95),
  );
  return {
    cells: [
      textCell(organ, body),
      workCell({ kind: "number", text: year, unit: "件" }, body),
      ...[table, row, column].map((text) => textCell(text, body)),
      numberCell(flat, places),
      textCell(flat.annotation, remark),
    ],
    height: Math.max(1, ...lines) * line + 3,
  };
}

/**
 * Every printed number with the words that name it, one a row, for formulas, pivots and other programs. Each follows the
 * sheet that it is printed on, and says of which organ and year it is, so that the sheets of many offices make one list.
 */
export function flatSheet(rows: readonly FlatRow[], report: FlatReport, places: Places): Worksheet {
  // Wider where a number would not fit: a worksheet shows ### in its place.
  const number = Math.max(usual.number, ...rows.map(({ value }) => value.length + besideDigits));
  return listSheet({
    name,
    digits: Object.values({ ...usual, number }),
    rows: [
      { cells: flatHeadings.map((heading) => textCell(heading, { fontWeight: "bold" })) },
      ...rows.map((row) => flatRow(row, report, places)),
    ],
  });
}
