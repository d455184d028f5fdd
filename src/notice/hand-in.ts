import { type OfficeSettings, publication } from "./settings.ts";

/** The day by which units hand in the report on a year: that of its own stage, or else the day of publication. */
export function handInDay(settings: OfficeSettings, year: number): string {
  const { to } = settings.stages.find(({ kind }) => kind === "submit") ?? publication(settings, year);
  return `${year + 1}-${to}`;
}
