import * as z from "zod/mini";
import { documentName, edition } from "../form/form.ts";
import { parseJson } from "../lib/parse-json.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { currentVersion, isKnownVersion, migrateReport } from "../report/migrations.ts";
import { type Draft, draftSchema } from "../report/schema.ts";
import { placeName } from "./place-name.ts";

const format = "annual-disclosure-report";

/** A report of a few hundred thousand characters is already a book; anything longer is some other file. */
const longest = 5_000_000;

/** The file as this program writes it. `version` is that of the report's shape, see report/migrations.ts. */
export const fileSchema = z.strictObject({
  format: z.literal(format),
  edition: z.literal(edition),
  version: z.literal(currentVersion),
  exportedAt: z.iso.datetime(),
  report: draftSchema,
});

/** A draft, finished or not, as a JSON file. */
export function toJson(draft: Draft, exportedAt: Date): string {
  const file = { format, edition, version: currentVersion, exportedAt: exportedAt.toISOString(), report: draft };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The same without the time and in one line, for a page to carry along. A finished page may be published as it is, and
 * 出错说明 are between the office and its supervisors: it carries none.
 */
export function toDataBlock(draft: Draft, { finished }: { finished: boolean }): string {
  const report: Draft = finished ? { ...draft, explanations: {} } : draft;
  return JSON.stringify({ format, edition, version: currentVersion, report });
}

type Issue = z.core.$ZodIssue;

/** What is wrong at a place of the report, in a sentence. */
function problemAt(issue: Issue): string {
  const place = placeName(issue.path);
  if (issue.code === "unrecognized_keys") {
    return `${issue.path.length > 0 ? place : "报告"}中有不认识的项目“${issue.keys.join("”“")}”。`;
  }
  if (issue.code === "too_big" && issue.origin === "array") {
    return `${place}多于 ${issue.maximum} 个，不像年度报告。`;
  }
  if (issue.input === undefined && issue.code === "invalid_type") return `缺少${place}。`;
  return `${place}的内容不符合要求。`;
}

function reportProblem(issues: readonly Issue[]): string {
  const [first] = issues;
  const more = issues.length > 1 ? `（共 ${issues.length} 处）` : "";
  return `文件中的报告有问题${more}：${first ? problemAt(first) : ""}请让导出文件的人重新导出。`;
}

/**
 * Reads a file of this or an earlier version. Everything is checked once, here; a refusal says what is wrong, where, and
 * what to do, and nothing is taken over in part.
 */
export function fromJson(text: string): Result<Draft> {
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
  const read = draftSchema.safeParse(migrateReport(version, report), { reportInput: true });
  return read.success ? accepted(read.data) : refused(reportProblem(read.error.issues));
}
