import { fromJson } from "../files/json.ts";
import { type CellId, cellsOf, enteredCells } from "../form/cells.ts";
import { parts, tables } from "../form/form.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { shownText } from "../report/cell-entry.ts";
import { type Draft, valuesOf } from "../report/schema.ts";
import { printTotal, totalsOf } from "../report/totals.ts";
import type { Fragment } from "./fragments.ts";
import type { ImportIssue } from "./import-issue.ts";
import type { ImportedReport } from "./imported-report.ts";
import { type SourceInfo as AboutReport, readFragments } from "./read-fragments.ts";
import { type ImportSource, mostBytes, tooLarge } from "./source.ts";
import { openArchive } from "./sources/archive.ts";
import { decodeText } from "./sources/decode.ts";
import { docxFragments } from "./sources/docx-fragments.ts";
import { fileKind, unreadableKind } from "./sources/file-kind.ts";
import { htmlFragments } from "./sources/html-fragments.ts";
import { textFragments } from "./sources/text-fragments.ts";
import { xlsxFragments } from "./sources/xlsx-fragments.ts";
import type { Stage } from "./stages.ts";
import type { ReadCell } from "./tables/read-tables.ts";

/** What is known of a report beside its fragments, and who is told how far its reading has come. */
interface About extends AboutReport {
  readonly onStage: (stage: Stage) => void;
}

/** Parts, cells and texts of what was read. */
function matched(fragments: readonly Fragment[], about: About): Result<ImportedReport> {
  about.onStage("matching");
  return readFragments(fragments, about);
}

/** A report that this program wrote: everything is known, and nothing doubtful. */
function exactly(draft: Draft): ImportedReport {
  const cells = new Map<CellId, ReadCell>();
  for (const table of tables) {
    for (const cell of enteredCells(table)) cells.set(cell.id, { text: shownText(draft, cell) });
    for (const [id, total] of totalsOf(table, valuesOf(draft, table))) {
      cells.set(id, { text: total.blanks > 0 ? "" : printTotal(total) });
    }
  }
  return {
    edition: "2021",
    draft,
    year: draft.year,
    parts: parts.map(({ id }) => id),
    cells,
    issues: [],
    unplaced: [],
  };
}

function readJson(text: string): Result<ImportedReport> {
  const read = fromJson(text);
  return read.ok ? accepted(exactly(read.value)) : read;
}

/** A page: by the data block of this program where it has one that is sound, else by what it shows. */
function readHtml(html: string, about: About): Result<ImportedReport> {
  about.onStage("reading");
  const page = htmlFragments(html);
  if (!page.ok) return page;
  const { fragments, title, data } = page.value;
  const own = data === undefined ? undefined : readJson(data);
  if (own?.ok) return own;
  return matched(fragments, { ...about, titles: [title, ...about.titles] });
}

/** Far more lines than any report has; each takes its time. */
const mostLines = 100_000;

function readText(text: string, about: About): Result<ImportedReport> {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= mostLines; at = text.indexOf("\n", at + 1)) lines += 1;
  if (lines > mostLines) {
    return refused("行数多得不像年度报告，没有读取。请打开原文，只复制年度报告的正文，再粘贴到上面的框里。");
  }
  return matched(textFragments(text), about);
}

const numberOfCells = (reading: Result<ImportedReport>): number => (reading.ok ? reading.value.cells.size : -1);

const allCells = tables.flatMap(cellsOf).length;

/** Copied text has two forms; the richer one counts unless the plain one shows more of the tables. */
function readPasted(html: string, text: string, about: About): Result<ImportedReport> {
  const rich = html.trim() === "" ? undefined : readHtml(html, about);
  if (rich && numberOfCells(rich) === allCells) return rich;
  const plain = text.trimStart().startsWith("{") ? readJson(text) : readText(text, about);
  return rich && numberOfCells(rich) >= numberOfCells(plain) ? rich : plain;
}

function withNote(read: Result<ImportedReport>, note: ImportIssue | undefined): Result<ImportedReport> {
  return read.ok && note ? accepted({ ...read.value, issues: [...read.value.issues, note] }) : read;
}

async function readArchive(bytes: Uint8Array, about: About): Promise<Result<ImportedReport>> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const { kind, bytes: unpacked, pictures } = archive.value;
  if (kind === "other") {
    return refused("这个文件不是 Word 文档（.docx）或 Excel 工作簿（.xlsx）。请打开它，全选复制，再粘贴到上面的框里。");
  }
  about.onStage("reading");
  const fragments: Result<readonly Fragment[]> =
    kind === "docx" ? await docxFragments(unpacked) : await xlsxFragments(unpacked);
  if (!fragments.ok) return fragments;
  const note: ImportIssue = { kind: "remark", place: "文件", message: "文件中的图片没有读取。" };
  return withNote(matched(fragments.value, about), pictures ? note : undefined);
}

async function readFile(name: string, bytes: Uint8Array, about: About): Promise<Result<ImportedReport>> {
  if (bytes.length > mostBytes) return refused(tooLarge(bytes.length));
  about.onStage("opening");
  const kind = fileKind(name, bytes);
  const unreadable = unreadableKind(kind);
  if (unreadable !== undefined) return refused(unreadable);
  if (kind === "zip") return readArchive(bytes, about);
  const text = decodeText(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const note: ImportIssue = {
    kind: "doubt",
    place: "文件",
    message: `有 ${lost} 个字符读不出来，文件可能不完整或编码有误。请核对文字。`,
  };
  const read = kind === "json" ? readJson(text) : kind === "html" ? readHtml(text, about) : readText(text, about);
  return withNote(read, lost > 0 ? note : undefined);
}

/**
 * Reads an earlier report from whatever it came as. Never throws: what cannot be read is refused with what to do
 * instead.
 */
export async function readSource(
  source: ImportSource,
  usualYear: number,
  onStage: (stage: Stage) => void = () => undefined,
): Promise<Result<ImportedReport>> {
  try {
    if (source.kind === "file") {
      const titles = [source.name.replace(/\.\w+$/, "")];
      return await readFile(source.name, source.bytes, { titles, usualYear, onStage });
    }
    const { html, text } = source;
    if (html.length + text.length > mostBytes) return refused(tooLarge(html.length + text.length));
    if (`${html}${text}`.trim() === "") return refused("还没有内容。请先粘贴报告全文，或者选择文件。");
    return readPasted(html, text, { titles: [], usualYear, onStage });
  } catch {
    return refused("读取时出了意外，没有改动任何草稿。请打开原文，全选复制，再粘贴到上面的框里。");
  }
}
