import { expect, test } from "vitest";
import { tableNumbersFor } from "../../src/prose/table-numbers.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { publishedReport } from "../kit/reports.ts";

const [before, now] = [publishedReport("suqian-2023"), publishedReport("suqian-2024")];
const numbers = tableNumbersFor({ ...now.draft, lastYear: { ...before.draft } }, "problems.problems");
const named = (name: string) => numbers.find((one) => one.name === name);

test("beside a text stand the totals of the tables, last year's, and the growth to two places", () => {
  const received = named("一、本年新收政府信息公开申请数量");
  expect(received).toMatchObject({ id: "applications.received.total", unit: "件" });
  const [one, other] = [Number(received?.now), Number(received?.before)];
  const grown = ((one - other) / other) * 100;
  expect(received?.growth?.replace("−", "-")).toBe(`${grown > 0 ? "+" : ""}${grown.toFixed(2)}`);
});

test("the rows under one heading are offered together before each by itself", () => {
  const at = numbers.findIndex(({ name }) => name === "（三）不予公开");
  const own = numbers.slice(at + 1).filter(({ id }) => numbers[at]?.id.split("+").includes(id));
  expect(own.length).toBeGreaterThan(1);
  expect(Number(numbers[at]?.now)).toBe(own.reduce((sum, { now }) => sum + Number(now), 0));
  expect(named("（七）总计")?.id).toBe("applications.concluded.total");
});

test("what was naught in both years is not listed, and what was naught last year has no growth", () => {
  for (const { now, before, growth } of numbers) {
    expect(Number(now ?? 0) + Number(before ?? 0)).toBeGreaterThan(0);
    if (Number(before) === 0) expect(growth).toBeUndefined();
  }
});

test("an aspect has the numbers of its tables alone, and a blank report none", () => {
  const at = now.draft.overview.aspects.findIndex(({ heading }) => heading.includes("主动公开"));
  const own = tableNumbersFor(now.draft, `overview.aspects.${at}.text`);
  expect(new Set(own.map(({ id }) => id.split(".")[0]))).toEqual(new Set(["disclosure"]));
  expect(tableNumbersFor(blankDraft({ organ: "石桥镇人民政府", organKind: "township", year: 2024 }), "other")).toEqual(
    [],
  );
});
