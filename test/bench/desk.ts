import { rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { collect } from "../../src/collection/collect.ts";
import { type Arrival, type Facts, numbersOf } from "../../src/collection/facts.ts";
import { rollUp } from "../../src/collection/roll-up.ts";
import { unitsFromText } from "../../src/collection/units.ts";
import { launchBrowser } from "../kit/browser.ts";
import { getBrowser } from "../kit/get-browser.ts";
import { heapOf } from "../kit/heap.ts";
import { serveSite } from "../kit/site.ts";
import { type HeapKind, heapReport, kindAt, oneKinds, writeHeap } from "./desk-heap.ts";
import { longestTask, peakOf, put, reached, scrollTable, watch, wheelTable } from "./desk-probes.ts";
import { table } from "./markdown.ts";
import { spread } from "./statistics.ts";
import { short } from "./targets.ts";

// Heaps of 300, 1,000 and 3,000 units go through the desk of 收集与汇总 in a browser; writes DESK.md. `DESK_SIZES=300` measures
// fewer and writes nothing. Each heap has a browser of its own. A quiet machine has some ten minutes to do.

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
  /** In which the browser makes the chosen files known to the page, before the program hears of them. */
  readonly handed: number;
  /** Until it is seen of every unit that its report is in. */
  readonly known: number;
  readonly listed: number;
  readonly longest: number;
  readonly held: number;
  /** The most that the page's process has had, the browser's own part of it and the workers' included; undefined where the system tells none. */
  readonly peak: number | undefined;
  readonly scrolled: number;
  readonly wheeled: number;
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
  ...oneKinds.flatMap((kind): readonly HeapCase[] =>
    kind === "json"
      ? []
      : [
          {
            kind,
            count: Math.min(300, ...sizes),
            target: undefined,
            knownIn: kind === "word" && sizes.includes(300) ? 25_000 : undefined,
          },
        ],
  ),
  { kind: "mixed", count: Math.max(...sizes), target: undefined },
];

/** How long a file of each kind took until it was listed, checked and stored, in ms. */
const costs = new Map<HeapKind, number>();

/** What the files of a mixed heap cost by themselves, in ms. */
const costOf = ({ kind, count }: HeapCase): number =>
  Array.from({ length: count }, (_, at) => costs.get(kindAt(at, kind)) ?? 0).reduce((all, one) => all + one, 0);

async function measure(browser: Browser, page: Page, address: string, { kind, count }: HeapCase): Promise<HeapFigures> {
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
  await page.evaluate(reached, "known" as const);
  const known = performance.now() - began;
  await page.evaluate(reached, "read" as const);
  const listed = performance.now() - began;
  const { longest, handed } = await longestTask(page);
  // Before the heap is measured, which throws away compiled code.
  const scrolled = await page.evaluate(scrollTable);
  const wheeled = await wheelTable(page);
  const peak = await peakOf(browser);
  const { held } = await heapOf(cdp);
  await page.getByRole("button", { name: "横向比对" }).click();
  await longestTask(page);
  const asked = performance.now();
  await page.getByRole("button", { name: "查找雷同" }).click();
  const answer = page.getByText(/^没有相同超过/).or(page.getByRole("table", { name: "雷同的单位" }));
  await answer.waitFor({ timeout: 300_000 });
  const alike = performance.now() - asked;
  const alikeLongest = (await longestTask(page)).longest;
  return { handed, known, listed, longest, held, peak, scrolled, wheeled, alike, alikeLongest };
}

/** How long rolling up takes, all and after one unit's report changed, in ms: of that the middle one of many changes. */
function rollUpTimes(count: number): { readonly whole: number; readonly changed: number } {
  const units = unitsFromText(Array.from({ length: count }, (_, at) => `第${at}镇人民政府`).join("\n"));
  const arrivalOf = (at: number, time: number): Arrival => {
    const draft = heapReport(at);
    const counts = { errors: 0, warnings: 0, suggestions: 0, blanks: 0, doubts: 0, openComments: 0 };
    const own = { organ: draft.organ, year: 2024, at: time, identity: `${at} ${time}`, course: null, found: [] };
    return { file: `${at} ${time}.json`, facts: { ...own, ...counts, numbers: numbersOf(draft) } satisfies Facts };
  };
  const terms = { year: 2024, due: undefined };
  let arrivals = units.map((_, at) => arrivalOf(at, 1));
  const began = performance.now();
  let sum = rollUp(collect(arrivals, units, terms), undefined);
  const whole = performance.now() - began;
  const changes: number[] = [];
  for (let change = 0; change < 21; change += 1) {
    arrivals = [...arrivals, arrivalOf((change * 7919) % count, 2 + change)];
    const again = performance.now();
    sum = rollUp(collect(arrivals, units, terms), undefined, undefined, sum);
    changes.push(performance.now() - again);
  }
  return { whole, changed: spread(changes)?.median ?? Number.NaN };
}

const site = await serveSite(output);
const rows: string[][] = [];
let version = "";
const judged = (value: number, target: number | undefined, unit = ""): string =>
  target === undefined
    ? `${short(value)}${unit}`
    : `${short(value)}${unit}, ${value < target ? "met" : "**missed**"} (< ${short(target)})`;
for (const one of cases) {
  const browser = await launchBrowser(getBrowser({ whole: true }));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const figures = await measure(browser, await context.newPage(), site.address, one);
  version = browser.version();
  await browser.close();
  if (one.count === Math.min(300, ...sizes)) costs.set(one.kind, figures.listed / one.count);
  const times = rollUpTimes(one.count);
  const isLargest = one.count === 3000;
  const wholeIn = one.kind === "mixed" ? costOf(one) : one.target;
  const target = (limit: number) => (isLargest ? limit : undefined);
  rows.push([
    `${one.count} ${one.kind}`,
    judged(figures.known / 1000, one.knownIn && one.knownIn / 1000, " s"),
    judged(figures.listed / 1000, wholeIn && wholeIn / 1000, " s"),
    `${short(figures.handed)} ms`,
    judged(figures.longest, 50, " ms"),
    judged(figures.scrolled, 50, " ms"),
    judged(figures.wheeled, 50, " ms"),
    judged(figures.held / 1e6, target(400), " MB"),
    figures.peak === undefined ? "–" : judged(figures.peak / 1e6, target(400), " MB"),
    judged(times.whole, target(1000), " ms"),
    judged(times.changed, target(20), " ms"),
    judged(figures.alike / 1000, target(20), " s"),
    judged(figures.alikeLongest, 50, " ms"),
  ]);
  process.stdout.write(`${rows[rows.length - 1]?.join(" · ")}\n`);
}
await site.close();
rmSync(folder, { recursive: true, force: true });

const head = [
  "heap",
  "every unit listed as in",
  "all read, checked and stored",
  "of that the browser hands over the files",
  "longest task meanwhile",
  "longest frame while the table is dragged to its end",
  "longest frame while the wheel is turned",
  "held by the page",
  "most that its process had",
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
      "Written by `npm run bench:desk`; not by hand. Reports have some 2,500 characters of published passages each. Tasks of 0 ms are under 50. What a mixed heap may take is what its files cost in heaps of one kind. The process of a page has the browser's own memory in it, some 100 MB, and its workers'.",
      "",
      `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.versions.node}, Chromium ${version} headless · one run`,
      "",
      table(head, rows),
      "",
    ].join("\n"),
  );
}
