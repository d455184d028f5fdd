import { exampleDraft } from "../example-draft.ts";
import { type Rendered, wildReport } from "./wild-report.ts";
import { listLevel } from "./word-head.ts";
import { wordBody, wordPage, wordParagraph } from "./word-html.ts";

const sentence = (index: number): string =>
  `${index}月，全年通过门户网站公开信息 ${index * 7} 条，政务新媒体 ${index * 3} 条，举办新闻发布会 ${index} 场。做好政策解读，回应群众关切，提升公开质量。`;

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Pieces until their size together is about that many bytes. */
function upTo(bytes: number, piece: (index: number) => string): readonly string[] {
  const pieces: string[] = [];
  for (let left = bytes; left > 0; ) {
    const next = piece(pieces.length + 1);
    left -= sizeOf(next) + 2;
    if (left > -sizeOf(next) / 2) pieces.push(next);
  }
  return pieces;
}

/**
 * A page saved by Word of about that many bytes: the report, and what it lacks in size as style definitions that
 * nothing uses and as paragraphs of part one. No smaller than the report alone, some 100 kB.
 */
export function largeWordPage(bytes: number, report: Rendered = { draft: exampleDraft() }): string {
  const wild = wildReport(report);
  const missing = Math.max(0, bytes - sizeOf(wordPage(wild)));
  const styles = upTo(missing / 4, listLevel);
  const paragraphs = upTo(missing - sizeOf(styles.join("\n")), (index) => wordParagraph(sentence(index)));
  return wordPage(wild, wordBody(wild, paragraphs), styles);
}
