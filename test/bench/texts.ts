import { rmSync } from "node:fs";
import { encodeRecord } from "../../src/drafts/draft-record.ts";
import { exampleDraft } from "../../src/report/example.ts";
import type { Draft } from "../../src/report/schema.ts";
import { launchBrowser, newProfile } from "../kit/browser.ts";
import { findBrowser } from "../kit/find-browser.ts";
import { fixtureText } from "../kit/reports.ts";
import { serveSite } from "../kit/site.ts";
import { keyOf } from "../kit/stores.ts";
import { spread } from "./statistics.ts";

// Types into an aspect of 200,000 characters, at its start, its middle and its end, and prints what each key and each
// pause took. Times in ms: the task of the key alone, the time until the page is drawn, the longest task of a pause.
const length = 200_000;
const keys = 20;

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
  window.addEventListener(
    "beforeinput",
    () => {
      const began = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => seen.keys.push(performance.now() - began);
        port2.postMessage(0);
      });
    },
    true,
  );
  Object.assign(window, { seen });
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function measure(address: string, path: string, draft: Draft): Promise<readonly string[]> {
  const browser = await launchBrowser(path);
  try {
    const context = await newProfile(browser);
    const page = await context.newPage();
    await page.goto(address);
    const about = { id: "long", createdAt: 1, savedAt: 2, revision: 1, order: 2, writer: "earlier" };
    const text = encodeRecord({ ...about, draft });
    await page.evaluate(
      ([key, value]) => localStorage.setItem(key as string, value as string),
      [keyOf("draft", "long"), text],
    );
    await page.addInitScript(watch);
    await page.goto(`${address}#/draft/long/overview`);
    await page.reload();
    const area = page.locator('[id="overview.aspects.0.text"]');
    await area.waitFor();
    await sleep(5000);
    const lines: string[] = [];
    for (const [where, at] of [
      ["start", 5],
      ["middle", length / 2],
      ["end", length],
    ] as const) {
      await area.evaluate((one: HTMLTextAreaElement, to) => {
        one.focus({ preventScroll: true });
        one.setSelectionRange(to, to);
      }, at);
      await sleep(1500);
      await page.evaluate("seen.keys.length = 0; seen.tasks.length = 0");
      for (let key = 0; key < keys; key += 1) {
        await page.keyboard.insertText("年");
        await sleep(60);
      }
      await sleep(80);
      const typed = (await page.evaluate("seen")) as Watched;
      const each = spread(typed.keys);
      const longTyping = Math.max(0, ...typed.tasks);
      await page.evaluate("seen.tasks.length = 0");
      await sleep(4000);
      const paused = (await page.evaluate("seen")) as Watched;
      lines.push(
        `${where}: until drawn ${each?.median.toFixed(0)} (${each?.min.toFixed(0)}–${each?.max.toFixed(0)}) of ${typed.keys.length}, ` +
          `longest task while typing ${longTyping}, at the pause ${paused.tasks.map((one) => Math.round(one)).join(" ") || "none over 50"}`,
      );
    }
    return lines;
  } finally {
    await browser.close();
  }
}

const out = process.env.OUT_DIR ?? "test/output/long-text";
const { address, close } = await serveSite(out);
const path = findBrowser({ whole: true });
if (!path) throw new Error("no browser");
const draft = exampleDraft();
const [, ...others] = draft.overview.aspects;
for (const [name, inParagraph] of [
  ["paragraphs of 5 sentences", 5],
  ["one paragraph", 0],
] as const) {
  const aspects = [{ heading: "主动公开", text: longText(inParagraph) }, ...others];
  const lines = await measure(address, path, { ...draft, overview: { ...draft.overview, aspects } });
  process.stdout.write(`${name}\n${lines.map((line) => `  ${line}`).join("\n")}\n`);
}
await close();
rmSync(out, { recursive: true, force: true });
