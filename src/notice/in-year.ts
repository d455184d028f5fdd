import { memoizeByIdentity } from "../lib/memoize.ts";
import type { NoticeSection } from "./pack.ts";
import type { Given, OfficeSettings } from "./settings.ts";

/** Which units there are, and what supervisors say, does not hang on the year. */
const lasting: readonly string[] = ["units", "phrases"];

const withoutNotice = memoizeByIdentity((settings: OfficeSettings): OfficeSettings => {
  const entries = Object.entries(settings).map(([key, value]) => {
    if (!Array.isArray(value) || lasting.includes(key)) return [key, value];
    return [key, (value as readonly Given<NoticeSection>[]).filter(({ by }) => by !== "pack")];
  });
  return { ...(Object.fromEntries(entries) as OfficeSettings), title: "", year: null };
});

/** What holds for the report on a year: a notice on another year's says nothing of it but which units there are. */
export function inYear(settings: OfficeSettings, year: number): OfficeSettings {
  return settings.year === null || settings.year === year ? settings : withoutNotice(settings);
}
