import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../kit/browser.ts";
import { getBrowser } from "../kit/get-browser.ts";
import { largeWordPage } from "../kit/renderings/large.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { type PublishedReport, publishedReport } from "../kit/reports.ts";
import { serveSite } from "../kit/site.ts";
import { range, table } from "./markdown.ts";
import { spread } from "./statistics.ts";
import { short } from "./targets.ts";

// Brings reports of several makes and sizes in, in one browser, in turn, and writes IMPORT.md. Times in ms.
const rounds = 7;
const report: PublishedReport = publishedReport("suqian-2023");
const output = "test/bench/output/import";
const files = "test/bench/output/import-files";
mkdirSync(files, { recursive: true });

interface Case {
  readonly name: string;
  /** Path; bytes given to the browser in any other way would go through the page's own thread. */
  readonly file: string;
  readonly bytes: Buffer;
  /** Pasted as a rich paste instead of chosen as a file. */
  readonly pasted?: true;
  /** Until the result stands, at most. */
  readonly target?: number;
}

function stored(one: Case): Case {
  const file = join(files, one.file);
  writeFileSync(file, one.bytes);
  return { ...one, file };
}

async function caseOf(name: string, kind: string): Promise<Case> {
  const made = await renderings.find((one) => one.name === name)?.make(report);
  return stored({ name, file: `${name}.${kind}`, bytes: Buffer.from(made as Uint8Array) });
}

const wordPage = (bytes: number): Buffer => Buffer.from(largeWordPage(bytes, report));
const cases: readonly Case[] = [
  stored({ name: "Word page, 100 kB, as a file", file: "100kB.html", bytes: wordPage(100_000), target: 150 }),
  { name: "Word page, 100 kB, pasted", file: "", bytes: wordPage(100_000), pasted: true, target: 150 },
  stored({ name: "Word page, 5 MB, as a file", file: "5MB.html", bytes: wordPage(5_000_000), target: 2000 }),
  { name: "Word page, 5 MB, pasted", file: "", bytes: wordPage(5_000_000), pasted: true, target: 2000 },
  await caseOf("government site", "html"),
  await caseOf("Word document", "docx"),
  await caseOf("workbook, one sheet", "xlsx"),
];

interface Figures {
  /** From pressing 识别 until the frame with the result is done. */
  readonly result: number;
  /** The longest frame, and the longest task, of the page's own thread from before the paste until a moment after. */
  readonly longestFrame: number;
  readonly longestTask: number;
}

/** Runs in the page: keeps the times of what takes the page's thread over 50 ms, and tells when the result stands. */
function watch(): void {
  const seen = { frames: [0], tasks: [0] };
  const observe = (type: string, into: number[]) =>
    new PerformanceObserver((list) => into.push(...list.getEntries().map((entry) => entry.duration))).observe({ type });
  observe("long-animation-frame", seen.frames);
  observe("longtask", seen.tasks);
  const isRead = () => document.querySelector("#read-parts") !== null;
  const read = () =>
    new Promise<number>((resolve) => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "识别");
      const began = performance.now();
      const observer = new MutationObserver(() => {
        if (!isRead()) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          port2.postMessage(0);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true });
      button?.click();
    });
  Object.assign(window, { seen, read });
}

/** Runs in the page: what the browser does on Ctrl+V with a page on the clipboard. */
function pasteHtml(html: string): void {
  const area = document.querySelector("textarea");
  const data = new DataTransfer();
  data.setData("text/html", html);
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  data.setData("text/plain", text);
  area?.focus();
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  if (area?.dispatchEvent(event) && area) {
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

async function measureOnce(page: Page, address: string, one: Case): Promise<Figures> {
  await page.goto(`${address}#/import`);
  await page.reload();
  await page.getByRole("button", { name: "识别" }).waitFor();
  await page.waitForTimeout(800);
  if (one.pasted) {
    // Building the clipboard is the browser's work, not the program's: it is done before the watch begins.
    await page.evaluate(pasteHtml, one.bytes.toString());
    await page.waitForTimeout(300);
    await page.evaluate(watch);
  } else {
    await page.evaluate(watch);
    await page.getByLabel("选择文件").setInputFiles(one.file);
  }
  await page.waitForTimeout(200);
  const result = (await page.evaluate("window.read()")) as number;
  await page.waitForTimeout(300);
  const seen = (await page.evaluate("window.seen")) as { frames: number[]; tasks: number[] };
  return { result, longestFrame: Math.max(...seen.frames), longestTask: Math.max(...seen.tasks) };
}

const site = await serveSite(output);
const browser = await launchBrowser(getBrowser({ whole: true }));
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" })).newPage();
const figures = new Map<Case, Figures[]>(cases.map((one) => [one, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const one of cases) figures.get(one)?.push(await measureOnce(page, site.address, one));
}
const version = browser.version();
await browser.close();
await site.close();

const ofAll = (one: Case, figure: keyof Figures) => spread((figures.get(one) ?? []).map((all) => all[figure]));
const shown = (one: Case, figure: keyof Figures): string => {
  const all = ofAll(one, figure);
  return all ? range(all) : "";
};
const verdict = (one: Case): string => {
  const median = ofAll(one, "result")?.median ?? Number.NaN;
  if (one.target === undefined) return "";
  return median < one.target ? `met (< ${one.target})` : `**missed** (< ${one.target})`;
};
const rows = cases.map((one) => [
  one.name,
  `${short(one.bytes.length / 1000)}`,
  shown(one, "result"),
  verdict(one),
  shown(one, "longestFrame"),
  shown(one, "longestTask"),
]);
const head = [
  "what comes in",
  "kB",
  "识别 → result, ms",
  "target",
  "longest frame over 50 ms",
  "longest task over 50 ms",
];
writeFileSync(
  join("test/bench", "IMPORT.md"),
  [
    "# Bringing a report in, measured",
    "",
    "Written by `npm run bench:import`; not by hand. 0 stands for none over 50 ms. The target for a frame is 100 ms.",
    "",
    `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.versions.node}, Chromium ${version} headless · ${rounds} rounds, medians with least and most`,
    "",
    table(head, rows),
    "",
  ].join("\n"),
);
process.stdout.write(table(head, rows));
