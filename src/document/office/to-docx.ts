import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  HeightRule,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { sum } from "../../lib/lists.ts";
import { isSentence } from "../lines/labels.ts";
import { labelLines } from "../lines/set-lines.ts";
import { page } from "../page.ts";
import type { DocumentProperties } from "../properties.ts";
import { codePicture } from "../word/code-picture.ts";
import { packedWord } from "../word/packed-word.ts";
import { behindTable, runningRun, textRun } from "../word/paragraphs.ts";
import { sidePages, sideStyles } from "../word/side-paper.ts";
import { styleIds } from "../word/styles.ts";
import { columnTwips, twips, twipsOfPoints } from "../word/units.ts";
import { markSide, type OfficeBlock, type OfficeMark, type OfficePaper, officeMargins, officeWidths } from "./paper.ts";

/** The letters, and what is left free at both sides of a cell, in points. */
const size = 10.5;
const padding = 4;
/** Between the margins, in millimetres. */
const width = page.width - 2 * officeMargins.side;

const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const bordersOf = (all: typeof rule | typeof none) => ({ top: all, bottom: all, left: all, right: all });

interface Grid {
  readonly rows: readonly TableRow[];
  /** In twips. */
  readonly columns: readonly number[];
  readonly isRuled: boolean;
}

/** A table of fixed columns as wide as the page. */
function grid({ rows, columns, isRuled }: Grid): Table {
  const border = isRuled ? rule : none;
  return new Table({
    rows,
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    width: { size: sum(columns), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: twipsOfPoints(padding), right: twipsOfPoints(padding) },
    borders: { ...bordersOf(border), insideHorizontal: border, insideVertical: border },
  });
}

const cell = (size: number, children: readonly Paragraph[]) =>
  new TableCell({ width: { size, type: WidthType.DXA }, children });

function list({ columns, rows }: Extract<OfficeBlock, { kind: "list" }>): Table {
  const fixed = columns.map(({ width: of }) => (of === "rest" ? undefined : officeWidths[of]));
  const left = width - officeWidths.number - sum(fixed.map((one) => one ?? 0));
  const shares = fixed.filter((one) => one === undefined).length;
  const widths = columnTwips([officeWidths.number, ...fixed.map((one) => one ?? left / shares)]);
  /** What takes three lines at most breaks between words, as a label does; sentences and longer texts are running text. */
  const runsOf = (text: string, at: number): readonly TextRun[] => {
    const own = (widths[at] ?? 0) / twipsOfPoints(1);
    const lines = labelLines(text, (own - 2 * padding) / size);
    if (lines.length > 3 || isSentence(text)) return [runningRun(text)];
    return lines.map((line, index) => runningRun(line, index === 0 ? {} : { break: 1 }));
  };
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map((text, at) =>
        cell(widths[at] ?? 0, [
          new Paragraph({
            ...(isHead ? { alignment: AlignmentType.CENTER } : {}),
            children: isHead ? [runningRun(text, { bold: true })] : runsOf(text, at),
          }),
        ]),
      ),
    });
  const head = row(["序号", ...columns.map(({ heading }) => heading)], true);
  const body = rows.map((cells, at) => row([String(at + 1), ...cells], false));
  return grid({ rows: [head, ...body], columns: widths, isRuled: true });
}

function mark(shown: OfficeMark): Table {
  const { name, code, words } = shown;
  const columns = columnTwips([markSide + 6, width - markSide - 6]);
  const beside = [
    new Paragraph({ children: [textRun(`${name}：`), textRun(code, { bold: true })] }),
    new Paragraph({ children: [textRun(words)] }),
  ];
  const row = new TableRow({
    children: [
      cell(columns[0] ?? 0, [new Paragraph({ children: [codePicture(shown)] })]),
      cell(columns[1] ?? 0, beside),
    ],
  });
  return grid({ rows: [row], columns, isRuled: false });
}

/** Below a list, in points. */
const gap = 6;

/** A frame to write in below its label, 28 mm high. */
function opinion(label: string): readonly FileChild[] {
  const columns = columnTwips([width]);
  const row = new TableRow({
    cantSplit: true,
    height: { value: twips(28), rule: HeightRule.ATLEAST },
    children: [cell(columns[0] ?? 0, [new Paragraph({ children: [textRun(label)] })])],
  });
  return [new Paragraph({}), grid({ rows: [row], columns, isRuled: true })];
}

/** Labels over the width of the page, the first at its left and the last at its right edge. */
function signatures(labels: readonly string[]): Paragraph {
  const stops = labels.slice(1).map((_, at) => ({
    type: at === labels.length - 2 ? TabStopType.RIGHT : TabStopType.CENTER,
    position: twips((width * (at + 1)) / (labels.length - 1)),
  }));
  return new Paragraph({
    tabStops: stops,
    keepLines: true,
    spacing: { before: twipsOfPoints(24) },
    children: labels.flatMap((label, at) => [
      ...(at === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      textRun(label),
    ]),
  });
}

function children(block: OfficeBlock): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ style: styleIds.part, children: [textRun(block.text)] })];
    case "paragraph":
      return [new Paragraph({ style: styleIds.text, children: [runningRun(block.text)] })];
    case "list":
      return [list(block), behindTable(gap)];
    case "mark":
      return [mark(block)];
    case "opinion":
      return block.labels.flatMap(opinion);
    case "signatures":
      return [signatures(block.labels)];
    default:
      return block satisfies never;
  }
}

/** A paper of the office as a Word document. The bytes depend on nothing but what is given. */
export function officeDocx({ title, blocks }: OfficePaper, about: DocumentProperties): Promise<Uint8Array> {
  const runs = title.map((line, at) => textRun(line, at === 0 ? {} : { break: 1 }));
  const head = new Paragraph({ style: styleIds.title, children: runs });
  const body = [head, ...blocks.flatMap(children)];
  const end = body[body.length - 1] instanceof Paragraph ? [] : [behindTable()];
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...sidePages(officeMargins), children: [...body, ...end] }],
  });
  return packedWord(document, { styles: sideStyles({ points: size, titlePoints: 16 }), title: title.join(""), about });
}
