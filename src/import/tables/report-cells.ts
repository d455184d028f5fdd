import { type Cell, type CellId, cellById } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import { withTexts } from "../../report/cell-entry.ts";
import { problemSentence, readQuantity } from "../../report/quantity.ts";
import { type Draft, valuesOf } from "../../report/schema.ts";
import { toUnits } from "../../report/smallest-units.ts";
import { isComplete, printTotal, totalsOf } from "../../report/totals.ts";
import { isFigure } from "../../tabular/block.ts";
import { cellIssue, type ImportIssue } from "../import-issue.ts";
import type { ImportedCell, TwoNumbers } from "./imported-row.ts";

type Cells = ReadonlyMap<CellId, ImportedCell>;

/** A cell's text as it is entered, on one line. Two numbers one below the other must not run together into one. */
function enteredText(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.join(lines.filter(isFigure).length > 1 ? "、" : "");
}

/** The draft with the numbers that were found; text that is no number is kept as it stands, to be put right. */
export function withCells(draft: Draft, cells: Cells): Draft {
  const entered = [...cells].filter(([id]) => cellById(id)?.computed === false);
  return withTexts(draft, new Map(entered.map(([id, { text }]) => [id, enteredText(text)])));
}

/**
 * Printed totals that are not the sum of the numbers: by the names of the trade's checking rules H1 along a row, H3 down
 * a column of 表三, H4 in 表四. Of a draft these hold by construction, as its totals are computed; so only a document can
 * break them. A sum over blanks is not compared.
 */
function totalIssues(draft: Draft, cells: Cells): readonly ImportIssue[] {
  const totals = tables.flatMap((table) => [...totalsOf(table, valuesOf(draft, table))]);
  return totals.flatMap(([id, total]): readonly ImportIssue[] => {
    const cell = cellById(id);
    const printed = readQuantity(enteredText(cells.get(id)?.text ?? ""), total.unit);
    if (!cell || printed.kind !== "amount" || !isComplete(total) || total.units === toUnits(printed.value)) return [];
    const message = `原文所印的总计为 ${printed.value}，各项之和为 ${printTotal(total)}。本程序按各项之和计算，请核对原文。`;
    return [cellIssue("difference", cell, message)];
  });
}

const choiceOf = ({ shown, held }: TwoNumbers): TwoNumbers => ({ shown, held });

/** Which of two numbers was taken: to be chosen, or as a person chose. */
function twoIssue(cell: Cell, { text, two }: ImportedCell): readonly ImportIssue[] {
  if (two === undefined) return [];
  const { shown, held, isChosen } = two;
  const both = `单元格显示“${shown}”，存的是“${held}”`;
  const issue = isChosen
    ? cellIssue("remark", cell, `${both}，按选定的取“${text}”。`)
    : cellIssue("doubt", cell, `${both}，先按存的数读取。请核对该取哪一个。`);
  return [{ ...issue, choice: choiceOf(two) }];
}

/**
 * What is to be checked about the numbers: which of two it is, totals that are not the sum, text that is no number, blank
 * totals, and marks of notes.
 */
export function cellIssues(draft: Draft, cells: Cells): readonly ImportIssue[] {
  const readings = [...cells].flatMap(([id, imported]) => {
    const cell = cellById(id);
    const entered = enteredText(imported.text);
    return cell ? [{ cell, imported, entered, reading: readQuantity(entered, cell.column.unit) }] : [];
  });
  const noNumbers = readings.flatMap(({ cell, imported, entered, reading }): readonly ImportIssue[] => {
    if (reading.kind !== "problem") return [];
    if (cell.computed) return [cellIssue("difference", cell, `原文的总计处为“${entered}”，不是数字。本程序自动计算。`)];
    const issue = cellIssue("doubt", cell, problemSentence(entered, cell.column.unit, reading.problem));
    // Of two numbers the one that was chosen is none of this cell: the other is to be had where that is said.
    return [imported.two?.isChosen ? { ...issue, choice: choiceOf(imported.two) } : issue];
  });
  const marks = readings.flatMap(({ cell, reading }): readonly ImportIssue[] => {
    if (reading.kind !== "amount" || reading.mark === undefined) return [];
    const done = cell.computed ? "没有读入" : "已记在附注里";
    return [cellIssue("remark", cell, `数后的“${reading.mark}”像是注释的标记，不是数字，${done}。请核对。`)];
  });
  const blankTotals = readings
    .filter(({ cell, reading }) => cell.computed && reading.kind === "blank")
    .map(({ cell }) => cellIssue("difference", cell, "原文的总计处为空白。本程序自动计算。"));
  const twos = readings.flatMap(({ cell, imported, reading }) =>
    imported.two?.isChosen && reading.kind === "problem" ? [] : twoIssue(cell, imported),
  );
  return [...twos, ...totalIssues(draft, cells), ...noNumbers, ...blankTotals, ...marks];
}
