import { documentName } from "../form/form.ts";
import { draftMark, reportTitle } from "../form/phrases.ts";
import type { Draft } from "../report/schema.ts";

/**
 * A few dozen characters leave room for a folder's path on Windows. Other systems count a name in bytes of UTF-8, three
 * for a Chinese one, and take 255: the title, the marks and a number for a second file of the name need some hundred.
 */
const longest = { characters: 80, bytes: 150 };

/** Characters that no file name may hold on Windows, controls, line ends, what turns or hides words, and noncharacters. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
  /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]/gu;

/** Names of devices, which Windows takes as no file's name, not even with a dot and more after them. */
const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\s*\.)/i;

/** Dots and spaces at the ends, which hide a file or are dropped. */
const ends = /^[.\s]+|[.\s]+$/g;

/** A text cut where it is too long, between two characters. */
function cut(words: string): string {
  const short = [...words].slice(0, longest.characters).join("");
  const { read } = new TextEncoder().encodeInto(short, new Uint8Array(longest.bytes));
  return short.slice(0, read);
}

/** A typed text as a part of a file's name. */
function safe(words: string): string {
  const whole = words.replace(forbidden, "").replace(ends, "").replace(device, "$1_");
  return cut(whole).replace(ends, "");
}

/** The extensions of the files that the program writes. */
export type Extension = "html" | "json" | "docx" | "xlsx" | "csv" | "txt" | "zip";

interface Variant {
  /** The day of a draft, e.g. 2026-01-20; a finished report has none. */
  readonly draftOf?: string | undefined;
  /** What the file holds of the report, where that is not the report as printed. */
  readonly holds?: string | undefined;
}

/**
 * The report's title as a file name that is safe on Windows, e.g.
 * 偃师区缙氏镇人民政府2023年政府信息公开工作年度报告（草稿2026-01-20）.html.
 */
export function fileName(
  { organ, year }: Pick<Draft, "organ" | "year">,
  extension: Extension,
  { draftOf, holds }: Variant = {},
): string {
  const marks = [holds, draftOf && `${draftMark}${draftOf}`].filter(Boolean);
  return `${reportTitle(safe(organ), year)}${marks.map((mark) => `（${mark}）`).join("")}.${extension}`;
}

/** The list in a 报送包 of all its files, by which such an archive is known. */
export const submissionListName = "清单.txt";

/** The backup of all drafts of a day, e.g. 政府信息公开工作年度报告草稿备份2026-01-20.json. */
export function backupFileName(day: string): string {
  return `${documentName}${draftMark}备份${day}.json`;
}

/** The name of a file that holds an unreadable draft as it is stored: what the draft is called, and its id. */
export function rawFileName(name: string, id: string): string {
  return `${name}-${safe(id)}.txt`;
}
