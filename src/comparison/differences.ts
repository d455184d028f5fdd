import { cellText } from "../document/cells.ts";
import { cellById } from "../form/cells.ts";
import type { CellState, ComparedCell } from "./cells.ts";
import type { Comparison } from "./compare.ts";
import type { Row, RowState } from "./rows.ts";
import { type Side, sideText } from "./runs.ts";

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
      const words = `${rowWords[row.state]}：${excerpt(row)}`;
      return [{ of: row, words: heading === "" ? words : `${heading} ${words}` }];
    }),
    ...sheets
      .flatMap(({ cells }) => [...cells.values()])
      .filter(({ state, isTotal }) => state !== "same" && !isTotal)
      .map((cell): Difference => {
        const def = cellById(cell.id);
        return { of: cell, words: `${def?.table.name ?? ""} ${def?.name ?? ""}：${cellWords(cell)}` };
      }),
  ]);
}

/** The id of a difference's element in the page, by its index among all. */
export const differenceId = (index: number): string => `change-${index + 1}`;
