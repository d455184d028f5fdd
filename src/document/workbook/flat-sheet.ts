import { type FlatRow, flatHeadings, flatName } from "../flat-rows.ts";
import { linesIn } from "../measure.ts";
import { besideDigits, characterWidth, type Look, textCell, type Worksheet } from "./worksheet.ts";

/** The name of the sheet in a workbook. */
const name = "明细";

/** Widths in digits of the columns for table, row, column, number and annotation. */
const usual = [6, 70, 28, 14, 30] as const;

/** The widths, wider where a number would not fit: a worksheet shows ### in its place. */
function widthsFor(rows: readonly FlatRow[]): readonly number[] {
  const [table, row, column, number, annotation] = usual;
  return [table, row, column, Math.max(number, ...rows.map(({ value }) => value.length + besideDigits)), annotation];
}

const line = 14;

const body: Look = { alignVertical: "center", wrap: true };

function flatRow({ cell, value, annotation }: FlatRow): Worksheet["rows"][number] {
  const { table, row, column } = flatName(cell);
  const texts = [table, row, column, "", annotation];
  const lines = texts.map((text, at) => linesIn(text, ((usual[at] ?? 0) / 2) * 0.95));
  return {
    cells: [
      ...[table, row, column].map((text) => textCell(text, body)),
      { content: { kind: "number", text: value, unit: cell.column.unit }, rowSpan: 1, colSpan: 1, look: body },
      textCell(annotation, { ...body, align: "left", indent: 1 }),
    ],
    height: Math.max(1, ...lines) * line + 3,
  };
}

/** Every printed number with the words that name it, one a row: for formulas, pivots and other programs. */
export function flatSheet(rows: readonly FlatRow[]): Worksheet {
  return {
    name,
    widths: widthsFor(rows).map((digits) => digits * characterWidth),
    rows: [{ cells: flatHeadings.map((heading) => textCell(heading, { fontWeight: "bold" })) }, ...rows.map(flatRow)],
    headRows: 1,
  };
}
