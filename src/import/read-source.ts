import { figuresOf } from "../document/figures.ts";
import { fromJson } from "../files/json.ts";
import { cellsOf } from "../form/cells.ts";
import { parts, tables } from "../form/form.ts";
import { decodeText } from "../lib/decode-text.ts";
import { sum } from "../lib/lists.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { finish, type Work } from "../lib/slices.ts";
import type { ReadDraft } from "../report/read-draft.ts";
import type { Fragment, SourceContent } from "./fragments.ts";
import { type ImportIssue, setAsideIssue } from "./import-issue.ts";
import type { ImportedReport } from "./imported-report.ts";
import { withWholeParagraphs } from "./lines/wrapped.ts";
import { readFragments, type SourceInfo } from "./read-fragments.ts";
import { type ImportSource, mostBytes, tooLarge } from "./source.ts";
import { openArchive } from "./sources/archive.ts";
import { fileKind, unreadableKind } from "./sources/file-kind.ts";
import { refusing } from "./sources/hostile.ts";
import { htmlFragments, pageContent } from "./sources/html-fragments.ts";
import type { Files } from "./sources/relationships.ts";
import { textFragments } from "./sources/text-fragments.ts";
import { docxContent } from "./sources/word/docx-content.ts";
import { type WordParts, wordParts } from "./sources/word/word-parts.ts";
import type { Stage } from "./stages.ts";

type Imported = Result<ImportedReport>;

/** Does a part of the work of an import: in one go, or in slices that may be given up. */
export type Doing = <T>(work: Work<T>) => Promise<T>;

const inOneGo: Doing = async (work) => finish(work);

/** What is known of a source beside its fragments, who listens to its stages, and how its work is done. */
interface Context extends SourceInfo {
  readonly onStage: (stage: Stage) => void;
  readonly doing: Doing;
}

/** Many times the lines and rows of any report, and the characters in them: each takes its time to be matched. */
const mostFragments = 20_000;
const mostCharacters = 10_000_000;

const isTooLong = (fragments: readonly Fragment[]): boolean => {
  if (fragments.length > mostFragments) return true;
  // A merged cell repeats its text at each of its places.
  const lengths = fragments.map((fragment) => {
    if (fragment.kind === "row") return sum(fragment.cells.map(({ text }) => text.length));
    return fragment.kind === "line" ? fragment.text.length : 0;
  });
  return sum(lengths) > mostCharacters;
};

const tooLong = "文字和表格多得不像年度报告，没有读取。请打开原文，只复制年度报告的正文，再粘贴到上面的框里。";

async function match(fragments: readonly Fragment[], context: Context): Promise<Imported> {
  if (isTooLong(fragments)) return refused(tooLong);
  context.onStage("matching");
  return context.doing(readFragments(fragments, context));
}

async function matchContent(content: Result<SourceContent>, context: Context): Promise<Imported> {
  if (!content.ok) return content;
  const imported = await match(content.value.fragments, context);
  if (!imported.ok) return imported;
  return accepted({ ...imported.value, issues: [...imported.value.issues, ...content.value.issues] });
}

/** A report that this program wrote: everything is known, and nothing doubtful but what could not stay in its place. */
function ownReport({ draft, setAside }: ReadDraft): ImportedReport {
  const figureOf = figuresOf(draft, false);
  const cells = tables.flatMap(cellsOf).map((cell) => {
    return [cell.id, { text: draft.typed[cell.id] ?? figureOf(cell).text }] as const;
  });
  return {
    edition: "2021",
    draft,
    year: draft.year,
    parts: parts.map(({ id }) => id),
    cells: new Map(cells),
    issues: setAside.map(setAsideIssue),
    unplaced: setAside.flatMap(({ place, text }) => (text === undefined ? [] : [{ where: place, text }])),
    furniture: [],
  };
}

function readJson(text: string): Imported {
  const draft = fromJson(text);
  return draft.ok ? accepted(ownReport(draft.value)) : draft;
}

/**
 * Reads a page by the data block of this program, where it has a sound one and still shows what that says; else by what it
 * shows, if it shows a report.
 */
async function readHtml(html: string, context: Context): Promise<Imported> {
  context.onStage("reading");
  const page = await context.doing(refusing(htmlFragments(html)));
  if (!page.ok) return page;
  const { title, data } = page.value;
  const own = data === undefined ? undefined : readJson(data);
  const isSound = own?.ok === true && own.value.issues.length === 0;
  // What makes pages comes only with a page of this program.
  const ownPage = isSound ? await import("./own-page.ts") : undefined;
  if (isSound && ownPage && (await context.doing(ownPage.showsItsData(page.value.fragments, own.value.draft)))) {
    return own;
  }
  const titles = [title, ...context.titles];
  const shown = await matchContent(accepted(pageContent(page.value)), { ...context, titles });
  if (!own?.ok || !shown.ok) return own?.ok ? own : shown;
  const otherwise = isSound && ownPage ? ownPage.shownOtherwise(shown.value, own.value) : shown.value;
  return otherwise ? accepted(otherwise) : own;
}

/** Far more lines, and cells in all of them, than any report has; each takes its time. */
const mostLines = 100_000;
const mostCells = 500_000;

async function readText(text: string, context: Context): Promise<Imported> {
  if (text.split("\n", mostLines + 1).length > mostLines) {
    return refused("行数多得不像年度报告，没有读取。请打开原文，只复制年度报告的正文，再粘贴到上面的框里。");
  }
  if (text.split(/[\t|｜│┃]/, mostCells + 1).length > mostCells) return refused(tooLong);
  return match(withWholeParagraphs(textFragments(text)), context);
}

const numberOfCells = (imported: Imported): number => (imported.ok ? imported.value.cells.size : -1);

const allCells = tables.flatMap(cellsOf).length;

/** Reads copied text in its two forms; the richer one counts unless the plain one shows more of the tables. */
async function readPasted(html: string, text: string, context: Context): Promise<Imported> {
  const rich = html.trim() === "" ? undefined : await readHtml(html, context);
  if (rich && numberOfCells(rich) === allCells) return rich;
  const plain = text.trimStart().startsWith("{") ? readJson(text) : await readText(text, context);
  return rich && numberOfCells(rich) >= numberOfCells(plain) ? rich : plain;
}

/** The report with an issue about its file put last. */
function withFileIssue(imported: Imported, kind: ImportIssue["kind"], message: string): Imported {
  if (!imported.ok) return imported;
  const { value } = imported;
  return accepted<ImportedReport>({ ...value, issues: [...value.issues, { kind, place: "文件", message }] });
}

const noChunks = accepted(new Map());

const otherArchive =
  "这个文件不是 Word 文档（.docx）或 Excel 工作簿（.xlsx）。请打开它，全选复制，再粘贴到上面的框里。";

async function readWorkbook(files: Files, context: Context): Promise<Imported> {
  const { xlsxContent } = await import("./sources/excel/xlsx-content.ts");
  const content = await context.doing(refusing(xlsxContent(files)));
  if (!content.ok) return content;
  return content.value ? matchContent(accepted(content.value), context) : refused(otherArchive);
}

async function readDocx(parts: WordParts, context: Context): Promise<Imported> {
  // Few documents take in others; what reads those comes with them.
  const chunks = parts.chunks.size > 0 ? (await import("./sources/word/chunks.ts")).openChunks(parts) : noChunks;
  const opened = await chunks;
  if (!opened.ok) return opened;
  const content = await context.doing(refusing(docxContent(parts, opened.value)));
  const shown = await matchContent(content, context);
  if (!parts.review || !shown.ok || !content.ok) return shown;
  const { withAnswers } = await import("./returned/returned-word.ts");
  const read = { shown: shown.value, fragments: content.value.fragments, parts };
  return context.doing(refusing(withAnswers(read, context)));
}

async function readArchive(bytes: Uint8Array, context: Context): Promise<Imported> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const { files, pictures } = archive.value;
  context.onStage("reading");
  const word = await context.doing(refusing(wordParts(files)));
  if (!word.ok) return word;
  const imported = word.value ? await readDocx(word.value, context) : await readWorkbook(files, context);
  return pictures ? withFileIssue(imported, "remark", "文件中的图片没有读取。") : imported;
}

async function readDocument(bytes: Uint8Array, context: Context): Promise<Imported> {
  context.onStage("reading");
  const { docContent } = await import("./sources/word97/doc-content.ts");
  return matchContent(await context.doing(refusing(docContent(bytes))), context);
}

async function readMail(bytes: Uint8Array, context: Context): Promise<Imported> {
  const { mailPage } = await import("./sources/mail-page.ts");
  const { html, text } = await mailPage(bytes);
  return html === undefined ? readText(text, context) : readHtml(html, context);
}

async function readFile(name: string, bytes: Uint8Array, context: Context): Promise<Imported> {
  if (bytes.length > mostBytes) return refused(tooLarge(bytes.length));
  context.onStage("opening");
  const kind = fileKind(name, bytes);
  const unreadable = unreadableKind(kind);
  if (unreadable !== undefined) return refused(unreadable);
  if (kind === "zip") return readArchive(bytes, context);
  if (kind === "office97") return readDocument(bytes, context);
  if (kind === "mail") return readMail(bytes, context);
  const text = decodeText(bytes);
  const read = kind === "json" ? readJson : kind === "html" ? readHtml : readText;
  const imported = await read(text, context);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost === 0) return imported;
  const message = `有 ${lost} 个字符读不出来，文件可能不完整或编码有误。请核对文字。`;
  return withFileIssue(imported, "doubt", message);
}

/**
 * Imports an earlier report from a paste or a file. Never throws: what cannot be read is refused with what to do
 * instead. `usualYear` is the year to take where the source states none. Where `doing` gives the work up, nothing comes of it.
 */
export async function readSource(
  source: ImportSource,
  usualYear: number,
  onStage: (stage: Stage) => void = () => undefined,
  doing = inOneGo,
): Promise<Imported> {
  try {
    if (source.kind === "file") {
      const titles = [source.name.replace(/\.\w+$/, "")];
      return await readFile(source.name, source.bytes, { titles, usualYear, onStage, doing });
    }
    const { html, text } = source;
    if (html.length + text.length > mostBytes) return refused(tooLarge(html.length + text.length));
    if (`${html}${text}`.trim() === "") return refused("还没有内容。请先粘贴报告全文，或者选择文件。");
    return await readPasted(html, text, { titles: [], usualYear, onStage, doing });
  } catch {
    return refused("读取时出了意外，没有改动任何草稿。请打开原文，全选复制，再粘贴到上面的框里。");
  }
}
