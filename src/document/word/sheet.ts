import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextDirection,
  type TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  XmlComponent,
} from "docx";
import { printable } from "../../lib/escape-html.ts";
import { sum } from "../../lib/lists.ts";
import type { NumberCell, Sheet, SheetCell } from "../blocks.ts";
import { isAtLeft, isNumberCell } from "../cells.ts";
import { annotationScale, noteSetting, notesText, numberSizes, type Setting, settingOf } from "../fit.ts";
import { annotatedBelow, brokenLabels } from "../lines/set-lines.ts";
import { type PlacedCell, placesIn } from "../places.ts";
import { type CommentMarks, noMarks } from "./comments.ts";
import { runningRun, textRun } from "./paragraphs.ts";
import { sheetStyleId } from "./styles.ts";
import { columnTwips, halfPoints, twips, twipsOfPoints } from "./units.ts";

/** Half a point, in eighths of a point. */
const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const rules = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };

/** Characters upright, from top to bottom. The library only names "tbRl", in which they lie on their side. */
const upright = "tbRlV" as (typeof TextDirection)[keyof typeof TextDirection];

/** A table with its name for those who do not see it. */
class NamedTable extends Table {
  constructor(name: string, options: ConstructorParameters<typeof Table>[0]) {
    super(options);
    const [properties] = this.root;
    if (properties instanceof XmlComponent) properties.addChildElement(new StringValueElement("w:tblCaption", name));
  }
}

/** How all cells of a sheet are set. */
interface Look {
  readonly setting: Setting;
  readonly columns: readonly number[];
  readonly sizes: ReadonlyMap<SheetCell, number>;
  /** The lines of labels and headings of several. */
  readonly lines: ReadonlyMap<SheetCell, readonly string[]>;
  /** Numbers with their annotation below. */
  readonly below: ReadonlySet<SheetCell>;
  readonly figure: OwnSheet["figure"] | undefined;
  readonly marks: CommentMarks;
}

/** How a sheet is set in another document than the report. */
export interface OwnSheet {
  readonly setting: Setting;
  /** Sizes of numbers that do not fit at the sheet's own, in points. */
  readonly sizes: ReadonlyMap<SheetCell, number>;
  /** The lines that stand in the place of a number, each of its runs given `size` points; undefined for a number that stands as it is. */
  readonly figure: (cell: NumberCell, size: IRunOptions) => readonly (readonly TextRun[])[] | undefined;
  /** The least height of a row, in points. */
  readonly rowHeight?: number;
}

/** The paragraphs of a cell: one, and a second with smaller lines where an annotation stands below its number. */
function paragraphsOf(cell: SheetCell, look: Look, keepNext: boolean): readonly Paragraph[] {
  const { setting, sizes, lines, below } = look;
  const paragraph = (children: readonly ParagraphChild[], scale = 1) =>
    new Paragraph({
      style: sheetStyleId(setting.size),
      ...(keepNext ? { keepNext } : {}),
      spacing: { line: twipsOfPoints(setting.line * scale), lineRule: LineRuleType.EXACT },
      ...(isAtLeft(cell) ? { alignment: AlignmentType.LEFT } : {}),
      children,
    });
  // Its style has the size of the sheet; what is smaller says so itself.
  const own = (points: number) => (points === setting.size ? {} : { size: halfPoints(points) });
  if (!isNumberCell(cell)) {
    const words = lines.get(cell) ?? [cell.text];
    return [paragraph(words.map((line, at) => textRun(line, at === 0 ? {} : { break: 1 })))];
  }
  const size = sizes.get(cell) ?? setting.size;
  const shown = look.figure?.(cell, own(size));
  if (shown) return shown.map((line) => paragraph(line));
  const digits = cell.text === "" ? [] : [textRun(cell.text, own(size))];
  const number = look.marks.whole(cell.id, digits);
  if (cell.annotation === undefined) return [paragraph(number)];
  if (cell.mark !== undefined) return [paragraph([...number, textRun(cell.mark, { ...own(size), superScript: true })])];
  const annotation = textRun(`（${cell.annotation}）`, own(size * annotationScale));
  return below.has(cell)
    ? [paragraph(number), paragraph([annotation], annotationScale)]
    : [paragraph([...number, annotation])];
}

/** What stands in a place that a cell above covers. */
const covered: SheetCell = { kind: "heading", text: "", scope: "rowgroup", rowSpan: 1, colSpan: 1 };

/** A cell as it stands in the row `at`; in the rows below its first it is there to be covered. */
function tableCell({ cell, row, column }: PlacedCell, at: number, look: Look, keepNext: boolean): TableCell {
  const width = sum(look.columns.slice(column, column + cell.colSpan));
  const padding = twips(isAtLeft(cell) ? 1 : 0.5);
  const { CONTINUE, RESTART } = VerticalMergeType;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: padding, right: padding },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { verticalMerge: row < at ? CONTINUE : RESTART } : {}),
    ...(cell.kind === "label" && cell.upright ? { textDirection: upright } : {}),
    children: paragraphsOf(row < at ? covered : cell, look, keepNext),
  });
}

interface SheetOptions {
  readonly together: boolean;
  readonly own?: OwnSheet;
  readonly marks?: CommentMarks;
}

/**
 * A sheet as a table of fixed widths, set as the printed page sets it. Rows are never split, and those of the head are
 * repeated over each page. `together`: all rows stay on one page, unless they may be parted.
 */
export function sheetTable(sheet: Sheet, { together, own, marks = noMarks }: SheetOptions): Table {
  const setting = own?.setting ?? settingOf(sheet);
  const look: Look = {
    setting,
    columns: columnTwips(sheet.widths),
    sizes: own?.sizes ?? numberSizes(sheet, setting),
    lines: brokenLabels(sheet, setting),
    below: annotatedBelow(sheet, setting),
    figure: own?.figure,
    marks,
  };
  const places = placesIn(sheet);
  const kinds = sheet.groups.flatMap((group) => group.rows.map(() => group.kind));
  /** The rows before which a page may end. */
  const breaks = new Set(
    sheet.groups.flatMap(({ mayBreakBefore }, at) =>
      mayBreakBefore ? [sum(sheet.groups.slice(0, at).map(({ rows }) => rows.length))] : [],
    ),
  );
  const keepsNext = (at: number) => together && !breaks.has(at + 1) && (at < last || sheet.notes !== undefined);
  const last = kinds.length - 1;
  // The rows before the first with a number are headings. Word repeats them over each page, where those of a first band would be wrong.
  const firstNumber = Math.min(...places.filter(({ cell }) => isNumberCell(cell)).map(({ row }) => row));
  const headRows = breaks.size > 0 ? 0 : firstNumber;
  const rows = kinds.map((kind, at) => {
    const cells = places
      .filter(({ cell, row }) => row <= at && at < row + cell.rowSpan)
      .sort((a, b) => a.column - b.column);
    // Numbers below their headings alone would look squeezed.
    const least = own?.rowHeight ?? (sheet.id === "litigation" && kind === "body" ? setting.size * 2 : undefined);
    return new TableRow({
      cantSplit: true,
      ...(at < headRows ? { tableHeader: true } : {}),
      ...(least === undefined ? {} : { height: { value: twipsOfPoints(least), rule: HeightRule.ATLEAST } }),
      children: cells.map((place) => tableCell(place, at, look, keepsNext(at))),
    });
  });
  const padding = twipsOfPoints(setting.padding);
  return new NamedTable(printable(sheet.caption), {
    rows,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true },
    alignment: AlignmentType.CENTER,
    width: { size: sum(look.columns), type: WidthType.DXA },
    columnWidths: look.columns,
    margins: { top: padding, bottom: padding, left: twips(0.5), right: twips(0.5) },
    borders: rules,
  });
}

/** 注：, which further lines stand in by. */
const noteIndent = twipsOfPoints(2 * noteSetting.size);

/** The notes below a sheet. */
export function noteParagraphs(sheet: Sheet): readonly Paragraph[] {
  const text = notesText(sheet);
  if (text === "") return [];
  const spacing = { line: twipsOfPoints(noteSetting.line), lineRule: LineRuleType.EXACT, before: 60 };
  const indent = { left: noteIndent, hanging: noteIndent };
  const style = sheetStyleId(noteSetting.size);
  return [new Paragraph({ style, alignment: AlignmentType.BOTH, spacing, indent, children: [runningRun(text)] })];
}
