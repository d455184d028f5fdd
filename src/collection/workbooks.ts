import { flatName } from "../document/flat-rows.ts";
import { linesIn } from "../document/lines/measure.ts";
import { type At, sumWhereFormula } from "../document/workbook/formula.ts";
import type { Places } from "../document/workbook/printed-sheet.ts";
import { toWorkbook, writeWorkbook } from "../document/workbook/workbook.ts";
import {
  type Look,
  listSheet,
  textCell,
  type WorkCell,
  type Worksheet,
  workCell,
} from "../document/workbook/worksheet.ts";
import { type Cell, cellById, enteredIds } from "../form/cells.ts";
import { organKinds } from "../form/form.ts";
import type { Amount } from "../form/table.ts";
import type { Draft } from "../report/schema.ts";
import type { Collected } from "./collect.ts";
import { amountAt, type EnteredNumbers } from "./facts.ts";
import { problemRows, type UnitProblems, unitStateWords } from "./lists.ts";
import { consolidated, type RollUp, sumAt } from "./roll-up.ts";

const entered = enteredIds.map((id) => cellById(id)).filter((cell): cell is Cell => cell !== undefined);

const body: Look = { alignVertical: "center" };
const head: Look = { align: "center", alignVertical: "center", wrap: true, fontWeight: "bold" };
const wrapped: Look = { alignVertical: "center", wrap: true };

const numberCell = ({ column }: Cell, amount: Amount | null | undefined): WorkCell =>
  workCell({ kind: "number", text: String(amount ?? ""), unit: column.unit }, body);

/** What stands before the numbers, with the width of each column in digits. */
const heads = { 单位: 28, 机关类型: 14, 状态: 10, 轮次: 6, 文件: 24, 计入: 8 } as const;
const numbersFrom = Object.keys(heads).length;
/** The column that says whether a row is in the sums, and the word for that it is. */
const countedIn = { column: Object.keys(heads).indexOf("计入"), words: "是" };
const numberWidth = 12;

/** A row of the sheet: whose numbers, what is known of them, and whether or why not they are in the sums. */
interface Row {
  readonly texts: readonly string[];
  readonly numbers: EnteredNumbers | undefined;
}

function rowsOf({ units }: Collected, { own, reports, leftOut }: RollUp): readonly Row[] {
  const left = new Set(leftOut);
  const ownReport = own === undefined ? undefined : [...reports.values()][0];
  const ownRow = ownReport && {
    texts: [ownReport.name, "本级", "", "", ownReport.file, countedIn.words],
    numbers: ownReport.numbers,
  };
  const unitRows = units.map(({ unit, state, taken, rounds }): Row => {
    const why = unit.vertical ? "垂管" : left.has(unit.name) ? "没有选入" : taken ? countedIn.words : "否";
    const texts = [unit.name, organKinds[unit.kind], unitStateWords[state], String(rounds.length), taken?.file ?? ""];
    return { texts: [...texts, why], numbers: taken?.facts.numbers };
  });
  return ownRow ? [ownRow, ...unitRows] : unitRows;
}

/** One row a unit with all of its numbers, and below them the sums as formulas over the rows that are counted in. */
function unitsSheet(collected: Collected, sum: RollUp): { readonly sheet: Worksheet; readonly places: Places } {
  const name = "各单位";
  const rows = rowsOf(collected, sum);
  const sumRow = rows.length + 1;
  const places = new Map(
    entered.map(({ id }, at): readonly [string, { sheet: string; at: At }] => [
      id,
      { sheet: name, at: { row: sumRow, column: numbersFrom + at } },
    ]),
  );
  const sums = entered.map((cell, at) => {
    const formula = sumWhereFormula(numbersFrom + at, countedIn, { first: 1, last: rows.length });
    return workCell({ kind: "formula", formula, text: sumAt(sum, cell.id), unit: cell.column.unit }, body);
  });
  const sheet = listSheet({
    name,
    digits: [...Object.values(heads), ...entered.map(() => numberWidth)],
    rows: [
      {
        cells: [
          ...Object.keys(heads).map((text) => textCell(text, head)),
          ...entered.map((cell) => {
            const { table, row, column } = flatName(cell);
            return textCell([table, row, column].join("\n"), head);
          }),
        ],
        height: 120,
      },
      ...rows.map(({ texts, numbers }) => ({
        cells: [
          ...texts.map((text) => textCell(text, body)),
          ...entered.map((cell) => numberCell(cell, numbers && amountAt(numbers, cell.id))),
        ],
      })),
      {
        cells: [textCell("合计", head), ...Array.from({ length: numbersFrom - 1 }, () => textCell("", body)), ...sums],
      },
    ],
    headColumns: 1,
  });
  return { sheet, places };
}

/**
 * 汇总 as an Excel workbook: a sheet with a row a unit and the sums as formulas, the tables as printed, and the flat sheet, whose
 * numbers follow it. Whoever changes 计入 of a row, or a number, sees the sums follow. `base` has organ, year and texts.
 */
export function rollUpWorkbook(collected: Collected, sum: RollUp, base: Draft): Promise<Blob> {
  return toWorkbook(consolidated(sum, base), { finished: false, before: unitsSheet(collected, sum) });
}

/** Widths of the columns of 问题清单 in digits. */
const problemWidths = [24, 24, 28, 8, 60, 30, 24];

/** In points. */
const lineHeight = 14;

/** 问题清单 as an Excel workbook. */
export function problemsWorkbook(units: readonly UnitProblems[], organ: string): Promise<Blob> {
  const [first = [], ...rows] = problemRows(units);
  const sheet = listSheet({
    name: "问题清单",
    digits: problemWidths,
    rows: [
      { cells: first.map((text) => textCell(text, head)) },
      ...rows.map((row) => ({
        cells: row.map((text) => textCell(text, wrapped)),
        height: Math.max(...row.map((text, at) => linesIn(text, (problemWidths[at] ?? 0) / 2 - 1))) * lineHeight + 3,
      })),
    ],
  });
  return writeWorkbook([sheet], "问题清单", { organ });
}
