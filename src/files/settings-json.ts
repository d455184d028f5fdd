import * as z from "zod/mini";
import { parseJson } from "../lib/parse-json.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { type OfficeSettings, type ReadSettings, readSettings } from "../report/office-settings.ts";

const format = "annual-disclosure-report-settings";
const version = 1;

/** An office's settings as a file for its other machines and for the units it supervises. */
export function settingsToJson(settings: OfficeSettings): string {
  return `${JSON.stringify({ format, version, settings }, null, 2)}\n`;
}

/** Reads such a file as far as its settings can be read, or refuses it with a sentence. */
export function settingsFromJson(text: string): Result<ReadSettings> {
  const file = parseJson(text);
  if (file === undefined) return refused("这不是设置文件，或者没有复制完整。请选择“导出设置”得到的文件。");
  const header = z.object({ format: z.literal(format), version: z.number(), settings: z.unknown() }).safeParse(file);
  if (!header.success) return refused("这个文件不是本程序的设置。请选择“导出设置”得到的文件。");
  if (header.data.version > version) return refused("这份设置由较新版本的程序导出。请更新程序后再导入。");
  const read = readSettings(header.data.settings);
  return read ? accepted(read) : refused("设置文件的内容不符合要求。请重新导出后再导入。");
}
