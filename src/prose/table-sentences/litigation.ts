import { litigation } from "../../form/litigation.ts";
import { innermostHeading, linesOf } from "../claims/bases.ts";
import { countOf, listed } from "./amounts.ts";
import type { SentenceSource, TableSentenceDef } from "./table-sentence.ts";

const [{ columns }] = litigation.bands;
/** The row of 行政复议. */
export const review: readonly string[] = ["review"];
/** The rows of both kinds of lawsuits. */
export const lawsuits: readonly string[] = ["directLitigation", "litigationAfterReview"];
/** The printed words for 行政复议, and for the heading of both kinds of lawsuits. */
export const [reviewWords = "", suitWords = ""] = linesOf(litigation)
  .filter(({ id }) => id === "review" || id === lawsuits[0])
  .map((line) => innermostHeading(line) ?? line.label);

function wordings({ draft, withShares }: SentenceSource): readonly string[] | undefined {
  const count = (rows: readonly string[], column = "total") => countOf(draft, { table: "litigation", rows, column });
  const [reviews, suits] = [count(review), count(lawsuits)];
  if (reviews === undefined || suits === undefined) return undefined;
  const { year } = draft;
  if (reviews + suits === 0) return [`${year}年未发生因政府信息公开引起的${reviewWords}和${suitWords}。`];
  const results = (rows: readonly string[], all: number) =>
    listed(
      columns.filter((column) => !("sum" in column)).map(({ id, label }) => [label, count(rows, id) ?? 0]),
      withShares ? all : undefined,
    );
  const clause = (words: string, all: number, rows: readonly string[], isLong: boolean) =>
    all === 0
      ? `未发生政府信息公开${words}`
      : `发生政府信息公开${words}${all}件${isLong ? `，其中${results(rows, all)}` : ""}`;
  const sentence = (isLong: boolean) =>
    `${year}年${clause(reviewWords, reviews, review, isLong)}；${clause(suitWords, suits, lawsuits, isLong)}。`;
  return [sentence(false), sentence(true)];
}

/** 行政复议、行政诉讼: how many, and how they ended. */
export const litigationSentence: TableSentenceDef = {
  id: "litigation",
  name: `${reviewWords}和${suitWords}`,
  table: "litigation",
  aspects: ["onRequest"],
  wordings,
};
