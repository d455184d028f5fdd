import { expect, test, vi } from "vitest";
import { finish, inSlices, type Work } from "../../src/lib/slices.ts";

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
