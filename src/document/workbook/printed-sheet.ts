import { cellById } from "../../form/cells.ts";
import { addendsOf } from "../../form/sums.ts";
import type { NumberCell, Sheet, SheetCell } from "../blocks.ts";
import { rowHeights } from "../fit.ts";
import { annotationLine } from "../flat-rows.ts";
import { linesIn } from "../measure.ts";
import { placed, placesIn } from "../places.ts";
import { type At, sumFormula } from "./formula.ts";
import { characterWidth } from "./units.ts";
import type { Look, WorkCell, WorkCellContent, Worksheet } from "./worksheet.ts";

const setting = { size: 10.5, line: 14, padding: 2.5 };
const points = 72 / 25.4;
/** Free characters beside the digits of a number, so that its column never shows ### in their place. */
const besideDigits = 2;
/** The tallest row that a worksheet may have, in points. */
const tallest = 409;

const framed: Look = { alignVertical: "center", wrap: true, borderStyle: "thin", borderColor: "#000000" };
const looks = {
  title: { align: "center", alignVertical: "center", wrap: true, fontFamily: "黑体", fontSize: 15 },
  part: { align: "left", alignVertical: "center", wrap: true, fontFamily: "黑体", fontSize: 14 },
  remark: { align: "left", alignVertical: "center", wrap: true },
  centred: { ...framed, align: "center" },
  upright: { ...framed, align: "center", upright: true },
  label: { ...framed, align: "left" },
} as const satisfies Record<string, Look>;

interface PrintedSheet {
  readonly name: string;
  /** The report's title in lines that each make sense, and the heading of the part that the sheet stands in. */
  readonly title: readonly string[];
  readonly heading: string;
  readonly sheet: Sheet;
}

const isNumber = (cell: SheetCell): cell is NumberCell => cell.kind === "number" || cell.kind === "total";

/** The printed widths, wider where a number would not fit. */
function widthsOf(sheet: Sheet): readonly number[] {
  const cells = placesIn(sheet);
  return sheet.widths.map((width, at) => {
    const own = cells.filter(({ cell, column }) => column === at && cell.colSpan === 1 && isNumber(cell));
    const digits = Math.max(0, ...own.map(({ cell }) => cell.text.length));
    return Math.max(width, digits === 0 ? 0 : (digits + besideDigits) * characterWidth);
  });
}

function content(cell: SheetCell, placeOf: ReadonlyMap<string, At>): WorkCellContent {
  const printed = isNumber(cell) ? cellById(cell.id) : undefined;
  if (!printed) return { kind: "text", text: cell.text };
  const { unit } = printed.column;
  if (!printed.computed) return { kind: "number", text: cell.text, unit };
  const parts = addendsOf(printed).flatMap((id) => placeOf.get(id) ?? []);
  return { kind: "sum", formula: sumFormula(parts, { complete: cell.text !== "" }), text: cell.text, unit };
}

/** The annotations of a sheet, one a line: they stand below it, as a number with words is no number to a worksheet. */
function remarks(sheet: Sheet): readonly string[] {
  return placesIn(sheet).flatMap(({ cell }) => {
    const printed = isNumber(cell) ? cellById(cell.id) : undefined;
    return printed && isNumber(cell) && cell.annotation !== undefined ? [annotationLine(printed, cell.annotation)] : [];
  });
}

function lookOf(cell: SheetCell): Look {
  if (cell.kind === "note") return looks.label;
  if (cell.kind !== "label") return looks.centred;
  if (cell.upright) return looks.upright;
  return cell.rowSpan > 1 ? looks.centred : looks.label;
}

/** The sheet with no annotation in it, since they stand below. */
function bare(sheet: Sheet): Sheet {
  const cell = (one: SheetCell): SheetCell => {
    if (!isNumber(one)) return one;
    const { annotation: _, ...number } = one;
    return number;
  };
  return { ...sheet, groups: sheet.groups.map(({ kind, rows }) => ({ kind, rows: rows.map((row) => row.map(cell)) })) };
}

/** A height in points as worksheets keep it. */
const height = (points: number): number => Math.min(tallest, Math.ceil(points * 4) / 4);

/** One of the official tables on a sheet of its own, as printed: merges, frames, widths and wrapped labels. */
export function printedSheet({ name, title, heading, sheet }: PrintedSheet): Worksheet {
  const widths = widthsOf(sheet);
  const width = widths.reduce((sum, part) => sum + part, 0) * points;
  /** Words over all columns: in one line where they fit, else a line each. */
  const line = (words: readonly string[], look: Look): Worksheet["rows"][number] => {
    const size = look.fontSize ?? setting.size;
    const linesOf = (text: string) => Math.max(1, linesIn(text, (width / size) * 0.95));
    const lines = linesOf(words.join("")) === 1 ? [words.join("")] : words;
    return {
      cells: [{ content: { kind: "text", text: lines.join("\n") }, rowSpan: 1, colSpan: widths.length, look }],
      height: height(lines.reduce((sum, text) => sum + linesOf(text), 0) * size * 1.4 + 6),
    };
  };
  const above = [line(title, looks.title), line([heading], looks.part)];
  const rows = placed(sheet.groups.flatMap((group) => group.rows));
  const placeOf = new Map<string, At>(
    rows
      .flat()
      .flatMap(({ cell, row, column }) => (isNumber(cell) ? [[cell.id, { row: row + above.length, column }]] : [])),
  );
  const heights = rowHeights({ ...bare(sheet), widths }, setting);
  const workCell = ({ cell }: { cell: SheetCell }): WorkCell => {
    const { rowSpan, colSpan } = cell;
    return { content: content(cell, placeOf), rowSpan, colSpan, look: lookOf(cell) };
  };
  return {
    name,
    widths,
    rows: [
      ...above,
      ...rows.map((row, at) => ({ cells: row.map(workCell), height: height(heights[at] ?? setting.line) })),
      ...remarks(sheet).map((text) => line([text], looks.remark)),
    ],
    headRows: 0,
  };
}
