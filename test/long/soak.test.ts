import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { partOf, partTitle } from "../../src/form/form.ts";
import { clerkAt } from "../kit/clerk.ts";
import { type Heap, heapOf } from "../kit/heap.ts";
import { browserPages } from "../kit/journey.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();
const title = partTitle(partOf(applications.id));
const { SOAK_ROUNDS } = process.env;
/** 20 edits and an import each: 10,000 edits and 500 imports. */
const measured = Number(SOAK_ROUNDS ?? 500);
const editsARound = 20;
/** After so many the history holds its 1,000 steps, by design, and of the same mix as at the end. */
const filled = 50;
/** After so many the engine has compiled most of what it will, which is in the heap; then the measured rounds begin. */
const warmUp = 100;

/** Has the page note how long each key takes until the frame that shows it. */
function noteKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    window.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      true,
    );
  });
}

const takeTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { times: number[] }).times.splice(0));

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function edit(page: Page, at: number): Promise<void> {
  for (let nth = 0; nth < editsARound; nth += 1) {
    await page.evaluate(
      (cell) => {
        const all = document.querySelectorAll<HTMLInputElement>("input[data-cell]");
        all[cell % all.length]?.focus();
      },
      at * editsARound + nth,
    );
    await page.keyboard.press(String((at + nth) % 10));
  }
}

async function bringIn(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: "导入旧报告", exact: true }).click();
  await page.getByLabel("粘贴报告全文").fill(text);
  await page.getByRole("button", { name: "识别" }).click();
  await page.getByRole("button", { name: "作为本年报告" }).click();
}

test("10,000 edits and 500 imports in one page leave its memory and its speed as they were", async () => {
  const { page } = await open();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  const clerk = clerkAt(page);
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await noteKeys(page);
  const tabs = renderings.find(({ name }) => name === "tabs");
  const texts = [
    String(await tabs?.make(publishedReport("suqian-2023"))),
    String(await tabs?.make(publishedReport("suqian-2024"))),
  ];
  const medians: number[] = [];
  let atFirst: Heap = { all: 0, held: 0 };
  let before = atFirst;
  for (let round = 0; round < warmUp + measured; round += 1) {
    await bringIn(page, texts[round % 2] ?? "");
    await clerk.openStep(title);
    await edit(page, round);
    if (round === filled - 1) atFirst = await heapOf(cdp);
    if (round === warmUp - 1) {
      before = await heapOf(cdp);
      await takeTimes(page);
    }
    if (round >= warmUp && round % 25 === 24) medians.push(median(await takeTimes(page)));
  }
  await clerk.waitUntilSaved();
  const after = await heapOf(cdp);
  // Of three windows the calmest, as others use the machine too.
  const [first, last] = [Math.min(...medians.slice(0, 3)), Math.min(...medians.slice(-3))];
  const inMB = (...bytes: readonly number[]) => `${bytes.map((one) => (one / 1e6).toFixed(2)).join(" → ")} MB`;
  const figures = [
    `heap ${inMB(atFirst.all, before.all, after.all)}`,
    `held by the program ${inMB(atFirst.held, before.held, after.held)}`,
    `key to frame ${first.toFixed(1)} → ${last.toFixed(1)} ms`,
  ].join(", ");
  console.log(figures);
  expect(after.all / before.all, figures).toBeLessThan(1.1);
  expect(after.held / atFirst.held, figures).toBeLessThan(1.05);
  expect(last / first, figures).toBeLessThan(1.2);
}, 3_600_000);
