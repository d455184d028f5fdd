import * as z from "zod/mini";
import { cleanText, comparable } from "../../lib/clean-text.ts";
import { type OfficeSettings, officeSettingsSchema } from "../../report/office-settings.ts";

/** 本单位设置 as its fields hold it: numbers as typed, a name a line, and by rule whether it runs. */
export interface SettingsFields {
  readonly month: string;
  readonly day: string;
  readonly limit: string;
  readonly units: string;
  readonly runs: Readonly<Record<string, boolean>>;
}

/** Settings as their fields show them; `optional` are the ids of the rules that may be switched off. */
export function fieldsOf(settings: OfficeSettings, optional: readonly string[]): SettingsFields {
  const [month = "", day = ""] = settings.deadline.split("-");
  return {
    month: String(Number(month)),
    day: String(Number(day)),
    limit: settings.overviewLimit === null ? "" : String(settings.overviewLimit),
    units: settings.units.join("\n"),
    runs: Object.fromEntries(optional.map((id) => [id, !settings.off.includes(id)])),
  };
}

/** A whole number as people type it, full-width digits included; undefined for anything else. */
function wholeNumber(text: string): number | undefined {
  const plain = comparable(text);
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The fields read and checked together. */
export const settingsSchema = z.pipe(
  z.pipe(
    z.object({
      month: z.string(),
      day: z.string(),
      limit: z.string(),
      units: z.string(),
      runs: z.record(z.string(), z.boolean()),
    }),
    z.transform(({ month, day, limit, units, runs }, context): OfficeSettings => {
      const problem = (field: string, message: string) =>
        context.issues.push({ code: "custom", message, path: [field], input: "" });
      const [m, d] = [wholeNumber(month) ?? 0, wholeNumber(day) ?? 0];
      const date = new Date(2001, m - 1, d);
      if (date.getMonth() !== m - 1 || date.getDate() !== d)
        problem("month", "没有这一天。请填写月和日，例如 1 月 31 日。");
      const limited = limit.trim() !== "";
      const most = wholeNumber(limit);
      if (limited && (most === undefined || most < 1 || most > 100_000)) {
        problem("limit", "请填写 1 到 100000 之间的整数；不限字数的，留空。");
      }
      return {
        off: Object.keys(runs).filter((id) => !runs[id]),
        overviewLimit: limited ? (most ?? null) : null,
        deadline: `${twoDigits(m)}-${twoDigits(d)}`,
        units: [
          ...new Set(
            cleanText(units)
              .split("\n")
              .map((line) => line.trim()),
          ),
        ].filter((line) => line !== ""),
      };
    }),
  ),
  officeSettingsSchema,
);
