import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { CDPSession } from "playwright-core";
import { encodeRecord } from "../../src/drafts/draft-record.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { launchBrowser, newProfile } from "../kit/browser.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { findBrowser } from "../kit/find-browser.ts";
import { fixtureText } from "../kit/reports.ts";
import { serveSite } from "../kit/site.ts";
import { keyOf } from "../kit/stores.ts";
import { table } from "./markdown.ts";

// Types into an aspect of 200,000 characters at its start, its middle and its end, and writes TEXTS.md.
const length = 200_000;
const keys = 20;
const out = "test/output/texts";

const sentences = (fixtureText("sentences.txt").match(/(?<= \| ).*/g) ?? []).filter((one) => one.length > 10);

/** Sentences in paragraphs of so many; with none, all of it is one paragraph. */
function longText(inParagraph: number): string {
  let text = "";
  for (let at = 0; text.length < length; at += 1) {
    text += sentences[at % sentences.length];
    if (inParagraph > 0 && at % inParagraph === inParagraph - 1) text += "\n";
  }
  return text.slice(0, length);
}

function reportWith(text: string, withLastYear: boolean): Draft {
  const draft = exampleDraft();
  const [, ...others] = draft.overview.aspects;
  const long = { ...draft, overview: { ...draft.overview, aspects: [{ heading: "主动公开", text }, ...others] } };
  return withLastYear ? { ...long, lastYear: { ...asPastReport(long), year: long.year - 1 } } : long;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** The time that a thread's processor was busy with it, in µs; waiting for the processor does not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the page's main thread during an action, each by the processor's time in ms. */
async function tasksDuring(cdp: CDPSession, act: () => Promise<void>): Promise<readonly number[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  cdp.on("Tracing.dataCollected", collect);
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel"] } });
  await act();
  const complete = new Promise<void>((resolve) => cdp.once("Tracing.tracingComplete", () => resolve()));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", collect);
  const main = events.find(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  return events
    .filter(({ name, pid, tid }) => name === "ThreadControllerImpl::RunTask" && pid === main?.pid && tid === main.tid)
    .map(({ tdur = 0 }) => tdur / 1000);
}

const longest = (tasks: readonly number[]): string => Math.max(0, ...tasks).toFixed(0);
/** In ms: a longer task holds a frame. */
const longestTask = 50;
const judged = (figure: string): string =>
  `${figure}, ${Number(figure) < longestTask ? "met" : "**missed**"} (< ${longestTask})`;
const total = (tasks: readonly number[]): number => tasks.reduce((sum, task) => sum + task, 0);

async function measured(address: string, path: string, name: string, draft: Draft): Promise<readonly string[][]> {
  const browser = await launchBrowser(path);
  try {
    const page = await (await newProfile(browser)).newPage();
    await page.goto(address);
    const about = { id: "long", createdAt: 1, savedAt: 2, revision: 1, order: 2, writer: "earlier" };
    const entry = [keyOf("draft", "long"), encodeRecord({ ...about, draft })] as const;
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), entry);
    await page.goto(`${address}#/draft/long/overview`);
    await page.reload();
    const cdp = await page.context().newCDPSession(page);
    const area = page.locator('[id="overview.aspects.0.text"]');
    await area.waitFor();
    await sleep(5000);
    const lines: string[][] = [];
    const places = { start: 5, middle: length / 2, end: length };
    for (const [where, at] of Object.entries(places)) {
      await area.evaluate((one: HTMLTextAreaElement, to) => {
        one.focus({ preventScroll: true });
        one.setSelectionRange(to, to);
      }, at);
      await sleep(1500);
      const typed = await tasksDuring(cdp, async () => {
        for (let key = 0; key < keys; key += 1) {
          await page.keyboard.insertText("年");
          await sleep(60);
        }
      });
      const paused = await tasksDuring(cdp, () => sleep(4000));
      const each = (total(typed) / keys).toFixed(0);
      lines.push([
        `${name}, at its ${where}`,
        each,
        judged(longest(typed)),
        total(paused).toFixed(0),
        judged(longest(paused)),
      ]);
    }
    return lines;
  } finally {
    await browser.close();
  }
}

const { address, close } = await serveSite(out);
const path = findBrowser({ whole: true });
if (!path) throw new Error("no browser");
const rows: string[][] = [];
for (const [name, inParagraph, withLastYear] of [
  ["paragraphs of five sentences", 5, false],
  ["the same beside last year's", 5, true],
  ["one paragraph", 0, false],
] as const) {
  rows.push(...(await measured(address, path, name, reportWith(longText(inParagraph), withLastYear))));
}
await close();
rmSync(out, { recursive: true, force: true });
const head = ["200,000 characters in", "each key", "longest task while typing", "the pause", "longest task of it"];
const body = table(head, rows);
writeFileSync(
  "test/bench/TEXTS.md",
  [
    "# A very long text, measured",
    "",
    "Written by `npm run bench:texts`; not by hand. Times in ms of the processor, so that a busy machine measures the same: a",
    "key with all that comes of it up to the next, drawing included, and the pause after the last key with all that is worked",
    "out then, in tasks between which the page answers.",
    "",
    `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores · ${keys} keys in each place`,
    "",
    body,
    "",
    "Of a text without paragraphs the browser shapes all letters anew at each key, in a plain text area too.",
    "",
  ].join("\n"),
);
process.stdout.write(`${body}\n`);
