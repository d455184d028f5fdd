import { asPublished } from "./grids.ts";
import { textOf, wordsOf } from "./plain-text.ts";
import type { Grid, Row, WildReport } from "./wild-report.ts";

// A table taken out of a page by a converter that lost count of its merged cells: test/fixtures/seed-township-2023.txt.

/** Labels as that page had them. */
function worded(label: string): string {
  return label
    .replace(/^（([一二三四五六七])）/, "($1) ")
    .replace(/（(区分.*)）$/, (_, words: string) => `(${words.replace(/，/g, ", ")})`)
    .replace(/^（(本列.*)）$/, "($1)")
    .replace(/^(结果|其他|尚未)(维持|纠正|结果|审结)$/, "$1 $2");
}

const padded = (cells: readonly string[], width: number): string =>
  [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => "")].join("\t");

const width = 10;

/** Labels before the numbers of a row of 表三: one, two or three places, the last two rows of the outcome out of line. */
function leading(row: Row, index: number): readonly string[] {
  const labels = row.filter(({ kind }) => kind === "label").map(({ text }) => worded(text));
  const [first = ""] = labels;
  if (first.startsWith("(七)")) return [first];
  if (first.startsWith("3.其他")) return [first, ""];
  if (labels.length === 1 && row[0]?.colSpan === 3) return [first, ""];
  if (labels.length === 1) return first.startsWith("(") ? ["", first] : ["", "", first];
  return index === 0 || first.startsWith("三") ? labels : ["", ...labels];
}

/** Here 总计 stands beside 申请人情况, over all three rows of the header. */
function header([note, applicants, person, organisations, total, ...kinds]: readonly string[]): readonly string[] {
  return [
    padded([note ?? "", "", applicants ?? "", "", "", "", "", "", total ?? ""], width),
    padded(["", "", person ?? "", organisations ?? ""], width),
    padded(["", "", "", ...kinds], width),
  ];
}

function shiftedApplications({ rows }: Grid): string {
  const head = rows.slice(0, 3).flatMap((row) => row.map(({ text }) => worded(text)));
  const body = rows.slice(3).map((row, index) => {
    const figures = row.filter(({ kind }) => kind === "figure").map(({ text }) => text);
    return padded([...leading(row, index), ...figures], width);
  });
  return [...header(head), ...body].join("\n");
}

/** Bands of 表二 keep their brackets; its columns are in line. */
function shifted(grid: Grid): string {
  if (grid.id === "applications") return shiftedApplications(grid);
  return wordsOf(asPublished(grid))
    .map((row) => row.map(worded).join("\t"))
    .join("\n");
}

export function seedText(report: WildReport): string {
  return textOf(report, shifted);
}
