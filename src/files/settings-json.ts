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

/** In characters: a city's whole list of units takes some hundred thousand, and fifty lists like it still fit in. */
const longest = 5_000_000;
/** A province has some twenty thousand units that report; more are no list to be looked at in a text area. */
const mostUnits = 50_000;

/** Reads such a file as far as its settings can be read, or refuses it with a sentence. */
export function settingsFromJson(text: string): Result<ReadSettings> {
  if (text.length > longest) return refused("文件太大，不像是设置文件。请选择“导出设置”得到的文件。");
  const file = parseJson(text);
  if (file === undefined) return refused("这不是设置文件，或者没有复制完整。请选择“导出设置”得到的文件。");
  const header = z.object({ format: z.literal(format), version: z.number(), settings: z.unknown() }).safeParse(file);
  if (!header.success) return refused("这个文件不是本程序的设置。请选择“导出设置”得到的文件。");
  if (header.data.version > version) return refused("这份设置由较新版本的程序导出。请更新程序后再导入。");
  const read = readSettings(header.data.settings);
  if (!read) return refused("设置文件的内容不符合要求。请重新导出后再导入。");
  const { units } = read.settings;
  if (units.length > mostUnits) {
    return refused(`单位名录有 ${units.length} 个名称，最多 ${mostUnits} 个，没有读入。请只留本单位和相邻的单位。`);
  }
  return accepted(read);
}
