import {
  AlignmentType,
  Document,
  type FileChild,
  type ISectionOptions,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { textArea, textAreaAcross } from "../page.ts";
import type { DocumentProperties } from "../properties.ts";
import { noMarks } from "../word/comments.ts";
import { packedWord } from "../word/packed-word.ts";
import { pageOptions } from "../word/page.ts";
import { partParagraph, textRun, titleParagraph } from "../word/paragraphs.ts";
import { sheetTable } from "../word/sheet.ts";
import { stylesFor } from "../word/styles.ts";
import { twips } from "../word/units.ts";
import { type BlankForms, type HandSheets, handSetting } from "./blank-forms.ts";

/** How the tables are set. */
const own = { setting: handSetting, sizes: new Map(), figure: () => undefined, rowHeight: handSetting.rowHeight };

/** Between a ruled space and the next label, in millimetres. */
const between = 4;

/** Labels side by side, so many a line, each with a ruled space to write in. */
function fillInParagraphs(labels: readonly string[], { width, columns }: { width: number; columns: number }) {
  const tabStops = Array.from({ length: columns }, (_, at) => [
    { type: TabStopType.LEFT, position: twips((width / columns) * (at + 1) - between), leader: LeaderType.UNDERSCORE },
    { type: TabStopType.LEFT, position: twips((width / columns) * (at + 1)) },
  ]).flat();
  const lines = labels.flatMap((_, at) => (at % columns === 0 ? [labels.slice(at, at + columns)] : []));
  return lines.map((line) => {
    const children = line.flatMap((label, at) => [
      ...(at === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      textRun(`${label}：`, { size: 24 }),
      new TextRun({ children: [new Tab()] }),
    ]);
    return new Paragraph({ alignment: AlignmentType.LEFT, tabStops, children });
  });
}

function section({ pages, isAcross, labels }: HandSheets, before: readonly FileChild[]): ISectionOptions {
  const places = isAcross ? { width: textAreaAcross.width, columns: 4 } : { width: textArea.width, columns: 2 };
  const children = pages.flatMap(({ heading, sheet }, at) => [
    partParagraph([textRun(heading)], { pageBreakBefore: at > 0 }),
    sheetTable(sheet, { together: true, own }),
    ...fillInParagraphs(labels, places),
  ]);
  return { ...pageOptions({ isAcross }), children: [...before, ...children] };
}

/** The blank forms as a Word document, a section for each table, as they lie otherwise. */
export function toHandDocx({ title, tables }: BlankForms, about: DocumentProperties): Promise<Uint8Array> {
  const sections = tables.map((table, at) => section(table, at === 0 ? [titleParagraph(title, noMarks)] : []));
  const document = new Document({ evenAndOddHeaderAndFooters: true, sections });
  return packedWord(document, { styles: stylesFor([handSetting.size]), title: title.lines.join(""), about });
}
