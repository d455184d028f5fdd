import { floor, program } from "./contenders.ts";
import type { Figures, Sample } from "./measure.ts";
import type { Results } from "./report.ts";
import { type Spread, spread } from "./statistics.ts";
import type { TypingMinute } from "./typing-minute.ts";

/** A promise about the program and how it stands; `met` is undefined where it was not measured. */
export interface Target {
  readonly promise: string;
  readonly measured: string;
  readonly met: boolean | undefined;
}

export interface Setting {
  readonly factor: number;
  readonly throttle: number;
}

export function figuresOf(
  samples: readonly Sample[],
  name: string,
  { factor, throttle }: Setting,
  figure: keyof Figures,
): Spread | undefined {
  const found = samples.filter((one) => one.name === name && one.factor === factor && one.throttle === throttle);
  return spread(found.map(({ figures }) => figures[figure]).filter((value): value is number => value !== undefined));
}

const kilobytes = (bytes: number): number => bytes / 1000;
/** Three digits that count. */
export const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const longFrames = ({ longFrames, longestFrame, longTasks }: TypingMinute): string =>
  `${longFrames} frames, longest ${short(longestFrame)} ms, ${longTasks} tasks`;

export function targetsOf({ entries, samples, typing, firstScreens }: Results): readonly Target[] {
  const value = (name: string, figure: keyof Figures, setting: Setting) =>
    figuresOf(samples, name, setting, figure)?.median;

  const againstFloor = (words: string, figure: keyof Figures, limit: number, throttle: number): Target => {
    const setting = { factor: 1, throttle };
    const own = value(program, figure, setting);
    const least = value(floor, figure, setting);
    const promise = `${words} ≤ ${limit} × floor, at ${throttle} ×`;
    if (own === undefined || least === undefined) return { promise, measured: "–", met: undefined };
    const ratio = own / least;
    return { promise, measured: `${short(ratio)} × (${short(own)} / ${short(least)} ms)`, met: ratio <= limit };
  };

  const belowPeers = (words: string, figure: keyof Figures, throttle: number): Target => {
    const setting = { factor: 1, throttle };
    const own = value(program, figure, setting);
    const peers = entries
      .filter(({ name }) => name !== floor && name !== program)
      .flatMap(({ name }) => {
        const median = value(name, figure, setting);
        return median === undefined ? [] : [{ name, median }];
      })
      .sort((a, b) => a.median - b.median);
    const [best] = peers;
    const promise = `${words} below every peer, at ${throttle} ×`;
    if (own === undefined || !best) return { promise, measured: "–", met: undefined };
    const measured = `${short(own)} ms; best peer ${best.name} ${short(best.median)} ms`;
    return { promise, measured, met: own < best.median };
  };

  const growth = (throttle: number): Target => {
    const once = value(program, "script", { factor: 1, throttle });
    const tenfold = value(program, "script", { factor: 10, throttle });
    const promise = `ten times the rows: script per keystroke grows by < 1.5, at ${throttle} ×`;
    if (once === undefined || tenfold === undefined) return { promise, measured: "–", met: undefined };
    const measured = `${short(tenfold / once)} × (${short(once)} → ${short(tenfold)} ms)`;
    return { promise, measured, met: tenfold / once < 1.5 };
  };

  const frames = "no more frames over 50 ms while typing steadily than the floor has, at 6 ×";
  // What the list of drafts waits for now, held by `delivery/weights`.
  const size = "first screen ≤ 124 kB of JavaScript by gzip";
  const usable = "first screen usable within 1.25 × of an empty React page, at 6 ×";
  const [own, empty] = [firstScreens?.program.usable?.median, firstScreens?.empty.usable?.median];
  const shipped = firstScreens && kilobytes(firstScreens.program.shipped);
  return [
    ...[1, 6].map((throttle) => againstFloor("script per keystroke", "script", 5, throttle)),
    ...[1, 6].map((throttle) => belowPeers("script per keystroke", "script", throttle)),
    ...[1, 6].map((throttle) => againstFloor("keystroke → paint", "paint", 1.25, throttle)),
    ...[1, 6].map((throttle) => againstFloor("paste of 24 × 6", "paste", 3, throttle)),
    ...[1, 6].map((throttle) => belowPeers("paste of 24 × 6", "paste", throttle)),
    ...[1, 6].map(growth),
    typing.program && typing.floor
      ? {
          promise: frames,
          measured: `${longFrames(typing.program)}; the floor itself ${longFrames(typing.floor)}`,
          met: typing.program.longFrames <= typing.floor.longFrames,
        }
      : { promise: frames, measured: "–", met: undefined },
    shipped === undefined
      ? { promise: size, measured: "–", met: undefined }
      : { promise: size, measured: `${short(shipped)} kB`, met: shipped <= 124 },
    own === undefined || empty === undefined
      ? { promise: usable, measured: "–", met: undefined }
      : {
          promise: usable,
          measured: `${short(own / empty)} × (${short(own)} / ${short(empty)} ms)`,
          met: own / empty <= 1.25,
        },
  ];
}
