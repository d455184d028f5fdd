import * as z from "zod/mini";
import { cleanText, comparable } from "../../lib/clean-text.ts";
import { settingsUnder } from "../../notice/effective.ts";
import { type OwnChoice, overviewLimit } from "../../notice/own-choice.ts";
import { publication } from "../../notice/settings.ts";
import type { Kept } from "../../notice/stored.ts";

/** 本单位设置 as its fields hold it: numbers as typed, a name a line, and by rule whether it runs. */
export interface SettingsFields {
  readonly month: string;
  readonly day: string;
  readonly limit: string;
  readonly units: string;
  readonly runs: Readonly<Record<string, boolean>>;
}

/** What holds as the fields show it, of units the office's own; `optional` are the ids of the rules that may be switched off. */
export function fieldsOf(kept: Kept, optional: readonly string[]): SettingsFields {
  const settings = settingsUnder(kept.pack, kept.own);
  const [month = "", day = ""] = publication(settings).to.split("-");
  const most = overviewLimit(settings)?.most ?? null;
  const off = settings.rules.flatMap(({ rule, runs }) => (runs === "off" ? [rule] : []));
  return {
    month: String(Number(month)),
    day: String(Number(day)),
    limit: most === null ? "" : String(most),
    units: kept.own.units.map(({ name }) => name).join("\n"),
    runs: Object.fromEntries(optional.map((id) => [id, !off.includes(id)])),
  };
}

/** A whole number as people type it, full-width digits included; undefined for anything else. */
function wholeNumber(text: string): number | undefined {
  const plain = comparable(text);
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The names in a text, a line each, every one once. */
const namesByLine = (text: string): readonly string[] =>
  [
    ...new Set(
      cleanText(text)
        .split("\n")
        .map((line) => line.trim()),
    ),
  ].filter((line) => line !== "");

/** A day as two texts, as 01-31; undefined where there is none such. */
function dayFrom(month: string, day: string): string | undefined {
  const [m, d] = [wholeNumber(month) ?? 0, wholeNumber(day) ?? 0];
  const date = new Date(2001, m - 1, d);
  return date.getMonth() === m - 1 && date.getDate() === d ? `${twoDigits(m)}-${twoDigits(d)}` : undefined;
}

/** The fields read and checked together. */
export const settingsSchema = z.pipe(
  z.object({
    month: z.string(),
    day: z.string(),
    limit: z.string(),
    units: z.string(),
    runs: z.record(z.string(), z.boolean()),
  }),
  z.transform(({ month, day, limit, units, runs }, context): OwnChoice => {
    const problem = (field: string, message: string) =>
      context.issues.push({ code: "custom", message, path: [field], input: "" });
    const date = dayFrom(month, day);
    if (date === undefined) problem("month", "没有这一天。请填写月和日，例如 1 月 31 日。");
    const limited = limit.trim() !== "";
    const most = wholeNumber(limit);
    if (limited && (most === undefined || most < 1 || most > 100_000)) {
      problem("limit", "请填写 1 到 100000 之间的整数；不限字数的，留空。");
    }
    return {
      off: Object.keys(runs).filter((id) => !runs[id]),
      most: limited ? (most ?? null) : null,
      day: date ?? "",
      units: namesByLine(units),
    };
  }),
);
