import { existsSync, readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { contenders, type Entry, floor } from "./contenders.ts";
import type { FirstScreens } from "./first-screen.ts";
import { range, table } from "./markdown.ts";
import type { Figures, Sample } from "./measure.ts";
import type { Options } from "./options.ts";
import { figuresOf, type Setting, short, targetsOf } from "./targets.ts";
import type { TypingMinute } from "./typing-minute.ts";

export interface Results {
  readonly entries: readonly Entry[];
  readonly samples: readonly Sample[];
  /** The same minute of typing at the floor and at the program. */
  readonly typing: { readonly floor: TypingMinute | undefined; readonly program: TypingMinute | undefined };
  readonly firstScreens: FirstScreens | undefined;
  readonly options: Options;
  /** Version of the browser. */
  readonly browser: string;
  /** ms. */
  readonly took: number;
}

function versionOf(library: string): string {
  const path = [`test/bench/node_modules/${library}`, `node_modules/${library}`].find(existsSync);
  return path ? (JSON.parse(readFileSync(`${path}/package.json`, "utf8")) as { version: string }).version : "?";
}

interface Measure {
  readonly title: string;
  readonly figure: keyof Figures;
  readonly throttles: readonly number[];
  /** From the unit measured to the one shown. */
  readonly scale?: number;
  /** Compared with the floor. */
  readonly compared?: true;
}

const perKeystroke: readonly Measure[] = [
  { title: "script", figure: "script", throttles: [1, 6], compared: true },
  { title: "script, all in", figure: "scriptAllIn", throttles: [1, 6] },
  { title: "main thread", figure: "task", throttles: [1, 6] },
  { title: "→ totals", figure: "totals", throttles: [1, 6] },
  { title: "→ paint", figure: "paint", throttles: [1, 6], compared: true },
];
const perPage: readonly Measure[] = [
  { title: "mount ms", figure: "mount", throttles: [1, 6], compared: true },
  { title: "paste ms", figure: "paste", throttles: [1, 6], compared: true },
  { title: "heap MB", figure: "heap", throttles: [1] },
  { title: "gzip kB", figure: "shipped", throttles: [1], scale: 1 / 1000 },
];

function measuresTable({ entries, samples }: Results, factor: number, measures: readonly Measure[]): string {
  const columns = measures.flatMap((measure) => measure.throttles.map((throttle) => ({ ...measure, throttle })));
  const cell = (name: string, { figure, throttle, scale = 1, compared }: (typeof columns)[number]): string => {
    const setting: Setting = { factor, throttle };
    const found = figuresOf(samples, name, setting, figure);
    if (!found) {
      const late = samples.find((one) => one.name === name && one.factor === factor && one.throttle === throttle)?.late;
      return late ?? "–";
    }
    const shown = range({ median: found.median * scale, min: found.min * scale, max: found.max * scale });
    const least = compared && name !== floor ? figuresOf(samples, floor, setting, figure) : undefined;
    return least ? `${shown} **${short(found.median / least.median)}×**` : shown;
  };
  return table(
    [
      "contender",
      ...columns.map(({ title, throttle, throttles }) => (throttles.length > 1 ? `${title}, ${throttle} ×` : title)),
    ],
    entries.map(({ name, title }) => [title, ...columns.map((column) => cell(name, column))]),
  );
}

/** Which contenders are not in the results. */
function leftOut({ entries }: Results): string {
  const missing = contenders.filter(({ name }) => entries.every((entry) => entry.name !== name));
  return missing.length === 0 ? "" : ` Not measured this time: ${missing.map(({ title }) => title).join("; ")}.`;
}

function targetsTable(results: Results): string {
  const verdict = (met: boolean | undefined) => (met === undefined ? "not measured" : met ? "met" : "**missed**");
  return table(
    ["target", "measured", ""],
    targetsOf(results).map(({ promise, measured, met }) => [promise, measured, verdict(met)]),
  );
}

function alone({ typing, firstScreens }: Results): string {
  const lines: string[] = [];
  for (const [name, one] of [
    ["The program", typing.program],
    ["The floor, likewise", typing.floor],
  ] as const) {
    if (!one) continue;
    lines.push(
      `- ${name}: typing for ${one.seconds} s at 6 × throttle, ten keys a second (${one.keys} keys; three digits and Tab), the draft saved ${one.savings} times meanwhile: ${one.longFrames} frames over 50 ms (longest ${short(one.longestFrame)} ms), ${one.longTasks} tasks over 50 ms (longest ${short(one.longestTask)} ms), longest time between two animation frames ${short(one.longestGap)} ms.`,
    );
  }
  if (firstScreens) {
    const { program, empty } = firstScreens;
    const part = (one: typeof program) =>
      `${one.usable ? range(one.usable) : "–"} ms, ${short(one.shipped / 1000)} kB of JavaScript by gzip`;
    lines.push(
      `- First screen (基本信息 of a draft, nothing cached, 6 × throttle), until 机关名称 can be typed in: ${part(program)}.`,
      `- A React page of one field, likewise: ${part(empty)}.`,
    );
  }
  return lines.join("\n");
}

function versions({ entries }: Results): string {
  const libraries = [...new Set(["react", "react-dom", ...entries.flatMap((entry) => entry.libraries)])];
  return libraries.map((library) => `${library} ${versionOf(library)}`).join(", ");
}

const explained = `
How the numbers come about:

- Every contender shows the same 表三 with the same totals, built for delivery. Each run is a fresh page in a fresh
  profile; contenders take turns within each round. Figures are medians over the runs, with the least and the
  greatest in brackets; bold is the ratio to the floor. After typing and after each paste all totals of a page are
  compared with sums of the runner's own; a page that shows a wrong one fails the whole run.
- **script** is the browser's \`ScriptDuration\` per digit typed: around the real key presses of three-digit numbers in
  cells all over the table, up to two frames after the last. Where totals follow only a commit key, its press counts as
  part of the number. Entering a cell is left out. **all in** is the same from the first cell to the last, with what
  listens to entering and leaving cells, saving and what was put off. The browser does not count what runs as the
  reaction to a promise; it is part of **main thread**, which is \`TaskDuration\`: script, style, layout, paint.
- **→ totals** is the time from the keydown (taken before any other listener) until all totals in the DOM are right;
  with a commit key, from that key. **→ paint** is the time from the keydown to the end of the first frame with the
  right totals; key presses come anywhere between two frames of 16.7 ms.
- **mount** is the time from the call until all rows are in the DOM and the next frame is done; for the program, from
  the change of the address. **paste** is a block of 24 × 6 numbers until all totals are right in the DOM. **heap** is
  taken once mounted, after a garbage collection. **gzip** is all JavaScript loaded up to then; for the program with all
  of its screens loaded so far, not only the table.
- **1 ×, 6 ×**: the processor as it is, and slowed down to a sixth (\`Emulation.setCPUThrottlingRate\`). **Ten times the
  rows**: the outcomes of 表三 repeated until it has 240 entered rows, all of them added up.
`.trim();

export function report(results: Results): string {
  const { options, browser, took } = results;
  const [processor] = cpus();
  const machine = `${processor?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const runs = `${options.rounds} rounds (${options.tenfoldRounds} with ten times the rows), ${(took / 60_000).toFixed(0)} min`;
  return `${[
    "# Measured",
    "Written by `npm run bench`; not by hand.",
    `${new Date().toISOString().slice(0, 10)} · ${machine} · ${process.platform}, Node ${process.versions.node}, Chromium ${browser} headless · ${runs}`,
    `Libraries: ${versions(results)}.${leftOut(results)}`,
    "## Targets",
    targetsTable(results),
    "## Per keystroke, ms",
    measuresTable(results, 1, perKeystroke),
    "## Mount, paste, memory, size",
    measuresTable(results, 1, perPage),
    "## With ten times the rows (240 × 6 entered): per keystroke, ms",
    measuresTable(results, 10, perKeystroke),
    "## With ten times the rows: mount, paste, memory, size",
    measuresTable(results, 10, perPage),
    "## The program, and what of it the floor shows too",
    alone(results),
    "## What is measured",
    explained,
  ].join("\n\n")}\n`;
}
