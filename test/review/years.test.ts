import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { disclosure } from "../../src/form/disclosure.ts";
import { exampleReport } from "../../src/report/example.ts";
import { asPastReport, type Draft, type PastReport } from "../../src/report/schema.ts";
import { yearLinks, yearRows } from "../../src/review/years/year-table.ts";

/** The example as the report of a year, with so many applications of persons, and so many carried in and out. */
function report(year: number, received: number, carriedIn: number, carriedOut: number): PastReport {
  const example = asPastReport(exampleReport());
  const table = example.applications;
  // Nobody else carries anything over.
  const none = Object.fromEntries(Object.keys(table.carriedIn).map((column) => [column, 0])) as typeof table.carriedIn;
  return {
    ...example,
    year,
    applications: {
      ...table,
      received: { ...table.received, naturalPerson: received },
      carriedIn: { ...none, naturalPerson: carriedIn },
      carriedOut: { ...none, naturalPerson: carriedOut },
    },
  };
}

test("a number has its value in each year, its share of the greatest, and what is said of a large change", () => {
  const rows = yearRows(applications, [report(2022, 0, 0, 3), report(2023, 900, 3, 5), report(2024, 880, 5, 5)]);
  const [received] = rows;
  expect(received?.name).toBe("一、本年新收政府信息公开申请数量");
  const [first, second, third] = received?.values ?? [];
  expect([first?.printed, second?.printed, third?.printed]).toEqual(["85", "985", "965"]);
  expect(second?.share).toBe(1);
  expect(first?.share).toBeCloseTo(85 / 985);
  expect([first?.jump, third?.jump]).toEqual([undefined, undefined]);
  expect(second?.jump).toContain("变化较大");
  expect(rows.some(({ isIdle }) => isIdle)).toBe(true);
});

test("a table without a column of totals has a row for each of its numbers", () => {
  const names = yearRows(disclosure, [report(2023, 1, 1, 1)]).map(({ name }) => name);
  expect(names.filter((name) => name.includes("行政规范性文件"))).toHaveLength(3);
});

test("a link of which a number is blank is held in part, and not said to hold", () => {
  const whole = exampleReport();
  const regulations = { ...whole.disclosure.regulations, inForce: null };
  const blank = { ...whole, disclosure: { ...whole.disclosure, regulations } };
  const between = (next: Draft) =>
    yearLinks([asPastReport({ ...whole, year: 2023 }), asPastReport({ ...next, year: 2024 })]).map(
      ({ isPartly }) => isPartly,
    );
  expect([between(whole), between(blank)]).toEqual([[false], [true]]);
});

test("结转 holds from year to year, breaks where the next year began with another number, and is not held over a gap", () => {
  const links = yearLinks([report(2021, 9, 0, 4), report(2022, 9, 4, 5), report(2023, 9, 6, 2), report(2025, 9, 2, 2)]);
  const said = links.map(({ from, to, broken }) => [
    from,
    to,
    broken?.filter(({ check }) => check === "X1").map(({ arithmetic }) => arithmetic?.difference),
  ]);
  expect(said).toEqual([
    [2021, 2022, []],
    [2022, 2023, ["1"]],
    [2023, 2025, undefined],
  ]);
});
