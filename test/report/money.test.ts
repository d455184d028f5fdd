import { expect, test } from "vitest";
import { jumps } from "../../src/checks/numbers/across-years.ts";
import { type CellId, cellById } from "../../src/form/cells.ts";
import type { TableDef } from "../../src/form/table.ts";
import { fromUnitsOf, toUnitsOf } from "../../src/lib/decimal.ts";
import { yearOnYearAt } from "../../src/report/across-years.ts";
import { balanceOf } from "../../src/report/balance.ts";
import { asPastReport } from "../../src/report/schema.ts";
import { fromUnits, toUnits } from "../../src/report/smallest-units.ts";
import { changeOfPart, printTotal, totalOf, totalsOf, withChange } from "../../src/report/totals.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

/** An amount as its whole 万元 and its millionths, and as a clerk writes it: any number of decimals up to six. */
const amount = fc
  .tuple(fc.oneof(fc.nat(99), fc.nat(999_999_999), fc.constant(999_999_999)), fc.nat(999_999), fc.nat(6))
  .map(([whole, millionths, places]) => {
    const written = String(millionths).padStart(6, "0").slice(0, places);
    return {
      text: written === "" ? `${whole}` : `${whole}.${written}`,
      millionths: BigInt(whole) * 1_000_000n + BigInt(written.padEnd(6, "0")),
    };
  });
const amounts = fc.array(amount, { maxLength: 40 });

/** A sum of millionths as paper shows it, worked out without the program. */
function onPaper(millionths: bigint): string {
  const digits = String(millionths).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") ? "" : ""));
}

/** A table of so many amounts in a column, and their 合计. */
function tableOf(count: number): TableDef {
  const rows = Array.from({ length: count }, (_, at) => ({ id: `r${at}`, label: `第${at}项` }));
  return {
    id: "disclosure",
    name: "表",
    caption: "",
    printed: "down",
    relations: [],
    acrossYears: [],
    bands: [
      {
        columns: [{ id: "amount", label: "金额", unit: "万元" }],
        rows: [...rows, { id: "all", label: "合计", sum: rows.map(({ id }) => id) }],
      },
    ],
  };
}

const idOf = (at: number): CellId => `disclosure.r${at}.amount`;
const sumOf = (all: readonly { readonly millionths: bigint }[]) => all.reduce((sum, one) => sum + one.millionths, 0n);

property("收费 to the 分 are added up exactly, however many and however large", [amounts], (all) => {
  const table = tableOf(all.length);
  const values = Object.fromEntries(all.map(({ text }, at) => [`r${at}`, { amount: text }]));
  const total = totalsOf(table, values).get("disclosure.all.amount");
  expect(total && printTotal(total)).toBe(onPaper(sumOf(all)));
  expect(total?.units).toBe(sumOf(all));
});

property("a total that follows each keystroke is the total added up anew", [amounts, amounts], (before, after) => {
  const count = Math.max(before.length, after.length);
  const ids = Array.from({ length: count }, (_, at) => idOf(at));
  const values = (all: typeof before) =>
    Object.fromEntries(ids.map((_, at) => [`r${at}`, { amount: all[at]?.text ?? null }]));
  const followed = ids.reduce(
    (total, _, at) => withChange(total, changeOfPart(before[at]?.text ?? null, after[at]?.text ?? null)),
    totalOf(values(before), ids, "万元"),
  );
  expect(followed).toEqual(totalOf(values(after), ids, "万元"));
  expect(followed.units).toBe(sumOf(after));
});

property("two sums of 收费 differ by exactly what they differ, be it one 分", [amounts, amounts], (left, right) => {
  const total = (all: typeof left) => {
    const values = Object.fromEntries(all.map(({ text }, at) => [`r${at}`, { amount: text }]));
    return totalOf(
      values,
      all.map((_, at) => idOf(at)),
      "万元",
    );
  };
  const [band] = tableOf(1).bands;
  const column = band?.columns[0];
  if (!band || !column) throw new Error("no column");
  const { difference, state } = balanceOf(band, column, total(left), total(right));
  expect(difference).toBe(sumOf(left) - sumOf(right));
  expect(state).toBe(sumOf(left) === sumOf(right) ? "holds" : "broken");
});

property("an amount taken apart into smallest units is the same put together", [amount], ({ text, millionths }) => {
  expect(toUnits(text)).toBe(millionths);
  expect(fromUnits(toUnits(text), "万元")).toBe(onPaper(millionths));
});

test.each([
  ["0.1", "0.2", "0.3"],
  ["38.441094", "0.000006", "38.4411"],
  ["999999999.999999", "0.000001", "1000000000"],
  ["0", "0.000001", "0.000001"],
])("%s 万元 and %s 万元 are %s 万元", (one, other, sum) => {
  expect(fromUnits(toUnits(one) + toUnits(other), "万元")).toBe(sum);
});

test("what is less than nothing keeps its sign, and no place no point", () => {
  expect(fromUnitsOf(6, -38_441_094n)).toBe("-38.441094");
  expect(fromUnitsOf(6, -1n)).toBe("-0.000001");
  expect(fromUnitsOf(2, toUnitsOf(2, "1200"))).toBe("1200");
});

test("收费 is compared with last year's to the 分, and a threefold rise of 20 万元 asks for a reason", () => {
  const withFee = (fee: string, year: number) => ({
    ...exampleDraft(),
    year,
    disclosure: { ...exampleDraft().disclosure, fees: { amount: fee } },
  });
  const cell = cellById("disclosure.fees.amount");
  if (!cell) throw new Error("no such cell");
  const last = asPastReport(withFee("38.441094", 2022));
  const now = { ...withFee("38.441095", 2023), lastYear: last };
  expect(yearOnYearAt(now, last, cell)).toEqual({ before: "38.441094", change: { by: "0.000001", direction: "more" } });
  const context = (fee: string, before: string) => {
    const draft = { ...withFee(fee, 2023), lastYear: asPastReport(withFee(before, 2022)) };
    return jumps({ draft } as Parameters<typeof jumps>[0]).filter(({ fields }) => fields.includes(cell.id));
  };
  expect(context("30", "10")).toHaveLength(1);
  expect(context("29.999999", "9.999999")).toHaveLength(1);
  expect(context("29.999999", "10")).toEqual([]);
});
