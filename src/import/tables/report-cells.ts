import { type PrintedTotals, sumFindings } from "../../checks/numbers/relations.ts";
import { type CellId, cellById } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import { withTexts } from "../../report/cell-entry.ts";
import { problemSentence, readQuantity } from "../../report/quantity.ts";
import { type Draft, valuesOf } from "../../report/schema.ts";
import { isFigure } from "../../tabular/block.ts";
import type { ImportIssue } from "../import-issue.ts";
import type { ReadCell } from "./read-tables.ts";

/** A cell's text as it is entered. Two numbers one below the other must not run together into one. */
export function enteredText(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.join(lines.filter(isFigure).length > 1 ? "、" : "");
}

/** The draft with the numbers that were read; what is no number is kept as it stands, to be put right. */
export function withCells(draft: Draft, cells: ReadonlyMap<CellId, ReadCell>): Draft {
  const texts = [...cells].filter(([id]) => cellById(id)?.computed === false);
  return withTexts(draft, new Map(texts.map(([id, { text }]) => [id, enteredText(text)])));
}

/** Totals as printed, where they are numbers. */
function printedTotals(cells: ReadonlyMap<CellId, ReadCell>): PrintedTotals {
  return new Map(
    [...cells].flatMap(([id, { text }]) => {
      const cell = cellById(id);
      const reading = cell?.computed ? readQuantity(enteredText(text), cell.column.unit) : undefined;
      return reading?.kind === "amount" ? [[id, reading.value] as const] : [];
    }),
  );
}

/** What is to be said of the numbers: totals that are not the sum, and what is no number. */
export function cellIssues(draft: Draft, cells: ReadonlyMap<CellId, ReadCell>): readonly ImportIssue[] {
  const printed = printedTotals(cells);
  const differences = tables.flatMap((table) =>
    sumFindings(table, valuesOf(draft, table), printed).map((finding): ImportIssue => {
      const cell = finding.fields[0] as CellId;
      const [left, right] = [finding.arithmetic?.left.amount, finding.arithmetic?.right.amount];
      const message = `原文所印的总计为 ${right}，各项之和为 ${left}。本程序按各项之和计算，请核对原文。`;
      return { kind: "difference", place: finding.place.label, message, cell };
    }),
  );
  const texts = [...cells].flatMap(([id, { text }]): ImportIssue[] => {
    const cell = cellById(id);
    const entered = enteredText(text);
    const reading = cell && readQuantity(entered, cell.column.unit);
    if (!cell || reading?.kind !== "problem") return [];
    const place = `${cell.table.name} ${cell.name}`;
    if (!cell.computed) {
      return [{ kind: "doubt", place, message: problemSentence(entered, cell.column.unit, reading.problem), cell: id }];
    }
    return [{ kind: "difference", place, message: `原文的总计处为“${entered}”，不是数字。本程序自动计算。`, cell: id }];
  });
  const blankTotals = [...cells].flatMap(([id, { text }]): ImportIssue[] => {
    const cell = cellById(id);
    if (!cell?.computed || text.trim() !== "") return [];
    const place = `${cell.table.name} ${cell.name}`;
    return [{ kind: "difference", place, message: "原文的总计处为空白。本程序自动计算。", cell: id }];
  });
  return [...differences, ...texts, ...blankTotals];
}
