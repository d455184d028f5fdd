import { daysBetween } from "../lib/days.ts";
import { parseJson } from "../lib/parse-json.ts";
import { ownAt } from "../report/heal.ts";
import type { NoticeItem, NoticeSection } from "./pack.ts";

/** An item with who laid it down: the law, the notice, or the office itself. */
export type Given<S extends NoticeSection> = NoticeItem<S> & { readonly by: "law" | "pack" | "own" };

/** What holds for an office: the notice, and over it what the office set for itself. Each item knows where it is from. */
export type OfficeSettings = { readonly [S in NoticeSection]: readonly Given<S>[] } & {
  /** The title of the notice; "" where there is none. */
  readonly title: string;
  readonly year: number | null;
  readonly contact: string;
};

/** 条例 第四十九条 has departments publish by 31 January. */
const byLaw: Given<"stages"> = {
  kind: "publish",
  from: null,
  to: "01-31",
  source: "《政府信息公开条例》第四十九条",
  by: "law",
};

/** Until a notice or the office lays down anything: every rule runs, and the day is that of the law. */
export const defaultSettings: OfficeSettings = {
  title: "",
  year: null,
  contact: "",
  stages: [byLaw],
  limits: [],
  statements: [],
  headings: [],
  terms: [],
  starters: [],
  units: [],
  rules: [],
  likeness: [],
  remarks: [],
  handIn: [],
  phrases: [],
};

/** The stage by whose end the report on a year is to be public; there always is one. A notice on another year has none. */
export function publication({ stages, year: ofNotice }: OfficeSettings, year = ofNotice): Given<"stages"> {
  const isOther = ofNotice !== null && ofNotice !== year;
  return stages.find(({ kind, by }) => kind === "publish" && !(isOther && by === "pack")) ?? byLaw;
}

/** The day by which the report on a year is to be public, e.g. 2025-01-31. */
export function deadlineOf(settings: OfficeSettings, year: number): string {
  return `${year + 1}-${publication(settings, year).to}`;
}

/**
 * The day of publication out of the stored text, for the first screen: whatever else is there is read once the rules are
 * loaded, which bring the schema along.
 */
export function firstSettings(text: string): OfficeSettings {
  const stored = parseJson(text);
  const days = (["own", "pack"] as const).flatMap((by) => {
    const stages = ownAt(stored, [by, "stages"]);
    const publish = Array.isArray(stages) ? stages.find((stage) => ownAt(stage, ["kind"]) === "publish") : undefined;
    return [{ by, to: ownAt(publish, ["to"]), source: ownAt(publish, ["source"]) }];
  });
  // Settings of earlier programs have the day by itself.
  const all = [...days, { by: "own" as const, to: ownAt(stored, ["deadline"]), source: "" }];
  const first = all.find(({ to }) => typeof to === "string" && /^(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/.test(to));
  if (!first || first.to === byLaw.to) return defaultSettings;
  const stage = { ...byLaw, to: String(first.to), source: String(first.source ?? ""), by: first.by };
  const year = ownAt(stored, ["pack", "year"]);
  return { ...defaultSettings, year: typeof year === "number" ? year : null, stages: [stage] };
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
