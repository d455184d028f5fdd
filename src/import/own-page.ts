import { compose } from "../document/compose.ts";
import { figuresOf } from "../document/figures.ts";
import { toHtml } from "../document/html/to-html.ts";
import { cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { comparable } from "../lib/clean-text.ts";
import type { Work } from "../lib/slices.ts";
import { withoutSpaces } from "../lib/strings.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import { returnedHtml } from "../rounds/returned-page.ts";
import { type Fragment, fragmentText } from "./fragments.ts";
import { cellIssue, type ImportIssue } from "./import-issue.ts";
import type { ImportedReport } from "./imported-report.ts";
import { htmlFragments } from "./sources/html-fragments.ts";

/** What a document says, without spaces and without the sign that stands for what cannot be shown. */
export const shownWords = (fragments: readonly Fragment[]): string =>
  withoutSpaces(fragments.map(fragmentText).join("")).replaceAll("\ufffd", "");

/**
 * Whether a page still shows what its data say: the words of the page that this program makes of them, as a draft or finished,
 * with comments or without.
 */
export function* showsItsData(fragments: readonly Fragment[], draft: Draft): Work<boolean> {
  const shown = shownWords(fragments);
  for (const finished of [true, false]) {
    const page = yield* htmlFragments(toHtml(compose(draft, { finished })));
    if (shownWords(page.fragments) === shown) return true;
    if (!draft.rounds) continue;
    const returned = yield* htmlFragments(returnedHtml(draft, { finished }));
    if (shownWords(returned.fragments) === shown) return true;
  }
  return false;
}

/** The words of a report that are no numbers of its tables. */
const wordsOf = ({ draft, year }: ImportedReport): string =>
  withoutSpaces([draft.organ, year, ...reportTexts(draft).map(({ text }) => text)].join("\n"));

const edited: ImportIssue = {
  kind: "remark",
  place: "文件",
  message: "网页在导出以后改过，按现在显示的内容读取。",
};

/** The report that a page shows, where it says something else than the data in the page do; undefined where it does not. */
export function shownOtherwise(shown: ImportedReport, own: ImportedReport): ImportedReport | undefined {
  const figureOf = figuresOf(own.draft, false);
  const doubts = tables.flatMap(cellsOf).flatMap((cell): readonly ImportIssue[] => {
    const { text, annotation } = figureOf(cell);
    const printed = annotation === undefined ? text : `${text}（${annotation}）`;
    const now = shown.cells.get(cell.id)?.text ?? "";
    if (comparable(now) === comparable(printed)) return [];
    return [cellIssue("doubt", cell, `网页上是“${now}”，导出时是“${printed}”。按网页上的读取，请核对。`)];
  });
  if (doubts.length === 0 && wordsOf(shown) === wordsOf(own)) return undefined;
  const { rounds } = own.draft;
  const draft = rounds ? { ...shown.draft, rounds } : shown.draft;
  return { ...shown, draft, issues: [edited, ...doubts, ...shown.issues] };
}
