import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { encodeRecord } from "../../src/drafts/draft-record.ts";
import { exampleDraft } from "../../src/report/example.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { launchBrowser, newProfile } from "../kit/browser.ts";
import { findBrowser } from "../kit/find-browser.ts";
import { fixtureText } from "../kit/reports.ts";
import { serveSite } from "../kit/site.ts";
import { keyOf } from "../kit/stores.ts";
import { range, table } from "./markdown.ts";
import { spread } from "./statistics.ts";

// Types into an aspect of 200,000 characters at its start, its middle and its end, and writes TEXTS.md. Times in ms.
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

interface Watched {
  readonly keys: number[];
  readonly tasks: number[];
}

/** Runs in the page: notes how long each key takes until the next frame is drawn, and every task over 50 ms. */
function watch(): void {
  const seen: Watched = { keys: [], tasks: [] };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: "longtask",
  });
  const noteKey = () => {
    const began = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.keys.push(performance.now() - began);
      port2.postMessage(0);
    });
  };
  window.addEventListener("beforeinput", noteKey, true);
  Object.assign(window, { seen });
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const longTasks = ({ tasks }: Watched): string => tasks.map((task) => Math.round(task)).join(", ") || "none";

async function measured(address: string, path: string, name: string, draft: Draft): Promise<readonly string[][]> {
  const browser = await launchBrowser(path);
  try {
    const page = await (await newProfile(browser)).newPage();
    await page.goto(address);
    const about = { id: "long", createdAt: 1, savedAt: 2, revision: 1, order: 2, writer: "earlier" };
    const entry = [keyOf("draft", "long"), encodeRecord({ ...about, draft })] as const;
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), entry);
    await page.addInitScript(watch);
    await page.goto(`${address}#/draft/long/overview`);
    await page.reload();
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
      await page.evaluate("seen.keys.length = seen.tasks.length = 0");
      for (let key = 0; key < keys; key += 1) {
        await page.keyboard.insertText("年");
        await sleep(60);
      }
      const typed = (await page.evaluate("seen")) as Watched;
      await page.evaluate("seen.tasks.length = 0");
      await sleep(4000);
      const paused = (await page.evaluate("seen")) as Watched;
      const each = spread(typed.keys);
      lines.push([`${name}, at its ${where}`, each ? range(each) : "", longTasks(typed), longTasks(paused)]);
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
const head = ["text of 200,000 characters", "key until drawn", "tasks over 50 while typing", "at the pause"];
const body = table(head, rows);
writeFileSync(
  "test/bench/TEXTS.md",
  [
    "# A very long text, measured",
    "",
    "Written by `npm run bench:texts`; not by hand. Times in ms; of keys the median with least and most.",
    "",
    `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores · ${keys} keys in each place`,
    "",
    body,
    "",
    "A plain text area with nothing around it takes 5 to 13 ms a key where the text has paragraphs, and 13 to 31 where it has",
    "none: the browser shapes a paragraph anew at each key.",
    "",
  ].join("\n"),
);
process.stdout.write(`${body}\n`);
