import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { blanksOf } from "../../src/report/completeness.ts";
import { exampleReport } from "../../src/report/example.ts";
import { draftSchema } from "../../src/report/schema.ts";
import { numbersOf, publishedReport } from "../kit/reports.ts";

test("the example is a report as it should be: whole, without anything that a review finds, and said to be an example", () => {
  const example = exampleReport();
  expect(draftSchema.parse(example)).toEqual(example);
  expect(blanksOf(example)).toEqual([]);
  expect(check(example)).toEqual([]);
  expect(example.organ).toMatch(/（示例）$/);
});

test("its numbers are those of a published report", () => {
  expect(numbersOf(exampleReport())).toEqual(numbersOf(publishedReport("suqian-2024").draft));
});
