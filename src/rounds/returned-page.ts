import { compose } from "../document/compose.ts";
import { toHtml } from "../document/html/to-html.ts";
import type { ReviewLayer, ReviewMark, WordsMark } from "../document/review-layer.ts";
import { cellById } from "../form/cells.ts";
import { appendTo } from "../lib/lists.ts";
import type { Draft } from "../report/schema.ts";
import { answerInWords, isSettled, lostWords, weightWords } from "./comment-findings.ts";
import { type NumberedComment, numberedComments } from "./numbered-comments.ts";

/** What the list behind the report says of a comment: its place, its words, and what was answered. */
function sentenceOf(one: NumberedComment): string {
  const { comment, place } = one;
  const answer = answerInWords(comment);
  const said = [answer !== undefined && `答复：${answer}`, isSettled(comment) && "已确认。"].filter(Boolean).join("");
  return `${place.label}：${comment.words}${lostWords(one)}${said === "" ? "" : `〔${said}〕`}`;
}

/** The comments as marks over a report: numbers at their words and cells, and the list behind it. */
function layerOf(comments: readonly NumberedComment[]): ReviewLayer {
  const cells = new Map<string, ReviewMark[]>();
  const words = new Map<string, WordsMark[]>();
  for (const { comment, place, number } of comments) {
    const mark = { tone: "comment", words: weightWords[comment.weight], number } as const;
    if (place.words) {
      const { path, start, end } = place.words;
      appendTo(words, path, { ...mark, isShown: true, start, end });
    }
    const own = place.fields.filter((field) => cellById(field));
    for (const [at, field] of own.entries()) appendTo(cells, field, { ...mark, isShown: at === 0 });
  }
  const findings = comments.map((one) => {
    const { comment, number } = one;
    return { tone: "comment" as const, words: weightWords[comment.weight], number, sentence: sentenceOf(one) };
  });
  return { title: "审核意见", findings, cells, words, lacking: new Map(), proofs: new Map() };
}

/**
 * A report that was sent back, as a page that anybody can read: numbers at the words and cells, and the list of comments behind
 * it. `data` is the report with its comments as JSON, so that the program reads it back whole.
 */
export function returnedHtml(draft: Draft, { finished, data }: { finished: boolean; data?: string }): string {
  return toHtml(compose(draft, { finished, isTraced: true }), data, layerOf(numberedComments(draft, finished)));
}
