import { dayInWords } from "../../lib/days.ts";
import { cited } from "../../notice/effective.ts";
import { deadlineOf, publication } from "../../notice/settings.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";

/** A day as it is printed under a report. */
const printed = /(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

/** A report signed after the day by which a notice or the office wants it public. */
export function signedLate({ draft, settings }: CheckContext): readonly Found[] {
  const stage = publication(settings);
  const [, year, month = "", date = ""] = printed.exec(draft.signedOn) ?? [];
  if (stage.by === "law" || year === undefined) return [];
  const signed = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const deadline = deadlineOf(settings, draft.year);
  if (signed <= deadline) return [];
  const message = `落款日期${dayInWords(signed)}晚于公布期限${dayInWords(deadline)}${cited(stage)}。`;
  return [foundAt(`${signed} ${deadline}`, { section: "basics", label: "落款日期", field: "signedOn" }, message)];
}
