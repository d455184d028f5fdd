import type { Totals } from "./contract.ts";

/** What measures inside a page. All times are in ms. */
export interface Probe {
  /** Calls the contender's `mount`; until all rows are in the DOM and the next frame is done. */
  readonly mount: () => Promise<number>;
  /**
   * From now on each key press is timed, from where its keydown reaches the window, before any other listener:
   * "paint" until the end of the first frame with the right totals; "totals" until they are in the DOM, looked at
   * after each batch of DOM changes and after each frame. The time is taken before looking, so that looking is not
   * part of it. Each press takes the next of these totals for its own; `null` where it is not timed.
   */
  readonly time: (until: "paint" | "totals", expected: readonly (Totals | null)[]) => void;
  /** The times of all presses so far; waits for the one under way. */
  readonly times: () => Promise<number[]>;
  /** Pastes a block; until the totals are right in the DOM. */
  readonly paste: (text: string, expected: Totals) => Promise<number>;
  /** Which totals differ from what is expected, in words; empty when none. */
  readonly wrong: (expected: Totals) => string[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page ahead of its own scripts, so it refers to nothing outside itself. */
export function installProbe(): void {
  const numeric = (text: string | undefined) => (text === undefined ? Number.NaN : Number(text.replaceAll(",", "")));

  const wrong = (expected: Totals): string[] => {
    const shown = window.bench.totals();
    const pairs: [string, string | undefined, string | undefined][] = [
      ...expected.rows.map((one, at): [string, string, string | undefined] => [`row ${at}`, one, shown.rows[at]]),
      ...expected.concluded.map((one, at): [string, string, string | undefined] => [
        `concluded ${at}`,
        one,
        shown.concluded[at],
      ]),
      ["grand", expected.grand, shown.grand],
      ...expected.differences.map((one, at): [string, string, string | undefined] => [
        `difference ${at}`,
        one,
        shown.differences[at],
      ]),
    ];
    return pairs
      .filter(([, one, other]) => numeric(one) !== numeric(other))
      .map(([name, one, other]) => `${name} is "${other}" instead of "${one}"`);
  };

  const afterFrame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });

  const untilPainted = async (expected: Totals): Promise<number> => {
    for (;;) {
      const at = await afterFrame();
      if (wrong(expected).length === 0) return at;
    }
  };

  const untilRight = (expected: Totals): Promise<number> =>
    new Promise((resolve) => {
      let isDone = false;
      const look = (at: number) => {
        if (isDone || wrong(expected).length > 0) return;
        isDone = true;
        observer.disconnect();
        resolve(at);
      };
      const observer = new MutationObserver(() => look(performance.now()));
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      const lookAfterFrames = async () => {
        while (!isDone) look(await afterFrame());
      };
      void lookAfterFrames();
    });

  let until = untilPainted;
  let expectations: readonly (Totals | null)[] = [];
  let next = 0;
  let results: Promise<number>[] = [];
  window.addEventListener(
    "keydown",
    () => {
      const expected = expectations[next];
      next += 1;
      if (!expected) return;
      const from = performance.now();
      results.push(until(expected).then((at) => at - from));
    },
    true,
  );

  window.probe = {
    mount: async () => {
      const from = performance.now();
      await window.bench.mount();
      return (await afterFrame()) - from;
    },
    time: (what, expected) => {
      until = what === "paint" ? untilPainted : untilRight;
      expectations = expected;
      next = 0;
      results = [];
    },
    times: () => Promise.all(results),
    paste: async (text, expected) => {
      await afterFrame();
      const from = performance.now();
      const right = untilRight(expected);
      await window.bench.paste(text);
      return (await right) - from;
    },
    wrong,
  };
}
