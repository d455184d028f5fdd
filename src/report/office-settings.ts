import * as z from "zod/mini";
import { daysBetween } from "../lib/days.ts";
import { heal, nothingThere } from "./heal.ts";
import { type SetAside, setAsideAt } from "./set-aside.ts";

/** A day of any year as month and day, e.g. 01-31. */
const dayOfYear = z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));

/** The rules that an office sets for itself, as local notices differ; no part of a report. */
export const officeSettingsSchema = z.strictObject({
  /** Rules that are not to run, by id. Those over the arithmetic of the tables always do. */
  off: z.array(z.string()),
  /** The most characters that part one may have, blanks not counted; `null` where no notice sets a limit. */
  overviewLimit: z.nullable(z.int().check(z.minimum(1), z.maximum(100_000))),
  /** The day of the following year by which the report is to be public. */
  deadline: dayOfYear,
  /** Full names of this office and of others nearby, so that the name of another office in a report is found. */
  units: z.array(z.string().check(z.regex(/\S/))),
});

/** The settings of an office. */
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;

/** Until an office sets anything: every rule runs, 31 January is the day (条例 第四十九条). */
export const defaultSettings: OfficeSettings = { off: [], overviewLimit: null, deadline: "01-31", units: [] };

/** Settings as far as they could be read, and what of them could not stay. */
export interface ReadSettings {
  readonly settings: OfficeSettings;
  readonly setAside: readonly SetAside[];
}

const names: Readonly<Record<keyof OfficeSettings, string>> = {
  off: "审核项目",
  overviewLimit: "字数上限",
  deadline: "公布期限",
  units: "单位名录",
};

/** Reads parsed settings: what does not fit is as nobody had set it, the rest is taken. Undefined for what are none. */
export function readSettings(value: unknown): ReadSettings | undefined {
  const isField = (key: PropertyKey | undefined): key is keyof OfficeSettings =>
    key !== undefined && Object.keys(names).includes(String(key));
  const healed = heal(officeSettingsSchema, value, ([key, ...below]) =>
    isField(key) && below.length === 0 ? defaultSettings[key] : nothingThere,
  );
  if (!healed) return undefined;
  const setAside = healed.misfits.map((misfit) => {
    const [key] = misfit.path;
    return setAsideAt(isField(key) ? names[key] : "设置", misfit);
  });
  return { settings: healed.value, setAside };
}

/** The day by which the report on a year is to be public, e.g. 2025-01-31. */
export function deadlineOf({ deadline }: OfficeSettings, year: number): string {
  return `${year + 1}-${deadline}`;
}

/** The report that an office is to publish next. */
export interface DueReport {
  readonly year: number;
  /** The day by which it is to be public, e.g. 2026-01-31. */
  readonly deadline: string;
  /** Days until then; 0 on the day itself, negative once it is late. */
  readonly days: number;
}

/** What of a draft in the list tells whether a report is late. */
interface Known {
  readonly year: number;
  readonly finalisedOn: string | null;
}

/** So many days after its deadline a report is still looked for as late; from then on the next one counts. */
const soughtFor = 180;

/**
 * The report that is due, as of a day such as 2026-01-08: that on the year before, until it was declared final or half a
 * year has gone since its deadline; then the next.
 */
export function dueReport(today: string, settings: OfficeSettings, drafts: readonly Known[]): DueReport {
  const on = (year: number): DueReport => {
    const deadline = deadlineOf(settings, year);
    return { year, deadline, days: daysBetween(today, deadline) };
  };
  const last = on(Number(today.slice(0, 4)) - 1);
  const own = drafts.filter(({ year }) => year === last.year);
  const isDone = own.length > 0 && own.every(({ finalisedOn }) => finalisedOn !== null);
  return last.days >= 0 || (last.days >= -soughtFor && !isDone) ? last : on(last.year + 1);
}

/** The days until a deadline in words: 还有 23 天. */
export function daysLeft(days: number): string {
  if (days === 0) return "就在今天";
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}
