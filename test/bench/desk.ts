import { rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { collect } from "../../src/collection/collect.ts";
import { type Arrival, type Facts, numbersOf } from "../../src/collection/facts.ts";
import { rollUp } from "../../src/collection/roll-up.ts";
import { unitsFromText } from "../../src/collection/units.ts";
import { launchBrowser } from "../kit/browser.ts";
import { getBrowser } from "../kit/get-browser.ts";
import { heapOf } from "../kit/heap.ts";
import { serveSite } from "../kit/site.ts";
import { type HeapKind, heapReport, writeHeap } from "./desk-heap.ts";
import { table } from "./markdown.ts";
import { short } from "./targets.ts";

// Heaps of 300, 1,000 and 3,000 units go through the desk of 收集与汇总 in one browser; writes DESK.md. `DESK_SIZES=300` measures
// fewer and writes nothing. A quiet machine has some five minutes to do.

const all = process.env.DESK_SIZES === undefined;
const sizes = (process.env.DESK_SIZES ?? "300,1000,3000").split(",").map(Number);
const output = "test/bench/output/desk";
const folder = "test/bench/output/desk-files";

interface HeapCase {
  readonly kind: HeapKind;
  readonly count: number;
  /** Until all are listed, checked and stored, in ms. */
  readonly target: number | undefined;
  /** Until all units are seen to be in, in ms. */
  readonly knownIn?: number | undefined;
}

/** What a heap took, in ms and bytes. */
interface HeapFigures {
  /** Until it is seen of every unit that its report is in. */
  readonly known: number;
  readonly listed: number;
  readonly longest: number;
  readonly held: number;
  readonly scrolled: number;
  readonly alike: number;
  readonly alikeLongest: number;
}

const cases: readonly HeapCase[] = [
  ...sizes.map(
    (count): HeapCase => ({
      kind: "json",
      count,
      target: count === 3000 ? 60_000 : undefined,
      knownIn: count === 3000 ? 10_000 : undefined,
    }),
  ),
  {
    kind: "word",
    count: Math.min(300, ...sizes),
    target: undefined,
    knownIn: sizes.includes(300) ? 25_000 : undefined,
  },
  { kind: "mixed", count: Math.min(1000, Math.max(...sizes)), target: undefined },
];

/** Runs in the page: keeps the longest of all tasks over 50 ms since it was last asked. */
function watch(): void {
  let longest = 0;
  const take = (entries: readonly PerformanceEntry[]) => {
    longest = Math.max(longest, ...entries.map(({ duration }) => duration));
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: "longtask" });
  const longestTask = () => {
    take(observer.takeRecords());
    const was = longest;
    longest = 0;
    return was;
  };
  Object.assign(window, { longestTask });
}

const longestTask = (page: Page): Promise<number> => page.evaluate("window.longestTask()");

/** Runs in the page: the longest time between two frames while the table is scrolled from its beginning to its end. */
async function scrollTable(): Promise<number> {
  const scroller = document.querySelector('section[aria-label="各单位的报告"]');
  let [last, longest] = [performance.now(), 0];
  for (let step = 0; scroller && step < 120; step += 1) {
    scroller.scrollTop = (scroller.scrollHeight * step) / 120;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** Runs in the page: puts a text into a field at once. Typed in by the driver, three thousand lines take the browser half a minute. */
function put(field: Element, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

async function measure(page: Page, address: string, { kind, count }: HeapCase): Promise<HeapFigures> {
  const heap = await writeHeap(join(folder, `${kind}-${count}`), count, kind);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  await page.goto(`${address}#/collection`);
  await page.evaluate(watch);
  await page.getByRole("textbox", { name: "单位名称" }).evaluate(put, heap.units.join("\n"));
  await page.getByRole("button", { name: "采用这份名录" }).click();
  await page.getByRole("combobox", { name: "年度" }).selectOption(String(heapReport(0).year));
  await longestTask(page);
  const began = performance.now();
  await page.getByLabel("报告文件", { exact: true }).setInputFiles([...heap.files]);
  await page.getByRole("button", { name: "未报 0" }).waitFor({ timeout: 900_000 });
  const known = performance.now() - began;
  await page.getByRole("progressbar").waitFor({ state: "detached", timeout: 900_000 });
  const listed = performance.now() - began;
  const longest = await longestTask(page);
  const { held } = await heapOf(cdp);
  const scrolled = await page.evaluate(scrollTable);
  await page.getByRole("button", { name: "横向比对" }).click();
  await longestTask(page);
  const asked = performance.now();
  await page.getByRole("button", { name: "查找雷同" }).click();
  const answer = page.getByText(/^没有相同超过/).or(page.getByRole("table", { name: "雷同的单位" }));
  await answer.waitFor({ timeout: 300_000 });
  const alike = performance.now() - asked;
  return { known, listed, longest, held, scrolled, alike, alikeLongest: await longestTask(page) };
}

/** How long rolling up takes, all and after one unit's report changed, in ms. */
function rollUpTimes(count: number): { readonly whole: number; readonly changed: number } {
  const units = unitsFromText(Array.from({ length: count }, (_, at) => `第${at}镇人民政府`).join("\n"));
  const arrivalOf = (at: number, time: number): Arrival => {
    const draft = heapReport(at);
    const counts = { errors: 0, warnings: 0, suggestions: 0, blanks: 0, doubts: 0, openComments: 0 };
    const own = { organ: draft.organ, year: 2024, at: time, identity: `${at} ${time}`, course: null, found: [] };
    return { file: `${at} ${time}.json`, facts: { ...own, ...counts, numbers: numbersOf(draft) } satisfies Facts };
  };
  const arrivals = units.map((_, at) => arrivalOf(at, 1));
  const terms = { year: 2024, due: undefined };
  const began = performance.now();
  const first = rollUp(collect(arrivals, units, terms), undefined);
  const whole = performance.now() - began;
  const more = [...arrivals, arrivalOf(count >> 1, 2)];
  const again = performance.now();
  rollUp(collect(more, units, terms), undefined, undefined, first);
  return { whole, changed: performance.now() - again };
}

const site = await serveSite(output);
const browser = await launchBrowser(getBrowser({ whole: true }));
const rows: string[][] = [];
const judged = (value: number, target: number | undefined, unit = ""): string =>
  target === undefined
    ? `${short(value)}${unit}`
    : `${short(value)}${unit}, ${value < target ? "met" : "**missed**"} (< ${short(target)})`;
for (const one of cases) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const figures = await measure(await context.newPage(), site.address, one);
  await context.close();
  const times = rollUpTimes(one.count);
  const isLargest = one.count === 3000;
  const target = (limit: number) => (isLargest ? limit : undefined);
  rows.push([
    `${one.count} ${one.kind}`,
    judged(figures.known / 1000, one.knownIn && one.knownIn / 1000, " s"),
    judged(figures.listed / 1000, one.target && one.target / 1000, " s"),
    judged(figures.longest, 50, " ms"),
    judged(figures.scrolled, 50, " ms"),
    judged(figures.held / 1e6, target(400), " MB"),
    judged(times.whole, target(1000), " ms"),
    judged(times.changed, target(20), " ms"),
    judged(figures.alike / 1000, target(20), " s"),
    judged(figures.alikeLongest, 50, " ms"),
  ]);
  process.stdout.write(`${rows[rows.length - 1]?.join(" · ")}\n`);
}
const version = browser.version();
await browser.close();
await site.close();
rmSync(folder, { recursive: true, force: true });

const head = [
  "heap",
  "every unit listed as in",
  "all read, checked and stored",
  "longest task meanwhile",
  "longest frame while the table is scrolled",
  "held by the page",
  "roll-up",
  "after one change",
  "alike texts",
  "longest task meanwhile",
];
if (all) {
  writeFileSync(
    join("test/bench", "DESK.md"),
    [
      "# A heap of reports at the desk, measured",
      "",
      "Written by `npm run bench:desk`; not by hand. Reports have some 2,500 characters of published passages each. Tasks of 0 ms are under 50.",
      "",
      `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.versions.node}, Chromium ${version} headless · one run`,
      "",
      table(head, rows),
      "",
    ].join("\n"),
  );
}
