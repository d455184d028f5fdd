import {
  AlignmentType,
  BorderStyle,
  Document,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { sum } from "../../lib/lists.ts";
import { page, textArea } from "../page.ts";
import { packedWord } from "./packed-word.ts";
import { textRun } from "./paragraphs.ts";
import { sheetStyleId, stylesFor } from "./styles.ts";
import { columnTwips, twips } from "./units.ts";

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

/** A list as a Word document across the page, its heads on every page, for Word, WPS and LibreOffice alike. Equal lists give equal bytes. */
export function listToDocx({ title, organ, heads, shares, rows }: PrintedList): Promise<Uint8Array> {
  const columns = columnTwips(shares.map((share) => (share / sum(shares)) * textArea.height));
  const paragraph = (text: string, alignment: (typeof AlignmentType)["LEFT" | "CENTER"]) =>
    new Paragraph({ style: sheetStyleId(size), alignment, children: [textRun(text)] });
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            children: [paragraph(text, isHead ? AlignmentType.CENTER : AlignmentType.LEFT)],
          }),
      ),
    });
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: twips(page.left),
              bottom: twips(page.right),
              left: twips(page.top),
              right: twips(page.bottom),
            },
          },
        },
        children: [
          paragraph(title, AlignmentType.CENTER),
          new Table({
            rows: [row(heads, true), ...rows.map((one) => row(one, false))],
            columnWidths: [...columns],
            width: { size: sum(columns), type: WidthType.DXA },
            layout: TableLayoutType.FIXED,
            borders: rules,
          }),
          new Paragraph({ style: sheetStyleId(size) }),
        ],
      },
    ],
  });
  return packedWord(document, { styles: stylesFor([size]), title, about: { organ } });
}
