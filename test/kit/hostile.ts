import type { Page } from "playwright-core";
import { fingerprint } from "../../src/checks/finding.ts";
import { check } from "../../src/checks/rules.ts";
import { enteredIds } from "../../src/form/cells.ts";
import { cleanText } from "../../src/lib/clean-text.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { fixtureText, publishedReport } from "./reports.ts";

/** Texts that would run as code if anything let them, or break out of where they are put. Each calls `hit`. */
export const payloads: readonly string[] = fixtureText("payloads.txt").trimEnd().split("\n");

/** Characters that no page and no XML may hold, and what is shown in their place. */
const unprintables: readonly (readonly [text: string, shown: string])[] = [
  ["甲\u0000<b>", "甲\ufffd<b>"],
  ["\u0001\u0008\u001b[31m甲\u007f", "\ufffd\ufffd\ufffd[31m甲\ufffd"],
  ["=\ud800甲\udc00", "=\ufffd甲\ufffd"],
  ["甲\ufffe\uffff乙", "甲\ufffd\ufffd乙"],
];

/** Every hostile text with what is to be seen of it: itself, but for characters that no file can hold. */
const hostileCases: readonly (readonly [text: string, shown: string])[] = [
  ...payloads.map((text) => [text, text] as const),
  ...unprintables,
  ["_x003C_script_x003E_", "_x003C_script_x003E_"],
  ["甲;=hit();+hit()", "甲;=hit();+hit()"],
];

interface Words {
  /** What is put into places of one line. */
  readonly line: string;
  /** What is put into places of several. */
  readonly lines: string;
  /** What else goes among the explanations, which are kept by fingerprints of what was found. */
  readonly explanations?: Draft["explanations"];
}

/** A whole report in which every text, name, remark, explanation and wrong number is given, last year's beside it. */
function filledWith({ line, lines, explanations = {} }: Words): Draft {
  const { draft } = publishedReport("suqian-2023");
  const [first, second, third] = enteredIds;
  const aspects = draft.overview.aspects.map(() => ({ heading: line, text: lines }));
  const filled: Draft = {
    ...draft,
    organ: line,
    overview: { basis: lines, period: lines, contact: lines, opening: lines, aspects },
    problems: { problems: lines, measures: lines },
    other: lines,
    notes: Object.fromEntries([first, second].map((id) => [id, line])),
    typed: {},
    explanations: {},
  };
  const [table = "", row = "", column = ""] = (third ?? "").split(".");
  const values = filled[table as "disclosure"] as unknown as Record<string, object>;
  const blanked = { ...values, [row]: { ...values[row], [column]: null } };
  const typed = { ...filled, [table]: blanked, typed: { [third ?? ""]: line } };
  const whole = { ...typed, lastYear: { ...asPastReport(typed), year: typed.year - 1 } };
  const found = Object.fromEntries(check(whole).map((finding) => [fingerprint(finding), line]));
  return { ...whole, explanations: { ...explanations, ...found } };
}

/** One text in every place of a report. */
export const reportOf = (text: string): Draft => filledWith({ line: text, lines: text });

interface HostileReport {
  readonly text: string;
  readonly shown: string;
  /** With the text in every place. */
  readonly draft: Draft;
}

let reports: readonly HostileReport[] | undefined;
/** A report for every hostile text. */
export function hostileReports(): readonly HostileReport[] {
  reports ??= hostileCases.map(([text, shown]) => ({ text, shown, draft: reportOf(text) }));
  return reports;
}

/** A report as it is read: without what nobody sees. */
export const asRead = (draft: Draft): Draft =>
  JSON.parse(JSON.stringify(draft), (_, value) => (typeof value === "string" ? cleanText(value) : value));

/** The paragraphs and run-in headings that `reportOf` prints, where a text is to be seen as `shown`. */
export function printedOf(shown: string): {
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
} {
  const stop = /[。！？；：，、.!?;:,]$/.test(shown) ? "" : "。";
  return {
    paragraphs: Array.from({ length: 12 }, () => shown),
    headings: [..."一二三四五"].map((number) => `（${number}）${shown}${stop}`),
  };
}

/** Every hostile text in every place of a report. */
export function hostileDraft(): Draft {
  return filledWith({
    line: payloads.join(" "),
    lines: payloads.join("\n"),
    // No finding is called `__proto__`; a file that says so loses that one key, which no object may take over.
    explanations: Object.fromEntries(payloads.filter((text) => text !== "__proto__").map((text) => [text, text])),
  });
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
