import type { Block } from "../../document/blocks.ts";
import { toHtml } from "../../document/html/to-html.ts";
import { carriedElement } from "../../document/word/carried-data.ts";
import { fromJson } from "../../files/json.ts";
import { enteredCells } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { Work } from "../../lib/slices.ts";
import { showsNothing } from "../../lib/strings.ts";
import { shownText } from "../../report/cell-entry.ts";
import type { ReadDraft } from "../../report/read-draft.ts";
import { asPastReport, type Draft } from "../../report/schema.ts";
import { mergeReports } from "../../rounds/merge.ts";
import { answeredInWord, type WordThread } from "../../rounds/word-answers.ts";
import { wordBlocks } from "../../rounds/word-blocks.ts";
import type { Fragment } from "../fragments.ts";
import { cellIssue, type ImportIssue, setAsideIssue } from "../import-issue.ts";
import type { ImportedReport } from "../imported-report.ts";
import { shownWords } from "../own-page.ts";
import { readFragments, type SourceInfo } from "../read-fragments.ts";
import { htmlFragments } from "../sources/html-fragments.ts";
import type { ReviewParts, WordParts } from "../sources/word/word-parts.ts";
import { readXml } from "../sources/xml.ts";
import { wordThreads } from "./word-threads.ts";

/** The report that this program wrote into a Word document; undefined where there is none, or none of a round. */
function* carriedReport({ carried }: ReviewParts): Work<ReadDraft | undefined> {
  for (const xml of carried) {
    const texts: string[] = [];
    let depth = 0;
    yield* readXml(xml, {
      open: (name) => {
        if (depth > 0 || name === carriedElement) depth += 1;
      },
      text: (text) => {
        if (depth === 1) texts.push(text);
      },
      close: () => {
        depth = Math.max(0, depth - 1);
      },
    });
    const read = fromJson(texts.join(""));
    if (read.ok && read.value.draft.rounds) return read.value;
  }
  return undefined;
}

/** A Word document as it was read. */
interface ReadWord {
  readonly shown: ImportedReport;
  readonly fragments: readonly Fragment[];
  readonly parts: WordParts;
}

/** The blocks without what only a page has in its text: the mark of a draft, and names of tables. */
const inWord = (blocks: readonly Block[]): readonly Block[] =>
  blocks
    .filter(({ kind }) => kind !== "draftMark")
    .map((block) =>
      block.kind === "part"
        ? { ...block, blocks: block.blocks.map((one) => (one.kind === "sheet" ? { ...one, caption: "" } : one)) }
        : block,
    );

/**
 * The report that was sent with what was changed of it in Word, tracked or not; itself where nothing was. What it printed is read
 * as the document is, so that what no Word document can hold counts as no change.
 */
function* editedInWord(sent: Draft, { shown, fragments }: ReadWord, info: SourceInfo) {
  const page = yield* htmlFragments(toHtml(inWord(wordBlocks(sent, false))));
  const printed = yield* readFragments(page.fragments, info);
  const known = printed.ok ? printed.value.issues : [];
  if (!printed.ok || shownWords(page.fragments) === shownWords(fragments)) return { edited: sent, known };
  const merge = mergeReports(asPastReport(printed.value.draft), sent, shown.draft);
  // Nobody but the document changed anything: where the report has what print does not show, the document's is the newer.
  const edited = merge.merged(new Map(merge.conflicts.map(({ id }) => [id, "theirs"])));
  return { edited, known };
}

/** Numbers that were there when the report was sent, and are not in what came back: taken out, each told, as nothing else says it. */
function* emptied(sent: Draft, edited: Draft, told: ReadonlySet<string>): Iterable<ImportIssue> {
  for (const cell of tables.flatMap((table) => enteredCells(table))) {
    const before = shownText(sent, cell);
    if (before === "" || shownText(edited, cell) !== "" || told.has(`${cell.table.name} ${cell.row.label}`)) continue;
    yield cellIssue("missing", cell, `原来是 ${before}，Word 文件里这一格删空了，先留空。请核对。`);
  }
}

/** A name is told by its beginning; words are told whole, as they stand nowhere else. */
const mostOfName = 60;
const short = (name: string): string => (name.length > mostOfName ? `${name.slice(0, mostOfName)}……` : name);

const unread = (threads: readonly WordThread[]): readonly ImportIssue[] =>
  threads
    .flatMap(({ replies, ...thread }) => [thread, ...replies.map((one) => ({ ...one, isInNote: thread.isInNote }))])
    .filter(({ words }) => !showsNothing(words))
    .map(({ by, words, isInNote }) => ({
      kind: "unplaced",
      place: "批注",
      message: `Word 文件中${short(by)}的批注“${words}”${isInNote ? "写在脚注、尾注里，在报告中没有位置，" : ""}没有读入。`,
    }));

const keyOf = ({ place, message }: ImportIssue): string => `${place} ${message}`;

/**
 * A Word document's report with what was answered in its comments, where this program sent it to be answered. Of any other
 * document the comments are said not to be read.
 */
export function* withAnswers(read: ReadWord, info: SourceInfo): Work<ImportedReport> {
  const { shown, parts } = read;
  const { review } = parts;
  if (!review) return shown;
  const { threads, last } = yield* wordThreads(parts, review);
  const own = yield* carriedReport(review);
  if (!own) {
    const message = `文件中的 ${threads.length} 条批注没有读取。`;
    return threads.length === 0
      ? shown
      : { ...shown, issues: [...shown.issues, { kind: "remark", place: "文件", message }] };
  }
  const { edited, known } = yield* editedInWord(own.draft, read, info);
  const { draft, others } = answeredInWord(own.draft, edited, threads, last);
  const before = new Set(known.map(keyOf));
  const news = shown.issues.filter((issue) => !before.has(keyOf(issue)));
  return {
    ...shown,
    draft,
    year: draft.year,
    issues: [
      ...own.setAside.map(setAsideIssue),
      ...unread(others),
      ...news,
      ...emptied(own.draft, draft, new Set(news.map(({ place }) => place))),
    ],
  };
}
