import { cellText } from "../document/cells.ts";
import { cellById } from "../form/cells.ts";
import type { CellState, ComparedCell } from "./cells.ts";
import type { Comparison } from "./compare.ts";
import type { Row, RowState } from "./rows.ts";
import { type Run, type Side, sideText } from "./runs.ts";

/** The word for what became of a row. */
export const rowWords: Record<Exclude<RowState, "same">, string> = {
  edited: "修改",
  added: "新增",
  removed: "删除",
  rewritten: "改写",
  movedAway: "移走",
  movedHere: "移来",
};

/** A place to stop at when going through the differences. */
export interface Difference {
  /** The row or number that differs. */
  readonly of: Row | ComparedCell;
  /** The difference in words, e.g. 表二 行政许可 本年处理决定数量：原为 0，现为 12. */
  readonly words: string;
  /** The same for a list that stands without the page: of a sentence that reads otherwise, what it was and what it is. */
  readonly told: string;
}

/** Characters of a sentence that are shown, enough to recognise it. */
const excerptLength = 24;

function excerpt({ sentences, state }: Row): string {
  const side: Side = state === "removed" || state === "movedAway" ? "before" : "after";
  const text = sentences
    .map((runs) => sideText(runs, side))
    .join("")
    .trim();
  const characters = [...text];
  return characters.length > excerptLength ? `${characters.slice(0, excerptLength).join("")}……` : text;
}

/** Characters on both sides of what changed in a sentence, and the most that are told of one. */
const context = 12;
const longest = 120;

/** What changed in a text on one side, with some characters around. */
function passage(runs: readonly Run[], side: Side): string {
  const text = sideText(runs, side).trim();
  const sameBefore = runs.findIndex(({ kind }) => kind !== "same");
  const sameBehind = [...runs].reverse().findIndex(({ kind }) => kind !== "same");
  const lengthOf = (some: readonly Run[]) => some.map((run) => run.text).join("").length;
  const from = Math.max(0, lengthOf(runs.slice(0, sameBefore)) - context);
  const to = text.length - Math.max(0, lengthOf(runs.slice(runs.length - sameBehind)) - context);
  const end = Math.min(to, from + longest);
  return `${from > 0 ? "……" : ""}${text.slice(from, end)}${end < text.length ? "……" : ""}`;
}

/** What became of a sentence, with both of its readings where it has two. */
function rowTold(row: Row): string {
  if (row.state !== "edited" && row.state !== "rewritten") return excerpt(row);
  const [was, is] = (["before", "after"] as const).map((side) => passage(row.sentences.flat(), side));
  return `原为“${was}”，现为“${is}”`;
}

/** What became of a number, in words. */
function cellWords({ state, before, after }: ComparedCell): string {
  const words: Record<CellState, string> = {
    same: cellText(after),
    changed: `原为 ${cellText(before)}，现为 ${cellText(after)}`,
    added: `原为空，现为 ${cellText(after)}`,
    removed: `原为 ${cellText(before)}，现为空`,
  };
  return words[state];
}

/** All differences in the order of the report. Totals change with their numbers and are no stops of their own. */
export function differencesOf({ parts }: Comparison): readonly Difference[] {
  return parts.flatMap(({ heading, rows, sheets }) => [
    ...rows.flatMap((row): Difference[] => {
      if (row.state === "same") return [];
      const place = `${heading === "" ? "" : `${heading} `}${rowWords[row.state]}：`;
      return [{ of: row, words: `${place}${excerpt(row)}`, told: `${place}${rowTold(row)}` }];
    }),
    ...sheets
      .flatMap(({ cells }) => [...cells.values()])
      .filter(({ state, isTotal }) => state !== "same" && !isTotal)
      .map((cell): Difference => {
        const def = cellById(cell.id);
        const words = `${def?.table.name ?? ""} ${def?.name ?? ""}：${cellWords(cell)}`;
        return { of: cell, words, told: words };
      }),
  ]);
}

/** The id of a difference's element in the page, by its index among all. */
export const differenceId = (index: number): string => `change-${index + 1}`;
