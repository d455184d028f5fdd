import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { litigation } from "../../src/form/litigation.ts";
import type { TableDef } from "../../src/form/table.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import type { Values } from "../../src/report/schema.ts";
import { valuesOf } from "../../src/report/schema.ts";
import { printTotal, type Total, totalsOf } from "../../src/report/totals.ts";
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
  return {
    units: totals.reduce((all, total) => all + total.units, 0n),
    filled: sum((t) => t.filled),
    blanks: sum((t) => t.blanks),
    unit: "件",
  };
}

const numbers = fc.array(fc.option(fc.nat(99_999)), { minLength: 144, maxLength: 144 });

test("总计 adds the six applicants and nothing else", () => {
  const values = {
    ...valuesOf(blank, applications),
    received: { ...blank.applications.received, naturalPerson: 3, otherOrganization: 4 },
  };
  const total = totalsOf(applications, values).get("applications.received.total");
  expect(total).toEqual({ units: 7n, filled: 2, blanks: 4, unit: "件" });
});

test("a total over blanks is a number and unfinished", () => {
  const total = totalsOf(litigation, filled(litigation, [10, 1])).get("litigation.review.total");
  expect(total && printTotal(total)).toBe("11");
  expect(total?.blanks).toBe(2);
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
