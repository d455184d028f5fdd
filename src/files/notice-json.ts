import * as z from "zod/mini";
import { parseJson } from "../lib/parse-json.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { readFormerSettings } from "../notice/former-settings.ts";
import { lean } from "../notice/lean.ts";
import { type NoticePack, packSchema } from "../notice/pack.ts";
import { type ReadPack, readPack } from "../notice/read-pack.ts";

const format = "annual-disclosure-report-notice";
/** What programs wrote before there were packs: an office's settings, of one version. */
const formerFormat = "annual-disclosure-report-settings";
const formerVersion = 1;

/**
 * Steps from a version of the pack's shape to the next: `migrations[n - 1]` leads from version n to n + 1. None is ever
 * removed or changed. What a step gets may be damaged.
 */
const migrations: readonly ((pack: unknown) => unknown)[] = [];
const version = migrations.length + 1;

/** The file as this program writes it. */
const noticeFileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  pack: packSchema,
});

/** The JSON Schema of such files, as the text of public/annual-disclosure-report-notice.schema.json. */
export function noticeSchemaText(): string {
  const schema = z.toJSONSchema(noticeFileSchema, { target: "draft-2020-12", io: "input" });
  return `${JSON.stringify({ title: "政府信息公开工作年度报告通知包", ...schema }, null, 2)}\n`;
}

/** A notice, or an office's own settings, as a file for other machines and for the units below. */
export function packToJson(pack: NoticePack): string {
  return `${JSON.stringify({ format, version, pack: lean(pack) }, null, 2)}\n`;
}

/** In characters: a city's whole list of units takes some hundred thousand, and fifty lists like it still fit in. */
const longest = 10_000_000;
/** A province has some twenty thousand units that report; more are no list to be looked at in a text area. */
const mostUnits = 50_000;

/** Returns whether a file is a pack, whole or not, or settings of an earlier program, by how it begins. */
export function looksLikePack(text: string): boolean {
  const head = text.slice(0, 400);
  return head.includes(`"${format}"`) || head.includes(`"${formerFormat}"`);
}

/** Reads a pack, or settings that an earlier program exported, as far as it can be read; or refuses it with a sentence. */
export function packFromJson(text: string): Result<ReadPack> {
  if (text.length > longest) return refused("文件太大，不像是通知包。请选择“导出通知包”或“导出设置”得到的文件。");
  const file = parseJson(text);
  if (file === undefined) return refused("这个文件没有复制完整。请重新取得“导出通知包”或“导出设置”得到的文件。");
  const header = z
    .object({ format: z.enum([format, formerFormat]), version: z.int().check(z.minimum(1)) })
    .safeParse(file);
  if (!header.success)
    return refused("这个文件不是通知包，也不是本程序的设置。请选择“导出通知包”或“导出设置”得到的文件。");
  const isFormer = header.data.format === formerFormat;
  if (header.data.version > (isFormer ? formerVersion : version))
    return refused("这份文件由较新版本的程序导出。请更新程序后再导入。");
  const { settings, pack } = file as { readonly settings?: unknown; readonly pack?: unknown };
  const steps = migrations.slice(header.data.version - 1);
  const read = isFormer ? readFormerSettings(settings) : readPack(steps.reduce((value, step) => step(value), pack));
  if (!read) return refused("文件的内容不符合要求。请让发文件的人重新导出。");
  const { units } = read.pack;
  if (units.length > mostUnits) {
    return refused(`单位名录有 ${units.length} 个名称，最多 ${mostUnits} 个，没有读入。请只留本单位和相邻的单位。`);
  }
  return accepted(read);
}
