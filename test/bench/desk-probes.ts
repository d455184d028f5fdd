import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";

// What looks at the desk while it is measured. Most of it runs in the page by itself, since what the driver asks is work of the page.

/**
 * Runs in the page: keeps the longest of all tasks over 50 ms since it was last asked. Of the one in which the browser hands over the
 * chosen files that counts which comes after the program heard of them; what comes before is told apart.
 */
export function watch(): void {
  let [longest, heardAt, handed] = [0, 0, 0];
  addEventListener(
    "change",
    () => {
      heardAt = performance.now();
    },
    true,
  );
  const take = (entries: readonly PerformanceEntry[]) => {
    for (const { startTime, duration } of entries) {
      const isHandingOver = startTime < heardAt && heardAt < startTime + duration;
      if (isHandingOver) handed = Math.max(handed, heardAt - startTime);
      longest = Math.max(longest, isHandingOver ? startTime + duration - heardAt : duration);
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: "longtask" });
  const longestTask = () => {
    take(observer.takeRecords());
    const was = { longest: longest < 50 ? 0 : longest, handed };
    [longest, handed] = [0, 0];
    return was;
  };
  Object.assign(window, { longestTask });
}

/** Asks for the longest task since it was last asked, and how long the browser took to hand over the files, in ms. */
export const longestTask = (page: Page): Promise<{ readonly longest: number; readonly handed: number }> =>
  page.evaluate("window.longestTask()");

/** Runs in the page: settled when the first button of a group has so many units, or nothing is being read. Asked by the driver, it would be work of the page. */
export function reached(until: "known" | "read"): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const states = [...document.querySelectorAll('[aria-label="按状态筛选"] button')];
      const isKnown = states.some(({ textContent }) => textContent === "未报 0");
      if (until === "known" ? !isKnown : document.querySelector("progress")) return;
      clearInterval(timer);
      resolve();
    }, 20);
  });
}

/** Runs in the page: the longest time between two frames while the table is scrolled from its beginning to its end, a hundredth of it a frame. */
export async function scrollTable(): Promise<number> {
  const scroller = document.querySelector('section[aria-label="各单位的报告"]');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let [last, longest] = [await frame(), 0];
  for (let step = 0; scroller && step < 120; step += 1) {
    scroller.scrollTop = (scroller.scrollHeight * step) / 120;
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** Runs in the page: the longest time between two frames until it is asked for. */
function watchFrames(): void {
  let [last, longest, isOver] = [0, 0, false];
  const frame = (now: number) => {
    if (last > 0) longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const longestFrame = () => {
    isOver = true;
    return longest;
  };
  Object.assign(window, { longestFrame });
}

/** Turns the wheel over the table from its beginning, notch by notch as a hand does. */
export async function wheelTable(page: Page): Promise<number> {
  await page.locator('section[aria-label="各单位的报告"]').evaluate((scroller) => {
    scroller.scrollTop = 0;
  });
  await page.getByRole("table", { name: "各单位", exact: true }).hover({ position: { x: 200, y: 200 } });
  await page.evaluate(watchFrames);
  for (let notch = 0; notch < 60; notch += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(30);
  }
  return page.evaluate("window.longestFrame()");
}

/** The most memory that the newest page's process has had, in bytes, as Linux tells it. */
export async function peakOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const peaks = processInfo.flatMap(({ type, id }) => {
    if (type !== "renderer" || process.platform !== "linux") return [];
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? [] : [Number(kilobytes) * 1024];
  });
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

/** Runs in the page: puts a text into a field at once. Typed in by the driver, three thousand lines take the browser half a minute. */
export function put(field: Element, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
