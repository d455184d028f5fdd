import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { cellById, enteredCells } from "../../src/form/cells.ts";
import { litigation } from "../../src/form/litigation.ts";
import type { TableDef } from "../../src/form/table.ts";
import { balancesOf, balanceWords } from "../../src/report/balance.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withText } from "../../src/report/cell-entry.ts";
import type { Draft, Values } from "../../src/report/schema.ts";
import { valuesOf } from "../../src/report/schema.ts";
import { isComplete, printTotal, type Total, totalsOf } from "../../src/report/totals.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const blank = blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });

function filled(table: TableDef, numbers: readonly (number | null)[]): Values {
  const values: Record<string, Record<string, number | null>> = {};
  enteredCells(table).forEach((cell, at) => {
    values[cell.row.id] = { ...values[cell.row.id], [cell.column.id]: numbers[at] ?? null };
  });
  return values;
}

function addUp(totals: readonly Total[]): Total {
  const sum = (of: (total: Total) => number) => totals.reduce((all, total) => all + of(total), 0);
  const units = totals.reduce((all, total) => all + total.units, 0n);
  return { units, filled: sum((t) => t.filled), blanks: sum((t) => t.blanks), wrong: sum((t) => t.wrong), unit: "件" };
}

const numbers = fc.array(fc.option(fc.nat(99_999)), { minLength: 144, maxLength: 144 });

test("总计 adds the six applicants and nothing else", () => {
  const values = {
    ...valuesOf(blank, applications),
    received: { ...blank.applications.received, naturalPerson: 3, otherOrganization: 4 },
  };
  const total = totalsOf(applications, values).get("applications.received.total");
  expect(total).toEqual({ units: 7n, filled: 2, blanks: 4, wrong: 0, unit: "件" });
});

test("a total over blanks is a number and unfinished", () => {
  const total = totalsOf(litigation, filled(litigation, [10, 1])).get("litigation.review.total");
  expect(total && printTotal(total)).toBe("11");
  expect(total?.blanks).toBe(2);
});

test("a cell with 12.5 is wrong in its totals, not blank", () => {
  const received = cellById("applications.received.naturalPerson")!;
  const draft = withText(blank, received, "12.5");
  const total = totalsOf(applications, valuesOf(draft, applications), draft.typed).get("applications.received.total");
  expect(total).toEqual({ units: 0n, filled: 0, blanks: 5, wrong: 1, unit: "件" });
  expect(total && isComplete(total)).toBe(false);
});

test("a balance says which cells are blank and which are wrong", () => {
  const received = cellById("applications.received.naturalPerson")!;
  const [relation] = applications.relations;
  const wordsOf = (draft: Draft) =>
    balanceWords(balancesOf(applications, relation, valuesOf(draft, applications), draft.typed)[0]!);
  expect(wordsOf(withText(blank, received, "12.5"))).toBe("未填 23 格，1 格有误");
  expect(wordsOf(withText(exampleDraft(), received, "12.5"))).toMatch(/^(?:1 格有误|相差 \d+)$/);
  expect(wordsOf(withText(exampleDraft(), received, "12.5"))).not.toContain("未填");
});

test("表三 has 31 totals, 表四 has three", () => {
  expect(totalsOf(applications, valuesOf(blank, applications)).size).toBe(25 + 6);
  expect(totalsOf(litigation, valuesOf(blank, litigation)).size).toBe(3);
});

property("rows added first or columns added first come to the same", [numbers], (all) => {
  const totals = totalsOf(applications, filled(applications, all));
  const corner = totals.get("applications.concluded.total") as Total;
  const alongRow = applications.bands[0].columns
    .filter((column) => column.id !== "total")
    .map((column) => totals.get(`applications.concluded.${column.id}`) as Total);
  const concluded = applications.bands[0].rows.find((row) => row.id === "concluded");
  const parts: readonly string[] = concluded && "sum" in concluded ? concluded.sum : [];
  const downColumn = parts.map((row) => totals.get(`applications.${row}.total`) as Total);
  expect(addUp(alongRow)).toEqual(corner);
  expect(addUp(downColumn)).toEqual(corner);
});
