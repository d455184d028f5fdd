import type { Figure } from "../document/blocks.ts";
import { cellById } from "../form/cells.ts";
import type { CellState, ComparedCell } from "./cells.ts";
import type { Row, RowState } from "./rows.ts";
import { type Side, sideText } from "./runs.ts";
import type { ComparedSection } from "./sections.ts";

/** What is said of a row that changed. */
export const rowWords: Record<Exclude<RowState, "same">, string> = {
  edited: "修改",
  added: "新增",
  removed: "删除",
  rewritten: "改写",
  movedAway: "移走",
  movedHere: "移来",
};

/** A place to stop at when going through the changes, and what is said there. */
export interface Difference {
  readonly of: Row | ComparedCell;
  readonly words: string;
}

/** Characters of a sentence that are enough to know it by. */
const excerptLength = 24;

function excerpt({ sentences, state }: Row): string {
  const side: Side = state === "removed" || state === "movedAway" ? "before" : "after";
  const text = [
    ...sentences
      .map((runs) => sideText(runs, side))
      .join("")
      .trim(),
  ];
  return text.length > excerptLength ? `${text.slice(0, excerptLength).join("")}……` : text.join("");
}

const figureWords = ({ text, annotation }: Figure): string => `${text}${annotation ? `（${annotation}）` : ""}`;

/** What became of a number, in words. */
function cellWords({ state, before, after }: ComparedCell): string {
  const words: Record<CellState, string> = {
    same: figureWords(after),
    changed: `原为 ${figureWords(before)}，现为 ${figureWords(after)}`,
    added: `原为空，现为 ${figureWords(after)}`,
    removed: `原为 ${figureWords(before)}，现为空`,
  };
  return words[state];
}

/** All changes in the order of the report. Totals change with their numbers and are no stops of their own. */
export function differencesOf(sections: readonly ComparedSection[]): readonly Difference[] {
  return sections.flatMap(({ heading, rows, sheets }) => [
    ...rows.flatMap((row): Difference[] =>
      row.state === "same"
        ? []
        : [{ of: row, words: `${heading === "" ? "" : `${heading} `}${rowWords[row.state]}：${excerpt(row)}` }],
    ),
    ...sheets
      .flatMap(({ cells }) => [...cells.values()])
      .filter(({ state, isTotal }) => state !== "same" && !isTotal)
      .map((cell): Difference => {
        const def = cellById(cell.id);
        return { of: cell, words: `${def?.table.name ?? ""} ${def?.name ?? ""}：${cellWords(cell)}` };
      }),
  ]);
}

/** The id of a change's element in the page, by its place among all, from 0. */
export const differenceId = (at: number): string => `change-${at + 1}`;
