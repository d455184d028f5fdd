import { compareReports } from "../comparison/compare.ts";
import { compose } from "../document/compose.ts";
import { contentCode, sha256Of } from "../document/content-code.ts";
import { packed } from "../document/pack.ts";
import { exportName, type FileKindId, fileKinds, type Making } from "../export/file-kinds.ts";
import { fileName, submissionListName } from "../files/file-name.ts";
import { reportTitle } from "../form/phrases.ts";
import { dayInWords, dayOf } from "../lib/days.ts";
import type { OfficeSettings } from "../notice/settings.ts";
import { asDraft, type Draft } from "../report/schema.ts";
import { comparisonFiles, type PaperFile, reviewFiles } from "./papers.ts";

/** A file of the archive. */
interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of the report itself, in the order of the list. */
const kinds = ["word", "html", "page", "excel", "csv", "json"] as const satisfies readonly FileKindId[];

async function bytesOf(content: string | Blob | Uint8Array): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(await content.arrayBuffer());
}

/** 对照稿 with last year's report; none where that is not known. */
function comparedWith({ lastYear, ...report }: Draft, finished: boolean, day: string): readonly PaperFile[] {
  if (lastYear === null) return [];
  const now = compose({ ...report, lastYear }, { finished });
  const comparison = compareReports(compose(asDraft(lastYear), { finished: false }), now);
  const names = { before: `${lastYear.year}年报告`, after: `本报告（${report.year}年）` };
  return comparisonFiles(comparison, { names, changesOnly: false }, { organ: report.organ.trim(), day });
}

/** 签批稿: the report as a Word document with 核对码 at the head of each page, so that what was signed is known by any of them. */
export async function signedCopy(draft: Draft, making: Making): Promise<Uint8Array> {
  const { toDocx } = await import("../document/word/to-docx.ts");
  const { codeMark } = await import("./code-mark.ts");
  const about = { organ: draft.organ.trim(), day: dayOf(making.at) };
  return toDocx(compose(draft, making), about, { code: codeMark(draft) });
}

/** 清单: what is in the archive, each file with its length and SHA-256, and by which 核对码 the content is known. */
function listOf(files: readonly Packed[], draft: Draft, day: string): string {
  const lines = [
    `${reportTitle(draft.organ.trim(), draft.year)}报送包清单`,
    `制作日期：${dayInWords(day)}`,
    `核对码：${contentCode(draft)}`,
    "",
    ...files.flatMap(({ name, bytes }, at) => [
      `${at + 1}. ${name}`,
      `   ${bytes.length} 字节`,
      `   SHA-256 ${sha256Of(bytes)}`,
    ]),
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/**
 * 报送包: the report in every kind of file with 审核表, 对照稿 where last year's report is known, and a list of them all, as one
 * archive. The same report at the same time gives the same bytes.
 */
export async function submissionOf(draft: Draft, making: Making, settings: OfficeSettings): Promise<Blob> {
  const day = dayOf(making.at);
  const draftOf = making.finished ? undefined : day;
  const own = await Promise.all(
    kinds.map(async (id): Promise<Packed> => {
      const kind = fileKinds[id];
      return { name: exportName(kind, draft, making), bytes: await bytesOf(await kind.make(draft, making)) };
    }),
  );
  const papers = [...(await reviewFiles(draft, day, settings)), ...comparedWith(draft, making.finished, day)];
  const beside = await Promise.all(
    papers.map(async ({ extension, holds, make }): Promise<Packed> => {
      return { name: fileName(draft, extension, { holds, draftOf }), bytes: await bytesOf(await make()) };
    }),
  );
  const files = [...own, ...beside];
  const list: Packed = { name: submissionListName, bytes: await bytesOf(listOf(files, draft, day)) };
  const archive = packed(Object.fromEntries([...files, list].map(({ name, bytes }) => [name, bytes])));
  return new Blob([archive as BlobPart], { type: "application/zip" });
}
