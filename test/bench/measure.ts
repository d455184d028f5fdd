import type { Entry } from "./contenders.ts";
import type { Contender, Totals } from "./contract.ts";
import { type Account, createAccount, type Typed } from "./numbers.ts";
import type { Effort } from "./options.ts";
import { openContender, type Session, type Surroundings, sleep, TooSlow, within } from "./session.ts";
import { sheet } from "./sheet.ts";
import { median } from "./statistics.ts";

/** The numbers of one run: a fresh page of one contender. Times are in ms; what came too late is not there. */
export interface Sample {
  readonly name: string;
  readonly factor: number;
  readonly throttle: number;
  readonly figures: Figures;
  /** What took too long, in words. */
  readonly late?: string;
  /** How long the whole run took. */
  readonly took: number;
}

export interface Figures {
  mount?: number;
  /** MB in use once mounted, after a garbage collection. */
  heap?: number;
  /** Bytes of JavaScript by gzip, up to where 表三 is mounted. */
  shipped?: number;
  /** Script time per digit typed; presses of a commit key included. */
  script?: number;
  /** The same with style, layout and paint on the main thread. */
  task?: number;
  /** Script time per digit from the first to the last, with entering and leaving cells and what was put off. */
  scriptAllIn?: number;
  /** Digits typed for these three. */
  digits?: number;
  /** A key press until the totals are right in the DOM; the median of the run. */
  totals?: number;
  /** A key press until the end of the first frame with the right totals; the median of the run. */
  paint?: number;
  /** A block of 24 × 6 until the totals are right in the DOM; the median of the run. */
  paste?: number;
}

export class WrongTotals extends Error {}

/** After so many ms a run gives up waiting (`mount`, `key`, `paste`), or types no further number (`typing`). */
const limits = {
  mount: 60_000,
  key: 20_000,
  paste: 60_000,
  typing: { script: 12_000, paint: 7000, totals: 5000 },
  pasting: 5000,
  verify: 5000,
  slow: 30_000,
};
/** Two frames: what a key press leaves to the next frame is counted with it. */
const restMs = 34;
/** Numbers typed before any is measured. */
const warmUp = 2;

/** Waits until the page shows these totals; throws what differs if it never does. */
async function verify({ run }: Session, expected: Totals, when: string, limit = limits.verify): Promise<void> {
  const until = Date.now() + limit;
  for (;;) {
    const wrong = (await run(`window.probe.wrong(${JSON.stringify(expected)})`)) as string[];
    if (wrong.length === 0) return;
    if (Date.now() > until) {
      throw new WrongTotals(`${when} ${wrong.length} totals are wrong: ${wrong.slice(0, 3).join("; ")}`);
    }
    await sleep(50);
  }
}

/** What takes too long may be slow or wrong: at full speed, and given time, it is no longer only slow. */
async function orWrong<T>(session: Session, expected: Totals, when: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    await session.throttle(1);
    await verify(session, expected, when, limits.slow);
    throw error;
  }
}

/** Everything about one contender's mounted page that typing needs. */
interface Desk {
  readonly session: Session;
  readonly account: Account;
  readonly commitKey: Contender["commitKey"];
}

async function enter({ session }: Desk, { row, column }: Typed): Promise<void> {
  await within(limits.key, "entering a cell", session.run(`window.bench.enter(${row}, ${column})`));
  await sleep(restMs);
}

const cellOf = ({ row, column }: Typed): string => `cell ${row}, ${column}`;

async function press({ session }: Desk, key: string): Promise<void> {
  await within(limits.key, "a key press", session.page.keyboard.press(key));
}

const keysOf = ({ commitKey }: Desk, { digits }: Typed): readonly string[] =>
  commitKey ? [...digits, commitKey] : digits;

async function measureScript(desk: Desk, numbers: number, figures: Figures): Promise<void> {
  const { session, account } = desk;
  for (let at = 0; at < warmUp; at += 1) {
    const number = account.next();
    await enter(desk, number);
    for (const key of keysOf(desk, number)) await press(desk, key);
  }
  await sleep(restMs);
  let [script, task, digits] = [0, 0, 0];
  const first = await session.metrics();
  const until = Date.now() + limits.typing.script;
  for (let at = 0; at < numbers && (at === 0 || Date.now() < until); at += 1) {
    const number = account.next();
    await enter(desk, number);
    const before = await session.metrics();
    for (const key of keysOf(desk, number)) await press(desk, key);
    await sleep(restMs);
    const after = await session.metrics();
    script += after.script - before.script;
    task += after.task - before.task;
    digits += number.digits.length;
  }
  const last = await session.metrics();
  figures.script = script / digits;
  figures.task = task / digits;
  figures.scriptAllIn = (last.script - first.script) / digits;
  figures.digits = digits;
}

/** The totals after each key press; `null` where a press is not timed, as totals follow only the commit key. */
function expectedAfter({ commitKey }: Desk, until: "paint" | "totals", number: Typed): readonly (Totals | null)[] {
  if (!commitKey) return number.after;
  const digits = number.digits.map(() => (until === "paint" ? number.before : null));
  return [...digits, number.after[number.after.length - 1] ?? null];
}

async function timePresses(desk: Desk, until: "paint" | "totals", numbers: number): Promise<number> {
  const { session, account } = desk;
  const times: number[] = [];
  const end = Date.now() + limits.typing[until];
  for (let at = 0; at < numbers && (at === 0 || Date.now() < end); at += 1) {
    const number = account.next();
    await enter(desk, number);
    const expected = expectedAfter(desk, until, number);
    await session.run(`window.probe.time("${until}", ${JSON.stringify(expected)})`);
    for (const [place, key] of keysOf(desk, number).entries()) {
      // Frames come every 16.7 ms; presses come anywhere between two of them.
      await sleep((place * 7 + at * 5) % 17);
      await press(desk, key);
      const timed = within(limits.key, "a key press until its totals", session.run("window.probe.times()"));
      await orWrong(session, expected[place] ?? number.before, `after a key press in ${cellOf(number)}`, timed);
    }
    times.push(...((await session.run("window.probe.times()")) as number[]));
  }
  return median(times);
}

async function measurePaste({ session, account }: Desk, pastes: number): Promise<number> {
  const times: number[] = [];
  const end = Date.now() + limits.pasting;
  for (let at = 0; at < pastes && (at === 0 || Date.now() < end); at += 1) {
    const { text, after } = account.block();
    const pasted = session.run(`window.probe.paste(${JSON.stringify(text)}, ${JSON.stringify(after)})`);
    const timed = within(limits.paste, "pasting", pasted as Promise<number>);
    times.push(await orWrong(session, after, "after pasting", timed));
    await sleep(restMs);
    await verify(session, after, "some time after pasting");
  }
  return median(times);
}

async function measurePage(session: Session, factor: number, effort: Effort, figures: Figures) {
  figures.mount = (await within(limits.mount, "mounting", session.run("window.probe.mount()"))) as number;
  figures.shipped = session.shipped();
  await session.cdp.send("HeapProfiler.collectGarbage");
  figures.heap = (await session.metrics()).heap / 1e6;
  const commitKey = (await session.run("window.bench.commitKey")) as string | undefined;
  const account = createAccount(sheet(factor));
  const desk: Desk = { session, account, commitKey };
  await measureScript(desk, effort.scriptNumbers, figures);
  await verify(session, account.totals(), "after typing");
  figures.paint = await timePresses(desk, "paint", effort.paintNumbers);
  figures.totals = await timePresses(desk, "totals", effort.totalsNumbers);
  await verify(session, account.totals(), "after typing");
  figures.paste = await measurePaste(desk, effort.pastes);
}

/** One run. Throws `WrongTotals` if the page ever shows other totals than it should. */
export async function measure(
  surroundings: Surroundings,
  entry: Entry,
  factor: number,
  throttle: number,
  effort: Effort,
): Promise<Sample> {
  const began = Date.now();
  const about = { name: entry.name, factor, throttle };
  const figures: Figures = {};
  const session = await openContender(surroundings, entry, factor, throttle);
  try {
    await measurePage(session, factor, effort, figures);
    return { ...about, figures, took: Date.now() - began };
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    return { ...about, figures, late: error.message, took: Date.now() - began };
  } finally {
    await session.close();
  }
}
