import type { Entry } from "./contenders.ts";
import { createAccount } from "./numbers.ts";
import { openContender, type Surroundings, sleep } from "./session.ts";
import { sheet } from "./sheet.ts";

/** What a clerk who types steadily has to wait for. Times in ms. */
export interface TypingMinute {
  readonly seconds: number;
  /** Keys pressed: three digits and a Tab for each number. */
  readonly keys: number;
  /** Frames that took the main thread over 50 ms, as the browser itself reports them (Long Animation Frames). */
  readonly longFrames: number;
  readonly longestFrame: number;
  /** Tasks over 50 ms (Long Tasks). */
  readonly longTasks: number;
  readonly longestTask: number;
  /** The longest time between two animation frames. */
  readonly longestGap: number;
  /** How often the draft was saved meanwhile. */
  readonly savings: number;
  readonly wrong: readonly string[];
}

interface Watched {
  readonly frames: readonly number[];
  readonly tasks: readonly number[];
  readonly longestGap: number;
  readonly savings: number;
}

const between = 100;

/** Runs in the page. */
function watch(): void {
  const seen = { frames: [] as number[], tasks: [] as number[], longestGap: 0, savings: 0 };
  const observe = (type: string, into: number[]) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => into.push(...list.getEntries().map((entry) => entry.duration))).observe({ type });
  };
  observe("long-animation-frame", seen.frames);
  observe("longtask", seen.tasks);
  let last = performance.now();
  const frame = (at: number) => {
    seen.longestGap = Math.max(seen.longestGap, at - last);
    last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame((at) => {
    last = at;
    requestAnimationFrame(frame);
  });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function counted(this: Storage, key: string, text: string) {
    if (key.includes("/draft/")) seen.savings += 1;
    setItem.call(this, key, text);
  };
  Object.assign(window, { seen });
}

/** Ten key presses a second at a sixth of the speed, with Tab from cell to cell, and the draft being saved meanwhile. */
export async function measureTyping(surroundings: Surroundings, entry: Entry, seconds: number): Promise<TypingMinute> {
  const session = await openContender(surroundings, entry, 1, 6);
  const { page, run } = session;
  const { rows, columns } = sheet();
  await run("window.probe.mount()");
  const account = createAccount(sheet());
  await run("window.bench.enter(0, 0)");
  await sleep(1000);
  await page.evaluate(watch);
  await sleep(200);
  const began = Date.now();
  const total = seconds * (1000 / between);
  let keys = 0;
  const press = async (key: string) => {
    await sleep(began + keys * between - Date.now());
    await page.keyboard.press(key);
    keys += 1;
  };
  for (let cell = 0; keys < total; cell = (cell + 1) % (rows.length * columns.length)) {
    if (cell === 0 && keys > 0) await run("window.bench.enter(0, 0)");
    const digits = String(100 + ((cell * 379) % 900));
    for (const digit of digits) await press(digit);
    account.put(Math.floor(cell / columns.length), cell % columns.length, Number(digits));
    await press("Tab");
  }
  await sleep(500);
  const seen = (await run("window.seen")) as Watched;
  const wrong = (await run(`window.probe.wrong(${JSON.stringify(account.totals())})`)) as string[];
  await session.close();
  return {
    seconds,
    keys,
    longFrames: seen.frames.length,
    longestFrame: Math.max(0, ...seen.frames),
    longTasks: seen.tasks.length,
    longestTask: Math.max(0, ...seen.tasks),
    longestGap: seen.longestGap,
    savings: seen.savings,
    wrong,
  };
}
