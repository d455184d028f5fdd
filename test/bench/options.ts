/** What is measured, and how often. */
export interface Options {
  /** Rounds over all contenders, each with every throttle. */
  readonly rounds: number;
  /** The same with ten times the rows. */
  readonly tenfoldRounds: number;
  /** Names of contenders; empty for all. */
  readonly only: readonly string[];
  readonly effort: Effort;
  /** A run with some contenders takes the place of the page of results, which names those left out. */
  readonly isKept: boolean;
  /** A look at whether things work; the figures mean little. */
  readonly isQuick: boolean;
}

/** How much one run types. A number has three digits. */
export interface Effort {
  readonly scriptNumbers: number;
  readonly paintNumbers: number;
  readonly totalsNumbers: number;
  readonly pastes: number;
  readonly typingSeconds: number;
  readonly firstScreens: number;
}

const whole: Effort = {
  scriptNumbers: 67,
  paintNumbers: 14,
  totalsNumbers: 10,
  pastes: 3,
  typingSeconds: 60,
  firstScreens: 7,
};
const quick: Effort = {
  scriptNumbers: 10,
  paintNumbers: 4,
  totalsNumbers: 4,
  pastes: 2,
  typingSeconds: 10,
  firstScreens: 2,
};

/** With ten times the rows a run types less, so that the slow ones come to an end. */
export const tenfold = (effort: Effort): Effort => ({
  ...effort,
  scriptNumbers: Math.min(effort.scriptNumbers, 20),
  paintNumbers: Math.min(effort.paintNumbers, 6),
  totalsNumbers: Math.min(effort.totalsNumbers, 6),
});

/** `--rounds 5`, `--only vanilla,program`, `--keep`, `--quick`. */
export function readOptions(words: readonly string[]): Options {
  const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
  const isQuick = words.includes("--quick");
  const rounds = Number(after("--rounds") ?? (isQuick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds wants a whole number from 1");
  return {
    rounds,
    tenfoldRounds: Math.min(rounds, 3),
    only: after("--only")?.split(",") ?? [],
    effort: isQuick ? quick : whole,
    isKept: words.includes("--keep"),
    isQuick,
  };
}
