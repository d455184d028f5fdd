import { csvOf } from "../document/csv.ts";
import { flatName } from "../document/flat-rows.ts";
import { type Cell, cellById, enteredIds } from "../form/cells.ts";
import { organKinds } from "../form/form.ts";
import { dayOf } from "../lib/days.ts";
import type { Collected, CollectedUnit, UnitState } from "./collect.ts";
import { amountAt, type ListedProblem } from "./facts.ts";
import { allIn, partsAt, type RollUp, sumAt } from "./roll-up.ts";

/** The words of each state. */
export const unitStateWords: Record<UnitState, string> = {
  missing: "未报",
  in: "已报",
  toCheck: "需核对",
  undecided: "分不出先后",
  checking: "审核中",
  returned: "退回",
  changed: "已改",
  passed: "通过",
};

const entered = enteredIds.map((id) => cellById(id)).filter((cell): cell is Cell => cell !== undefined);

const heading = (cell: Cell): string => {
  const { table, row, column } = flatName(cell);
  return [table, row, column].join(" ");
};

/** One row a unit: its state, what was found, and its numbers; as CSV. */
export function unitsCsv({ units }: Collected): string {
  const heads = [
    "单位",
    "机关类型",
    "垂管",
    "状态",
    "迟报",
    "轮次",
    "文件",
    "时间",
    "错误",
    "警告",
    "建议",
    "未填",
    "要核对",
    "批注",
  ];
  const rowOf = ({ unit, state, taken, rounds, isLate }: CollectedUnit): readonly string[] => {
    const { facts, file = "" } = taken ?? {};
    const found = facts
      ? [facts.errors, facts.warnings, facts.suggestions, facts.blanks, facts.doubts, facts.openComments].map(String)
      : Array(6).fill("");
    return [
      unit.name,
      organKinds[unit.kind],
      unit.vertical ? "是" : "",
      unitStateWords[state],
      isLate ? "是" : "",
      String(rounds.length),
      file,
      facts ? dayOf(new Date(facts.at)) : "",
      ...found,
      ...entered.map(({ id }) => String((facts && amountAt(facts.numbers, id)) ?? "")),
    ];
  };
  return csvOf([[...heads, ...entered.map(heading)], ...units.map(rowOf)]);
}

/** One row a number: the sum, how many of the units are in it, and who is not; as CSV. */
export function rollUpCsv(sum: RollUp): string {
  const rows = entered.map((cell) => {
    const { table, row, column } = flatName(cell);
    const { parts, blankIn } = partsAt(sum, cell.id);
    const lacking = [...sum.missing, ...blankIn];
    return [table, row, column, sumAt(sum, cell.id), String(parts.length), String(allIn(sum)), lacking.join("、")];
  });
  return csvOf([["表", "行", "列", "合计", "计入单位数", "应有单位数", "缺"], ...rows]);
}

/** 催报: whose report is not in, or is not told apart from another; `due` is a day such as 2026-01-20, `late` how many days have gone since. */
export function reminderCsv({ units }: Collected, { due, late }: { due: string; late: number }): string {
  const rows = units.flatMap(({ unit, state, rounds }) => {
    if (state !== "missing" && state !== "undecided") return [];
    const files = rounds.map(({ file }) => file).join("；");
    const matter =
      state === "missing" ? "还没有收到年度报告" : `收到几份内容不同、时间相同的报告，请说明以哪份为准：${files}`;
    return [[unit.name, organKinds[unit.kind], unitStateWords[state], due, late > 0 ? String(late) : "", matter]];
  });
  return csvOf([["单位", "机关类型", "状态", "报送期限", "已过天数", "事项"], ...rows]);
}

/** The problems of one unit's report. */
export interface UnitProblems {
  readonly unit: string;
  readonly file: string;
  readonly problems: readonly ListedProblem[];
}

/** What heads 问题清单: where in the report, what it is held to, what was found, and room for what the unit did about it. */
const problemHeads = ["单位", "指标", "标准", "程度", "问题明细", "整改结果", "文件"] as const;

/** 问题清单: one row a problem, its heads first. */
export const problemRows = (units: readonly UnitProblems[]): readonly (readonly string[])[] => [
  problemHeads,
  ...units.flatMap(({ unit, file, problems }) =>
    problems.map(({ rule, severity, place, message }) => [unit, place, rule, severity, message, "", file]),
  ),
];

/** 问题清单 as CSV. */
export const problemsCsv = (units: readonly UnitProblems[]): string => csvOf(problemRows(units));
