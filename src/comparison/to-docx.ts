import {
  BorderStyle,
  Document,
  type FileChild,
  type IRunOptions,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from "docx";
import type { Figure, NumberCell } from "../document/blocks.ts";
import { cellText } from "../document/cells.ts";
import { noteSetting } from "../document/fit.ts";
import { marginsAcross, textAreaAcross } from "../document/page.ts";
import type { DocumentProperties } from "../document/properties.ts";
import { namedTitle } from "../document/title.ts";
import { packedWord } from "../document/word/packed-word.ts";
import { behindTable, runningRun, textRun } from "../document/word/paragraphs.ts";
import { sheetTable } from "../document/word/sheet.ts";
import { sidePages, sideStyles } from "../document/word/side-paper.ts";
import { styleIds } from "../document/word/styles.ts";
import { columnTwips, twips } from "../document/word/units.ts";
import { sum } from "../lib/lists.ts";
import type { Comparison } from "./compare.ts";
import { rowWords } from "./differences.ts";
import { type SetComparison, setCompared } from "./fit.ts";
import {
  aboutSides,
  type ComparisonOptions,
  comparisonName,
  type LaidLine,
  type LaidPart,
  laidOut,
  linesOfSide,
  omittedWords,
  stateHeading,
  staysWhole,
  unchangedWords,
} from "./laid-out.ts";
import type { Row } from "./rows.ts";
import type { Run, Side } from "./runs.ts";
import { stateWidth } from "./style.ts";
import { summaryOf, summaryWords } from "./summary.ts";

/** In points. */
const textSize = 11;
const noteSize = { size: noteSetting.size * 2 } as const;

/** What was deleted is struck through, what is new underlined; the colours are those of the page. */
const looks: Readonly<Record<Run["kind"], IRunOptions>> = {
  same: {},
  deleted: { strike: true, color: "8C1410" },
  inserted: { underline: {}, color: "0E3F7D" },
};

const runOf = ({ kind, text }: Run, options: IRunOptions = {}): TextRun =>
  runningRun(text, { ...looks[kind], ...options });

const columns = columnTwips([
  stateWidth,
  (textAreaAcross.width - stateWidth) / 2,
  (textAreaAcross.width - stateWidth) / 2,
]);
const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
/** Between the rows of a paragraph; Word draws it where a page ends between them, too. */
const hairline = { style: BorderStyle.DOTTED, size: 4, color: "808080" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** Below the two columns, in points. */
const gap = 6;

/** A cell of the two columns, which covers so many of them, with lines over and under it other than hairlines. */
function cell(
  children: readonly Paragraph[],
  from: number,
  { covers = 1, borders = {} }: { covers?: number; borders?: ITableCellBorders } = {},
): TableCell {
  return new TableCell({
    width: { size: sum(columns.slice(from, from + covers)), type: WidthType.DXA },
    ...(covers > 1 ? { columnSpan: covers } : {}),
    borders,
    children,
  });
}

/** A line stands over what begins a paragraph, and none between a heading and what it stands over. */
const bordersOf = ({ isFirst, role }: Row, before: LaidLine | undefined): ITableCellBorders => ({
  ...(isFirst ? { top: rule } : {}),
  ...(!isFirst && before?.kind === "row" && before.row.role === "heading" ? { top: none } : {}),
  ...(role === "heading" ? { bottom: none } : {}),
});

function side(row: Row, of: Side, keepNext: boolean): Paragraph {
  const isBold = row.role !== "text";
  const runs = linesOfSide(row, of).flatMap((line, at) =>
    line.map((run, index) =>
      runOf(run, { ...(isBold && { bold: true }), ...(at > 0 && index === 0 ? { break: 1 } : {}) }),
    ),
  );
  return new Paragraph({
    ...(row.role === "title" ? { alignment: "center" } : {}),
    ...(keepNext && { keepNext }),
    ...(row.role !== "title" && row.isFirst ? { indent: { firstLine: 2 * textSize * 20 } } : {}),
    children: runs,
  });
}

const centred = (text: string, options: IRunOptions = {}, keepNext = false) =>
  new Paragraph({
    alignment: "center",
    ...(keepNext && { keepNext }),
    children: text === "" ? [] : [textRun(text, options)],
  });

/** A line with the one before it; `isKept`: it stays on a page with the next. */
function lineOf(line: LaidLine, before: LaidLine | undefined, isKept: boolean): TableRow {
  if (line.kind === "omitted") {
    const words = centred(omittedWords(line.sentences), { color: "595959" }, isKept);
    return new TableRow({ children: [cell([new Paragraph({})], 0), cell([words], 1, { covers: 2 })] });
  }
  const { row } = line;
  const borders = bordersOf(row, before);
  const word = row.state === "same" ? "" : rowWords[row.state];
  const keepNext = isKept || row.role === "heading";
  return new TableRow({
    cantSplit: staysWhole(row),
    children: [
      cell([centred(word, { bold: true }, keepNext)], 0, { borders }),
      cell([side(row, "before", keepNext)], 1, { borders }),
      cell([side(row, "after", keepNext)], 2, { borders }),
    ],
  });
}

function sideBySide({ lines, isShort }: LaidPart, { names }: ComparisonOptions): readonly FileChild[] {
  if (lines.length === 0) return [];
  const heads = [stateHeading, names.before, names.after].map((name, at) =>
    cell([centred(name, { bold: true }, isShort)], at, { borders: { top: rule, bottom: rule } }),
  );
  const table = new Table({
    rows: [
      new TableRow({ tableHeader: true, children: heads }),
      ...lines.map((line, at) => lineOf(line, lines[at - 1], isShort && at < lines.length - 1)),
    ],
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    width: { size: sum(columns), type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: twips(2), right: twips(2) },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: hairline, insideVertical: rule },
  });
  return [table, behindTable(gap)];
}

/** A changed number: what it was and what it is, beside or below each other; a blank is nothing. */
function figureOf({
  cells,
  marks,
  stacked,
}: SetComparison): (cell: NumberCell, size: IRunOptions) => readonly (readonly TextRun[])[] | undefined {
  return (one, size) => {
    const change = cells.get(one.id);
    const mark = marks.get(one.id);
    const sign = mark === undefined ? [] : [textRun(mark, { ...size, superScript: true })];
    if (!change || change.state === "same")
      return mark === undefined ? undefined : [[textRun(one.text, size), ...sign]];
    const figure = (kind: "deleted" | "inserted", of: Figure) => textRun(cellText(of), { ...looks[kind], ...size });
    const was = change.state === "added" ? [] : [figure("deleted", change.before)];
    const is = change.state === "removed" ? [] : [figure("inserted", change.after)];
    if (stacked.has(one.id) && was.length > 0 && is.length > 0) return [was, [...is, ...sign]];
    return [[...was, ...(was.length > 0 && is.length > 0 ? [textRun(" ", size)] : []), ...is, ...sign]];
  };
}

/** The notes below a table, what is gone from them and what is new marked. */
function notesOf({ notes }: SetComparison): readonly Paragraph[] {
  if (notes.length === 0) return [];
  const runs = notes.flatMap(({ mark, before, after }, at) => [
    textRun(`${at === 0 ? "注：" : "　"}${mark}`, noteSize),
    ...(before === after ? [] : [runOf({ kind: "deleted", text: before }, noteSize)]),
    runOf({ kind: before === after ? "same" : "inserted", text: after }, noteSize),
  ]);
  return [new Paragraph({ children: runs })];
}

function part(laid: LaidPart, options: ComparisonOptions): readonly FileChild[] {
  const { heading, sheets, isOmitted } = laid;
  const isOfApplications = sheets.some(({ sheet }) => sheet.id === "applications");
  const head =
    heading === ""
      ? []
      : [
          new Paragraph({
            style: styleIds.part,
            ...(isOfApplications && !isOmitted ? { pageBreakBefore: true } : {}),
            children: [textRun(heading)],
          }),
        ];
  if (isOmitted) return [...head, new Paragraph({ style: styleIds.text, children: [textRun(unchangedWords)] })];
  const tables = sheets.flatMap((compared) => {
    const set = setCompared(compared);
    const own = { ...set, figure: figureOf(set) };
    return [sheetTable(set.sheet, { together: true, own }), ...notesOf(set), behindTable()];
  });
  return [...head, ...sideBySide(laid, options), ...tables];
}

/** Two reports side by side as a Word document, set as `toComparisonHtml` sets them. */
export function toComparisonDocx(
  comparison: Comparison,
  options: ComparisonOptions,
  about: DocumentProperties,
): Promise<Uint8Array> {
  const title = namedTitle(comparison.titleLines.after, comparisonName);
  const laid = laidOut(comparison, options);
  const sheets = laid.flatMap((one) => one.sheets.map(setCompared));
  const children: readonly FileChild[] = [
    new Paragraph({
      style: styleIds.title,
      children: title.map((line, at) => textRun(line, at === 0 ? {} : { break: 1 })),
    }),
    new Paragraph({ style: styleIds.text, children: aboutSides(options.names).map((run) => runOf(run)) }),
    new Paragraph({ style: styleIds.text, children: [textRun(summaryWords(summaryOf(comparison)))] }),
    ...laid.flatMap((one) => part(one, options)),
  ];
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...sidePages(marginsAcross, true), children }],
  });
  const sheetSizes = sheets.map(({ setting }) => setting.size);
  return packedWord(document, {
    styles: sideStyles({ points: textSize, titlePoints: 18, sheetSizes }),
    title: title.join(""),
    about,
  });
}
