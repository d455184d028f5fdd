import { readFileSync } from "node:fs";
import { type CellId, cellById, cellsOf, enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { processingFeeSentence } from "../../src/form/phrases.ts";
import type { Amount } from "../../src/form/table.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";

export const reportNames = ["hangzhou-2025", "hongze-2023", "shuyang-fgj-2023", "suqian-2023", "suqian-2024"] as const;
type ReportName = (typeof reportNames)[number];

/** A published report's numbers as kept in test/fixtures. */
interface Fixture {
  unit: string;
  year: number;
  level: "市" | "区" | "县部门";
  table2: {
    规章: Record<"制发" | "废止" | "现行有效", number>;
    行政规范性文件: Record<"制发" | "废止" | "现行有效", number>;
    行政许可: number;
    行政处罚: number;
    行政强制: number;
    行政事业性收费_万元: number;
  };
  /** The 25 rows as printed, each with seven numbers. */
  table3: number[][];
  table4: number[];
}

export interface PublishedReport {
  /** The entered numbers; texts are filled with a placeholder, so that nothing is blank. */
  readonly draft: Draft;
  /** Every printed number of the three tables, totals included, in printed order. */
  readonly printed: ReadonlyMap<CellId, Amount>;
}

export function fixtureText(file: string): string {
  return readFileSync(`test/fixtures/${file}`, "utf8");
}

/** The entered numbers among the printed ones, put into a draft. */
export function withNumbers(draft: Draft, printed: ReadonlyMap<CellId, Amount>): Draft {
  const values = Object.fromEntries(tables.map(({ id }) => [id, { ...draft[id] } as Record<string, object>]));
  for (const [id, amount] of printed) {
    const cell = cellById(id);
    if (!cell || cell.computed) continue;
    const rows = values[cell.table.id] as Record<string, object>;
    rows[cell.row.id] = { ...rows[cell.row.id], [cell.column.id]: amount };
  }
  return { ...draft, ...values };
}

export function publishedReport(name: ReportName): PublishedReport {
  const { unit, year, level, table2, table3, table4 } = JSON.parse(fixtureText(`${name}.json`)) as Fixture;
  const disclosed = [
    ...[table2.规章, table2.行政规范性文件].flatMap((row) => [row.制发, row.废止, row.现行有效]),
    table2.行政许可,
    table2.行政处罚,
    table2.行政强制,
    String(table2.行政事业性收费_万元),
  ];
  const numbers: readonly (readonly Amount[])[] = [disclosed, table3.flat(), table4];
  const printed = new Map(
    tables.flatMap((table, at) =>
      cellsOf(table).map((cell, index) => [cell.id, (numbers[at] as readonly Amount[])[index] as Amount] as const),
    ),
  );
  const blank = blankDraft({ organ: unit, organKind: level === "县部门" ? "department" : "government", year });
  const draft: Draft = {
    ...blank,
    overview: { ...blank.overview, aspects: blank.overview.aspects.map((aspect) => ({ ...aspect, text: "略。" })) },
    problems: { problems: "略。", measures: "略。" },
    other: processingFeeSentence(year, "0"),
  };
  return { draft: withNumbers(draft, printed), printed };
}

/** A draft's entered numbers by cell id, in printed order; its blanks are left out. */
export function numbersOf(draft: Draft): ReadonlyMap<CellId, Amount> {
  return new Map(
    tables.flatMap((table) =>
      enteredCells(table).flatMap((cell) => {
        const value = valuesOf(draft, table)[cell.row.id]?.[cell.column.id];
        return value === null || value === undefined ? [] : [[cell.id, value] as const];
      }),
    ),
  );
}
