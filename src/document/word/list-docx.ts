import {
  AlignmentType,
  BorderStyle,
  Document,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { sum } from "../../lib/lists.ts";
import { marginsAcross, textAreaAcross } from "../page.ts";
import { packedWord } from "./packed-word.ts";
import { behindTable, runningRun, textRun } from "./paragraphs.ts";
import { sidePages, sideStyles } from "./side-paper.ts";
import { styleIds } from "./styles.ts";
import { columnTwips, twipsOfPoints } from "./units.ts";

/** A list as it is printed: a title, heads, and rows of texts; `shares` are the widths of its columns against each other. */
export interface PrintedList {
  readonly title: string;
  readonly organ: string;
  readonly heads: readonly string[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Points of the text. */
const size = 10.5;
const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const rules = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };

/** A list as a Word document across the page, its heads and number on every page, for Word, WPS and LibreOffice alike. Equal lists give equal bytes. */
export function listToDocx({ title, organ, heads, shares, rows }: PrintedList): Promise<Uint8Array> {
  const columns = columnTwips(shares.map((share) => (share / sum(shares)) * textAreaAcross.width));
  const paragraph = (text: string, isHead: boolean) =>
    new Paragraph({
      ...(isHead ? { alignment: AlignmentType.CENTER } : {}),
      children: [runningRun(text, isHead ? { bold: true } : {})],
    });
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            children: [paragraph(text, isHead)],
          }),
      ),
    });
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...sidePages(marginsAcross, true),
        children: [
          new Paragraph({ style: styleIds.title, children: [textRun(title)] }),
          new Table({
            rows: [row(heads, true), ...rows.map((one) => row(one, false))],
            columnWidths: [...columns],
            width: { size: sum(columns), type: WidthType.DXA },
            layout: TableLayoutType.FIXED,
            margins: { top: 40, bottom: 40, left: twipsOfPoints(4), right: twipsOfPoints(4) },
            borders: rules,
          }),
          behindTable(),
        ],
      },
    ],
  });
  return packedWord(document, { styles: sideStyles({ points: size, titlePoints: 16 }), title, about: { organ } });
}
