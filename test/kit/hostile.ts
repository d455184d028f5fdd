import type { Page } from "playwright-core";
import { enteredIds } from "../../src/form/cells.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { fixtureText, publishedReport } from "./reports.ts";

/** Texts that would run as code if anything let them, or break out of where they are put. Each calls `hit`. */
export const payloads: readonly string[] = fixtureText("payloads.txt").trimEnd().split("\n");

/** A whole report in which every text, name, remark, explanation and wrong number is hostile, last year's beside it. */
export function hostileDraft(): Draft {
  const { draft } = publishedReport("suqian-2023");
  const line = payloads.join(" ");
  const lines = payloads.join("\n");
  const [first, second, third] = enteredIds;
  const aspects = draft.overview.aspects.map(() => ({ heading: line, text: lines }));
  const hostile: Draft = {
    ...draft,
    organ: line,
    overview: { basis: lines, period: lines, contact: lines, opening: lines, aspects },
    problems: { problems: lines, measures: lines },
    other: lines,
    notes: Object.fromEntries([first, second].map((id) => [id, line])),
    typed: {},
    // No finding is called `__proto__`; a file that says so loses that one key, which no object may take over.
    explanations: Object.fromEntries(payloads.filter((text) => text !== "__proto__").map((text) => [text, text])),
  };
  const [table = "", row = "", column = ""] = (third ?? "").split(".");
  const values = hostile[table as "disclosure"] as unknown as Record<string, object>;
  const blanked = { ...values, [row]: { ...values[row], [column]: null } };
  const typed = { ...hostile, [table]: blanked, typed: { [third ?? ""]: line } };
  return { ...typed, lastYear: { ...asPastReport(typed), year: typed.year - 1 } };
}

/** From now on, whatever runs of the payloads in any frame of a page is noted, and what a policy had to stop. */
export async function noteHits(page: Page): Promise<() => readonly string[]> {
  const hits: string[] = [];
  await page.context().exposeFunction("noted", (what: string) => void hits.push(what));
  await page.context().addInitScript(() => {
    const note = (what: string) => (window as unknown as { noted: (what: string) => void }).noted(what);
    const hit = () => note(`ran in ${window.location.href}`);
    for (const name of ["hit", "alert", "confirm", "prompt"]) Object.defineProperty(window, name, { value: hit });
    document.addEventListener("securitypolicyviolation", (event) => note(`stopped: ${event.violatedDirective}`));
  });
  page.on("dialog", (dialog) => {
    hits.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  await page.reload();
  return () => hits;
}
