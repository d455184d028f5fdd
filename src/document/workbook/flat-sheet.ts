import { type FlatRow, flatHeadings } from "../flat-rows.ts";
import { characterWidth } from "./units.ts";
import type { Content, Look, WorkCell, Worksheet } from "./worksheet.ts";

/** What the sheet is called in a workbook, beside the names of the official tables. */
const name = "明细";

/** In digits: table, row, column, number, remark. */
const widths = [6, 74, 28, 14, 36];

const text = (words: string): Content => ({ kind: "text", text: words });
const cell = (content: Content, look: Look): WorkCell => ({ content, rowSpan: 1, colSpan: 1, look });

const contents = ({ table, row, column, value, unit, remark }: FlatRow): readonly Content[] => [
  ...[table, row, column].map(text),
  { kind: "number", text: value, unit },
  text(remark),
];

/** Every printed number with the words that name it, one a row: for formulas, pivots and other programs. */
export function flatSheet(rows: readonly FlatRow[]): Worksheet {
  return {
    name,
    widths: widths.map((digits) => digits * characterWidth),
    rows: [
      { cells: flatHeadings.map((heading) => cell(text(heading), { fontWeight: "bold" })) },
      ...rows.map((row) => ({ cells: contents(row).map((content) => cell(content, {})) })),
    ],
    headRows: 1,
  };
}
