import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { asPublished } from "./grids.ts";
import type { Grid, GridCell, Item, WildReport } from "./wild-report.ts";

function cell({ text, rowSpan, colSpan }: GridCell): TableCell {
  const paragraph = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: 21 })] });
  return new TableCell({ rowSpan, columnSpan: colSpan, children: [paragraph] });
}

function table(grid: Grid): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: asPublished(grid).rows.map((row) => new TableRow({ children: row.map(cell) })),
  });
}

/** `styled`: headings are Word's headings; otherwise bold lines, as offices write them. */
interface DocxOptions {
  readonly styled: boolean;
}

function titleOptions({ styled }: DocxOptions): IParagraphOptions {
  return styled ? { heading: HeadingLevel.TITLE } : { alignment: AlignmentType.CENTER };
}

function heading(text: string, { styled }: DocxOptions): Paragraph {
  if (styled) return new Paragraph({ heading: HeadingLevel.HEADING_1, text });
  return new Paragraph({ indent: { firstLine: 640 }, children: [new TextRun({ text, bold: true, size: 32 })] });
}

/** A paragraph in two runs, as text is that someone has gone back into. */
function body(text: string): Paragraph {
  const half = [...text].slice(0, Math.floor([...text].length / 2)).join("");
  const runs = [half, text.slice(half.length)].map((part) => new TextRun({ text: part, size: 32 }));
  return new Paragraph({ indent: { firstLine: 640 }, children: runs });
}

function block(item: Item, options: DocxOptions): Paragraph | Table {
  switch (item.kind) {
    case "heading":
      return heading(item.text, options);
    case "text":
      return body(item.text);
    case "grid":
      return table(item);
    default:
      return item satisfies never;
  }
}

/** The report as a Word document. */
export async function docxFile(report: WildReport, options: DocxOptions): Promise<Uint8Array> {
  const titles = report.titleLines.map(
    (text) => new Paragraph({ ...titleOptions(options), children: [new TextRun({ text, bold: true, size: 44 })] }),
  );
  const children = [...titles, ...report.items.map((item) => block(item, options))];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
