import { cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { balanceName, balancesOf, balanceWords } from "../report/balance.ts";
import { valuesOf } from "../report/schema.ts";
import { isBlank } from "../tabular/block.ts";
import type { ImportIssue, Unplaced } from "./import-issue.ts";
import type { ImportedReport } from "./imported-report.ts";

/** What came of a reading, and what of it a person should look at. */
export interface Verdict {
  readonly parts: number;
  /** Printed numbers that were read, and places of the tables that have none. */
  readonly numbers: number;
  readonly blanks: number;
  /** Whether 勾稽关系 holds; "open" while blanks could still settle it. */
  readonly balance: "holds" | "broken" | "open";
  /** What may be wrong or lacking. */
  readonly toCheck: readonly ImportIssue[];
  /** Words in a part of the report that have no place in it. */
  readonly lost: readonly Unplaced[];
  /** What is told, and asks for nothing. */
  readonly remarks: readonly ImportIssue[];
  /** Short lines around the text, such as a site's menus. */
  readonly around: readonly Unplaced[];
}

/** Rows and sentences are more than the lines around a page's article. */
const saysSomething = (text: string): boolean => /[\t。；]/.test(text);

const isAround = ({ where, text }: Unplaced): boolean =>
  (where === "正文之前" || where === "正文之后") && !saysSomething(text);

interface Balanced {
  readonly balance: Verdict["balance"];
  readonly issues: readonly ImportIssue[];
}

/** How 勾稽关系 stands, and an issue where it does not hold. */
function balanced({ draft }: ImportedReport): Balanced {
  const balances = tables.flatMap((table) => {
    const values = valuesOf(draft, table);
    return table.relations.flatMap((relation) =>
      balancesOf(table, relation, values, draft.typed).map((balance) => ({ ...balance, table })),
    );
  });
  const broken = balances.filter(({ state }) => state === "broken");
  const [first] = broken;
  if (!first) return { balance: balances.every(({ state }) => state === "holds") ? "holds" : "open", issues: [] };
  const columns = broken.map((one) => `${one.column.label}${balanceWords(one)}`).join("、");
  const message = `第一项加第二项之和，不等于第三项加第四项之和：${columns}。请核对原文。`;
  return { balance: "broken", issues: [{ kind: "difference", place: `${first.table.name} ${balanceName}`, message }] };
}

/** Weighs a reading: what is sure, what to look at, what may be passed over. */
export function verdictOn(imported: ImportedReport): Verdict {
  const { cells, issues, parts, unplaced } = imported;
  const printed = tables.flatMap(cellsOf);
  const numbers = printed.filter(({ id }) => !isBlank(cells.get(id)?.text ?? "")).length;
  const { balance, issues: unbalanced } = balanced(imported);
  const isRemark = ({ kind }: ImportIssue) => kind === "remark";
  return {
    parts: parts.length,
    numbers,
    blanks: printed.length - numbers,
    balance,
    toCheck: [...issues.filter((issue) => !isRemark(issue)), ...unbalanced],
    lost: unplaced.filter((one) => !isAround(one)),
    remarks: issues.filter(isRemark),
    around: unplaced.filter(isAround),
  };
}

/** What an earlier report is to a draft of a year, or to the report that is due. */
export type Use = "thisYear" | "lastYear";

/** Returns what a report of this year is most likely wanted for beside a report of the other; undefined where nothing tells. */
export function likelyUse(year: number | undefined, wanted: number): Use | undefined {
  if (year === wanted) return "thisYear";
  return year === wanted - 1 ? "lastYear" : undefined;
}
