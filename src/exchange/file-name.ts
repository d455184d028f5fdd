import { draftMark } from "../document/compose.ts";
import { documentName } from "../form/form.ts";
import { reportTitle } from "../form/wording.ts";
import type { Draft } from "../report/schema.ts";

/** A few dozen characters leave room for a folder's path on Windows. */
const longest = 80;

/** Characters that no file name may hold on Windows, and controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** The report's title as a file name, e.g. 偃师区缙氏镇人民政府2023年政府信息公开工作年度报告（草稿）.html. */
export function fileName(
  { organ, year }: Pick<Draft, "organ" | "year">,
  extension: "html" | "json" | "docx" | "xlsx" | "csv" | "txt",
  { draftMark: isDraft }: { draftMark: boolean },
): string {
  const name = [...organ.replace(forbidden, "").trim()].slice(0, longest).join("");
  return `${reportTitle(name, year)}${isDraft ? `（${draftMark}）` : ""}.${extension}`;
}

/** The backup of all drafts of a day, e.g. 政府信息公开工作年度报告草稿备份2026-01-20.json. */
export function backupFileName(day: string): string {
  return `${documentName}${draftMark}备份${day}.json`;
}
