import * as z from "zod/mini";
import { documentName, edition } from "../form/form.ts";
import { parseJson } from "../lib/parse-json.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { type ReadDraft, readableDraft, readDraft } from "../report/read-draft.ts";
import { type Draft, draftSchema } from "../report/schema.ts";

const format = "annual-disclosure-report";

/**
 * The longest text that is read as a report, in UTF-16 units: what this program writes it reads. Storage holds five million
 * of them, and a sign that JSON escapes takes six.
 */
const longest = 40_000_000;

/** The file as this program writes it. `version` is that of the report's shape, see report/migrations.ts. */
export const fileSchema = z.strictObject({
  format: z.literal(format),
  edition: z.literal(edition),
  version: z.literal(currentVersion),
  exportedAt: z.iso.datetime(),
  report: draftSchema,
});

interface DataBlockOptions {
  readonly finished: boolean;
  /** Comments of a supervising office go along. */
  readonly withRounds?: boolean;
}

/** The draft as its schema takes it, so that whatever is written can be read again. */
const readable = (draft: Draft): Draft => readableDraft(draft)?.draft ?? draft;

/** A draft, finished or not, as a JSON file. */
export function toJson(draft: Draft, exportedAt: Date): string {
  const report = readable(draft);
  const file = { format, edition, version: currentVersion, exportedAt: exportedAt.toISOString(), report };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** When a file was exported, in ms since 1970, as its beginning says; undefined for any other text. */
export function exportTime(text: string): number | undefined {
  const [, time = ""] = /"exportedAt"\s*:\s*"([^"]{1,40})"/.exec(text.slice(0, 400)) ?? [];
  const at = Date.parse(time);
  return Number.isNaN(at) ? undefined : at;
}

/**
 * The same without the time and in one line, for a page to carry along. A page may be published as it is, so that it carries
 * no comments but where it is made to send them back; what was explained and confirmed is between the office and its
 * supervisors, too: a finished page carries none of that.
 */
export function toDataBlock(draft: Draft, { finished, withRounds = false }: DataBlockOptions): string {
  const { rounds: _, ...alone } = draft;
  const own = withRounds ? draft : alone;
  const report = readable(finished && !withRounds ? { ...own, explanations: {}, confirmed: [] } : own);
  return JSON.stringify({ format, edition, version: currentVersion, report });
}

/**
 * Reads a file of this or an earlier version. What is no such file is refused with what is wrong and what to do; of a
 * report, what does not fit its place is set aside and the rest taken (`readDraft`).
 */
export function fromJson(text: string): Result<ReadDraft> {
  if (text.length > longest) return refused("文件太大，不像是导出的报告。请选择由本程序导出的 JSON 文件。");
  const file = parseJson(text);
  if (file === undefined)
    return refused("这不是完整的 JSON 文件，可能不是本程序导出的，或者没有复制完整。请重新导出后再导入。");
  const header = z.object({ format: z.literal(format) }).safeParse(file);
  if (!header.success) return refused(`这个 JSON 文件不是${documentName}。请选择由本程序导出的文件。`);
  const { edition: written, version, report } = file as Record<string, unknown>;
  if (written !== edition) return refused("这份报告用的是别的年度报告格式，本程序只支持 2021 年起的统一格式。");
  if (typeof version === "number" && version > currentVersion) {
    return refused("这份报告由较新版本的程序导出。请更新程序后再导入。");
  }
  if (!isKnownVersion(version)) return refused("文件没有写明版本，无法读取。请重新导出后再导入。");
  const read = readDraft(migrateReport(version, report));
  return read ? accepted(read) : refused("文件中没有报告的内容。请让导出文件的人重新导出。");
}
