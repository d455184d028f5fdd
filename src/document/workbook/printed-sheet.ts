import { cellById } from "../../form/cells.ts";
import { addendsOf } from "../../form/sums.ts";
import { sum } from "../../lib/lists.ts";
import type { Sheet, SheetCell } from "../blocks.ts";
import { isAtLeft, isNumberCell } from "../cells.ts";
import { rowHeights } from "../fit.ts";
import { linesIn } from "../lines/measure.ts";
import { brokenLabels } from "../lines/set-lines.ts";
import { pointsPerMillimetre } from "../page.ts";
import { placed, placesIn } from "../places.ts";
import { type At, balanceFormula, referenceFormula, sumFormula } from "./formula.ts";
import {
  besideDigits,
  characterWidth,
  type Look,
  textCell,
  type WorkCell,
  type WorkCellContent,
  type Worksheet,
  workCell,
} from "./worksheet.ts";

const setting = { size: 10.5, line: 14, padding: 2.5 };
const proofHeight = 28;
/** The tallest row that a worksheet may have, in points. */
const tallest = 409;

const framed: Look = { alignVertical: "center", wrap: true, borderStyle: "thin", borderColor: "#000000" };
const looks = {
  title: { align: "center", alignVertical: "center", wrap: true, fontFamily: "黑体", fontSize: 15 },
  part: { align: "left", alignVertical: "center", wrap: true, fontFamily: "黑体", fontSize: 14 },
  annotation: { align: "left", alignVertical: "center", wrap: true },
  centred: { ...framed, align: "center" },
  upright: { ...framed, align: "center", upright: true },
  label: { ...framed, align: "left" },
  proof: { align: "center", alignVertical: "center", wrap: true },
} as const satisfies Record<string, Look>;

interface PrintedSheet {
  readonly name: string;
  /** The report's title in lines that each make sense, and the heading of the part that the sheet stands in. */
  readonly title: readonly string[];
  readonly heading: string;
  /** Without annotations: a number with words is no number to a worksheet. */
  readonly sheet: Sheet;
  /** The annotations, each with the number it belongs to; they stand below the sheet, one a line. */
  readonly annotations: readonly string[];
  readonly proofs: readonly ProofRow[];
  /** Where the entered numbers are worked out on another sheet; none where they stand on this one. */
  readonly sources: Places | undefined;
}

/** Where the number of each cell id stands on the sheets of a workbook. */
export type Places = ReadonlyMap<string, { readonly sheet: string; readonly at: At }>;

/** A relation of the table in each of its columns, which are the sheet's last. It stands below all else and is not printed. */
export interface ProofRow {
  readonly label: string;
  /** `text` is empty where something is still blank. */
  readonly columns: readonly {
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly text: string;
  }[];
}

/** A sheet of the workbook, and where on it the number of each cell id stands. */
interface SheetWithPlaces {
  readonly sheet: Worksheet;
  readonly placeOf: ReadonlyMap<string, At>;
}

/** The printed widths, wider where a number would not fit. */
function widthsOf(sheet: Sheet): readonly number[] {
  const cells = placesIn(sheet);
  return sheet.widths.map((width, at) => {
    const own = cells.filter(({ cell, column }) => column === at && cell.colSpan === 1 && isNumberCell(cell));
    const digits = Math.max(0, ...own.map(({ cell }) => cell.text.length));
    return Math.max(width, digits === 0 ? 0 : (digits + besideDigits) * characterWidth);
  });
}

function content(
  cell: SheetCell,
  {
    placeOf,
    sources,
    lines,
  }: { placeOf: ReadonlyMap<string, At>; sources: Places | undefined; lines: readonly string[] },
): WorkCellContent {
  const printed = isNumberCell(cell) ? cellById(cell.id) : undefined;
  if (!printed) return { kind: "text", text: lines.join("\n") };
  const { unit } = printed.column;
  const source = sources?.get(printed.id);
  if (!printed.computed && source) {
    const formula = referenceFormula(source.sheet, source.at, { filled: cell.text !== "" });
    return { kind: "formula", formula, text: cell.text, unit };
  }
  if (!printed.computed) return { kind: "number", text: cell.text, unit };
  const parts = addendsOf(printed).flatMap((id) => placeOf.get(id) ?? []);
  return { kind: "formula", formula: sumFormula(parts, { complete: cell.text !== "" }), text: cell.text, unit };
}

function lookOf(cell: SheetCell): Look {
  if (cell.kind === "label" && cell.upright) return looks.upright;
  return isAtLeft(cell) ? looks.label : looks.centred;
}

/** A height in points as worksheets keep it. */
const height = (points: number): number => Math.min(tallest, Math.ceil(points * 4) / 4);

/** A relation's words in each column by formulas, under the numbers that they are about. */
function proofCells(
  { label, columns }: ProofRow,
  width: number,
  placeOf: ReadonlyMap<string, At>,
): readonly WorkCell[] {
  const places = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []);
  return [
    textCell(label, looks.proof, width - columns.length),
    ...columns.map(({ left, right, text }): WorkCell => {
      const content = { kind: "formula", formula: balanceFormula(places(left), places(right)), text } as const;
      return workCell(content, looks.proof);
    }),
  ];
}

/** One of the official tables on a sheet of its own, as printed: merges, frames, widths and wrapped labels. */
export function printedSheet({
  name,
  title,
  heading,
  sheet,
  annotations,
  proofs,
  sources,
}: PrintedSheet): SheetWithPlaces {
  const widths = widthsOf(sheet);
  const width = sum(widths) * pointsPerMillimetre;
  /** Texts over all columns: in one line where they fit, else a line each. */
  const line = (texts: readonly string[], look: Look): Worksheet["rows"][number] => {
    const size = look.fontSize ?? setting.size;
    const linesOf = (text: string) => Math.max(1, linesIn(text, (width / size) * 0.95));
    const lines = linesOf(texts.join("")) === 1 ? [texts.join("")] : texts;
    return {
      cells: [textCell(lines.join("\n"), look, widths.length)],
      height: height(sum(lines.map(linesOf)) * size * 1.4 + 6),
    };
  };
  const above = [line(title, looks.title), line([heading], looks.part)];
  const rows = placed(sheet.groups.flatMap((group) => group.rows));
  const placeOf = new Map<string, At>(
    rows
      .flat()
      .flatMap(({ cell, row, column }) => (isNumberCell(cell) ? [[cell.id, { row: row + above.length, column }]] : [])),
  );
  const heights = rowHeights({ ...sheet, widths }, setting);
  const labels = brokenLabels({ ...sheet, widths }, setting);
  const workCell = ({ cell }: { cell: SheetCell }): WorkCell => {
    const { rowSpan, colSpan } = cell;
    const lines = labels.get(cell) ?? [cell.text];
    return { content: content(cell, { placeOf, sources, lines }), rowSpan, colSpan, look: lookOf(cell) };
  };
  const worksheet: Worksheet = {
    name,
    widths,
    rows: [
      ...above,
      ...rows.map((row, at) => ({ cells: row.map(workCell), height: height(heights[at] ?? setting.line) })),
      ...annotations.map((text) => line([text], looks.annotation)),
      ...proofs.map((row) => ({ cells: proofCells(row, widths.length, placeOf), height: proofHeight })),
    ],
    headRows: 0,
    unprintedRows: proofs.length,
  };
  return { sheet: worksheet, placeOf };
}
