import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Row, table } from "./markdown.ts";

// Gathers what was promised and measured from the pages that the benches wrote into one table: README.md.

const pages = ["RESULTS", "IMPORT", "CHECKS", "DOCUMENTS", "TEXTS", "DESK"] as const;

/** What is said of a figure: whether it is within its bound, in the words of the pages, and the bound where they name it. */
interface Verdict {
  readonly isMet: boolean;
  readonly bound?: number;
  /** The figure, where it stands in the same cell. */
  readonly figure?: string;
}

const verdicts: readonly RegExp[] = [
  /^(?<figure>.+), (?<word>met|\*\*missed\*\*) \(< (?<bound>[\d.]+)\)$/,
  /^(?<word>met|\*\*missed\*\*) \(< (?<bound>[\d.]+)\)$/,
  /^< (?<bound>[\d.]+): (?<word>met|\*\*missed\*\*)$/,
  /^(?<word>met|\*\*missed\*\*)$/,
];

function verdictIn(cell: string): Verdict | undefined {
  for (const one of verdicts) {
    const { figure, word, bound } = one.exec(cell)?.groups ?? {};
    if (word === undefined) continue;
    return { isMet: word === "met", ...(figure && { figure }), ...(bound && { bound: Number(bound) }) };
  }
  return undefined;
}

const cellsOf = (line: string): Row =>
  line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

/** By how much a figure is over its bound, e.g. missed by 46 %; of ratios the bound stands in the promise, of peers in the figure. */
function outcome({ isMet, bound }: Verdict, what: string, figure: string): string {
  if (isMet) return "met";
  const peer = /best peer \S+ ([\d.]+) ms/.exec(figure)?.[1];
  const limit = bound ?? Number(peer ?? /(?:≤|<|within) ([\d.]+)/.exec(what)?.[1]);
  const value = Number.parseFloat(figure);
  return value > limit ? `**missed** by ${(((value - limit) / limit) * 100).toFixed(0)} %` : "**missed**";
}

/** The targets of one page: page, what is promised, bound, figure, outcome. */
function targetsIn(page: string, text: string): readonly Row[] {
  let head: Row = [];
  return text.split("\n").flatMap((line, at, lines) => {
    if (!line.startsWith("|") || line.startsWith("| --")) return [];
    const cells = cellsOf(line);
    if (lines[at + 1]?.startsWith("| -")) head = cells;
    return cells.flatMap((cell, place): Row[] => {
      const verdict = verdictIn(cell);
      if (!verdict || place === 0) return [];
      const figure = verdict.figure ?? cells[place - 1] ?? "";
      const what = verdict.figure ? `${cells[0]}: ${head[place]}` : (cells[0] ?? "");
      return [
        [page, what, verdict.bound === undefined ? "" : `< ${verdict.bound}`, figure, outcome(verdict, what, figure)],
      ];
    });
  });
}

const rows: Row[] = [];
const dates: string[] = [];
for (const page of pages) {
  const path = `test/bench/${page}.md`;
  if (!existsSync(path)) continue;
  const text = readFileSync(path, "utf8");
  dates.push(`${page} ${/^(\d{4}-\d\d-\d\d)/m.exec(text)?.[1]}`);
  rows.push(...targetsIn(`[${page}](${page}.md)`, text));
}
const missed = rows.filter((row) => row[4] !== "met").length;
writeFileSync(
  "test/bench/README.md",
  [
    "# What is promised of speed, and what was measured",
    "",
    "Written by `npm run bench:targets` from the pages of the benches; not by hand. Times are medians in ms where no other unit",
    "is named, with least and most. A page tells of the day on which it was written.",
    "",
    `${dates.join(" · ")} · ${rows.length} targets, ${missed} missed`,
    "",
    table(["page", "target", "bound", "measured", ""], rows),
    "",
  ].join("\n"),
);
process.stdout.write(`test/bench/README.md: ${rows.length} targets, ${missed} missed\n`);
