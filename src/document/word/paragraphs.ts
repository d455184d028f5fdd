import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  NoBreakHyphen,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx";
import { printable } from "../../lib/escape-html.ts";
import { joinNeighbours } from "../../lib/lists.ts";
import type { AttachmentsBlock, Paragraph as ParagraphBlock, SignatureBlock, Title } from "../blocks.ts";
import { piecesOf } from "../lines/pieces.ts";
import type { CommentMarks } from "./comments.ts";
import { linePitch, styleIds } from "./styles.ts";
import { twipsOfPoints } from "./units.ts";

/** Signs that both scripts share, such as “ and —, are to be set as Chinese ones. */
const chinese = { font: { hint: "eastAsia" } } as const;

/** A run of text in one line, in the face of its paragraph's style unless told otherwise. */
export function textRun(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...chinese, ...options, text: printable(text).replace(/[\t\n]+/g, " ") });
}

/** Where lines may break, though the letters stand on (ZWSP). */
const mayBreak = "\u200b";

/**
 * Running text that breaks where it may, its hyphens of numbers Word's own, which break no line. Before 年 and behind 〕 the
 * signs of `settings` hold lines together. The import reads all of it back as it was.
 */
export function runningRun(text: string, options: IRunOptions = {}): TextRun {
  const shown = piecesOf(printable(text).replace(/[\t\n]+/g, " ")).flatMap(({ kind, parts }) =>
    kind === "whole"
      ? parts
          .join("")
          .split(/((?<=\d)-(?=\d))/)
          .map((part) => (part === "-" ? new NoBreakHyphen() : part))
      : [parts.join(mayBreak)],
  );
  const children = joinNeighbours(shown, (last, next) =>
    typeof last === "string" && typeof next === "string" ? last + next : undefined,
  );
  return new TextRun({ ...chinese, ...options, children: children.filter((one) => one !== "") });
}

/** The report's title as one paragraph, its lines broken by meaning. */
export function titleParagraph({ lines }: Title, marks: CommentMarks): Paragraph {
  const runs = lines.map((line, at) => textRun(line, at === 0 ? {} : { break: 1 }));
  return new Paragraph({ style: styleIds.title, children: marks.whole(undefined, runs) });
}

/**
 * What stands behind a table, as Word wants a paragraph between two and at the end of a document: so many points of room. A whole
 * line, where the page has none left, would begin an empty one.
 */
export const behindTable = (points = 1): Paragraph =>
  new Paragraph({ spacing: { line: twipsOfPoints(points), lineRule: "exact" } });

/** A part's heading. */
export function partParagraph(heading: readonly ParagraphChild[], options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, style: styleIds.part, children: heading });
}

/**
 * A paragraph of running text. A heading that runs in is a paragraph of its own whose mark is hidden, Word's style separator:
 * so 导航窗格, contents and other programs have the heading's words and no more. A program that knows no such mark sets the
 * heading on a line of its own.
 */
export function textParagraphs({ heading, text }: ParagraphBlock, marks: CommentMarks): readonly Paragraph[] {
  const words = () => new Paragraph({ style: styleIds.text, children: marks.words(text, runningRun) });
  if (heading === undefined) return [words()];
  const alone = { style: styleIds.aspect, children: marks.words(heading, textRun) };
  return text === ""
    ? [new Paragraph(alone)]
    : [new Paragraph({ ...alone, keepNext: true, run: { vanish: true, specVanish: true } }), words()];
}

/** In points, as running text is set. */
const em = 16;

/** 附件说明 a line below the text, each name behind a stop, further lines of it below its first sign. */
export const attachmentParagraphs = ({ lines, hang }: AttachmentsBlock): readonly Paragraph[] =>
  lines.map(
    ({ mark, from, name }, at) =>
      new Paragraph({
        style: styleIds.text,
        indent: { left: twipsOfPoints(hang * em), hanging: twipsOfPoints((hang - from) * em), firstLineChars: 0 },
        ...(at === 0 && { spacing: { before: linePitch } }),
        children: [textRun(mark), new TextRun({ children: [new Tab()] }), runningRun(name)],
      }),
  );

/** Who signs and when, a line below the text and kept with it, each set in from the right. */
export const signatureParagraphs = ({ lines }: SignatureBlock): readonly Paragraph[] =>
  lines.map(
    ({ text, fromRight }, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        keepNext: at < lines.length - 1,
        indent: { right: twipsOfPoints(fromRight * em) },
        ...(at === 0 && { spacing: { before: linePitch } }),
        children: [textRun(text)],
      }),
  );
