import { expect, test, vi } from "vitest";
import { finish, inSlices, type Work } from "../../src/lib/slices.ts";
import { inIdleTimes } from "../../src/lib/work/idle-times.ts";
import { shared } from "../../src/lib/work/shared-work.ts";

/** Work of some steps, each of which takes so long by the page's clock. */
function* steps(count: number, ms: number, done: number[]): Work<string> {
  for (let step = 0; step < count; step += 1) {
    done.push(step);
    if (ms > 0) vi.advanceTimersByTime(ms);
    yield;
  }
  return "all";
}

const withClock = async (act: () => Promise<void>) => {
  vi.useFakeTimers({ toFake: ["performance"] });
  try {
    await act();
  } finally {
    vi.useRealTimers();
  }
};

test("little work is done at once, and nobody waits for it", () =>
  withClock(async () => {
    const done: number[] = [];
    const pending = inSlices(steps(5, 1, done), () => true);
    expect(done).toEqual([0, 1, 2, 3, 4]);
    expect(await pending).toEqual({ value: "all" });
  }));

test("long work is laid down again and again, so that what was pressed comes first", () =>
  withClock(async () => {
    const done: number[] = [];
    const pressed: number[] = [];
    const pending = inSlices(steps(6, 10, done), () => true);
    expect(done).toEqual([0, 1]);
    setTimeout(() => pressed.push(done.length));
    expect(await pending).toEqual({ value: "all" });
    expect(pressed[0]).toBeLessThan(6);
  }));

test("work that is no longer wanted is given up at the next slice", () =>
  withClock(async () => {
    const done: number[] = [];
    let isWanted = true;
    const pending = inSlices(steps(100, 10, done), () => isWanted);
    isWanted = false;
    expect(await pending).toBeUndefined();
    expect(done).toEqual([0, 1]);
  }));

test("where nobody waits, as in the command, work is done in one go", () => {
  expect(finish(steps(3, 0, []))).toBe("all");
});

/** A browser that has idle times of so many ms when it is told to. */
function idleBrowser() {
  const calls = new Map<number, IdleRequestCallback>();
  vi.stubGlobal("requestIdleCallback", (call: IdleRequestCallback) => {
    calls.set(calls.size + 1, call);
    return calls.size;
  });
  vi.stubGlobal("cancelIdleCallback", (id: number) => calls.delete(id));
  const rest = (ms: number) => {
    const waiting = [...calls];
    calls.clear();
    const end = performance.now() + ms;
    for (const [, call] of waiting)
      call({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) });
  };
  return { rest, end: () => vi.unstubAllGlobals() };
}

test("what nobody waits for is done bit by bit while the page rests, and not before it has been seen for a while", () => {
  vi.useFakeTimers();
  const { rest, end } = idleBrowser();
  try {
    const done: number[] = [];
    inIdleTimes(steps(7, 10, done), 500);
    rest(50);
    vi.advanceTimersByTime(499);
    rest(50);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    rest(30);
    expect(done).toEqual([0, 1, 2]);
    rest(1);
    expect(done).toEqual([0, 1, 2, 3]);
    rest(100);
    rest(100);
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
  } finally {
    end();
    vi.useRealTimers();
  }
});

test("what nobody waits for ends with the screen that it was for, and is not done where a browser tells no idle times", () => {
  vi.useFakeTimers();
  const { rest, end } = idleBrowser();
  const done: number[] = [];
  const giveUp = inIdleTimes(steps(3, 10, done), 0);
  vi.advanceTimersByTime(0);
  rest(1);
  giveUp();
  rest(100);
  expect(done).toEqual([0]);
  end();
  inIdleTimes(steps(3, 10, done), 0)();
  expect(done).toEqual([0]);
  vi.useRealTimers();
});

test("work that several ask for is done once: whoever asks goes on where it was laid down", () => {
  const done: number[] = [];
  const ask = shared(() => steps(4, 0, done));
  const one = ask();
  one.next();
  one.next();
  expect(done).toEqual([0, 1]);
  expect(finish(ask())).toBe("all");
  expect(finish(one)).toBe("all");
  expect(finish(ask())).toBe("all");
  expect(done).toEqual([0, 1, 2, 3]);
});

test("work that failed is begun anew by the next who asks, and nobody waits for ever", () => {
  let times = 0;
  const ask = shared(function* (): Work<string> {
    times += 1;
    yield;
    if (times === 1) throw new Error("once");
    return "all";
  });
  expect(() => finish(ask())).toThrow("once");
  expect(finish(ask())).toBe("all");
});
