import { expect, test } from "vitest";
import { daysLeft, defaultSettings, dueReport } from "../../src/notice/settings.ts";
import { settingsWith } from "../kit/office-settings.ts";

const final = { year: 2025, finalisedOn: "2026-01-20" };
const open = { year: 2025, finalisedOn: null };

test.each<[string, string, readonly (typeof final | typeof open)[], number, string]>([
  ["in January, with days left", "2026-01-08", [], 2025, "还有 23 天"],
  ["the day before", "2026-01-30", [], 2025, "还有 1 天"],
  ["the day itself", "2026-01-31", [open], 2025, "就在今天"],
  ["the day after, nothing begun", "2026-02-01", [], 2025, "已过 1 天"],
  ["the day after, still open", "2026-02-01", [open], 2025, "已过 1 天"],
  ["the day after, one of two still open", "2026-02-01", [final, open], 2025, "已过 1 天"],
  ["declared final before its day, it is still to be public by then", "2026-01-25", [final], 2025, "还有 6 天"],
  ["the day after, declared final: the next one", "2026-02-01", [final], 2026, "还有 364 天"],
  ["half a year late", "2026-07-30", [open], 2025, "已过 180 天"],
  ["after that nobody looks for it", "2026-07-31", [open], 2026, "还有 184 天"],
  ["the last day of the year", "2026-12-31", [], 2026, "还有 31 天"],
  ["the first day of the next", "2027-01-01", [], 2026, "还有 30 天"],
])("%s (%s)", (_, today, drafts, year, words) => {
  const due = dueReport(today, defaultSettings, drafts);
  expect([due.year, daysLeft(due.days)]).toEqual([year, words]);
});

test("the deadline is the office's own, and a leap day is counted", () => {
  const settings = settingsWith({ deadline: "03-31" });
  expect(dueReport("2028-02-28", settings, [])).toEqual({ year: 2027, deadline: "2028-03-31", days: 32 });
  expect(dueReport("2028-03-31", settings, []).days).toBe(0);
});
