import { expect, test } from "vitest";
import { blankDraft, defaultYear } from "../../src/report/blank-draft.ts";
import { askedCount, blanksOf, reportFilling, sectionFilling } from "../../src/report/completeness.ts";
import { draftSchema } from "../../src/report/schema.ts";
import { sections } from "../../src/report/sections.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const blank = blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });

test("a new draft has no number, not even a zero, and its 统计期限 filled in", () => {
  const numbers = JSON.stringify([blank.disclosure, blank.applications, blank.litigation]);
  expect(numbers).not.toMatch(/\d/);
  expect(blank.overview.period).toBe("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。");
});

test("a new draft lacks 166 numbers, five aspects and three texts", () => {
  const blanks = blanksOf(blank);
  expect(blanks).toHaveLength(166 + 5 + 3);
  expect(blanks.map((one) => one.section)).toEqual(
    [...blanks.map((one) => one.section)].sort((a, b) => sections.indexOf(a) - sections.indexOf(b)),
  );
  expect(blanks.some((one) => one.label === "表三 1.属于国家秘密 商业企业")).toBe(true);
});

test("what a section asks for is what its empty draft lacks", () => {
  const empty = blankDraft({ organ: "", organKind: "other", year: 2024 });
  for (const section of sections) {
    expect(askedCount(empty, section)).toBe(blanksOf(empty).filter((one) => one.section === section).length);
  }
});

test("an empty report is not begun, whether it has a name or not", () => {
  expect(reportFilling(blank)).toEqual({ filled: 0, asked: 174 });
  expect(reportFilling({ ...blank, organ: "" })).toEqual({ filled: 0, asked: 175 });
});

test("the example report is complete", () => {
  expect(blanksOf(exampleDraft())).toEqual([]);
  expect(reportFilling(exampleDraft())).toEqual({ filled: 174, asked: 174 });
  expect(reportFilling({ ...exampleDraft(), organ: " " })).toEqual({ filled: 174, asked: 175 });
});

test("an aspect that was added asks for its heading and its text", () => {
  const added = (heading: string, text: string) => {
    const { overview } = blank;
    const draft = { ...blank, overview: { ...overview, aspects: [...overview.aspects, { heading, text }] } };
    return sectionFilling(draft, "overview", blanksOf(draft));
  };
  expect(added("", "")).toEqual({ filled: 0, asked: 7 });
  expect(added("", "新的内容。")).toEqual({ filled: 1, asked: 7 });
  expect(added("新的方面", "新的内容。")).toEqual({ filled: 1, asked: 6 });
});

test("a number that is blank is asked for by its place, and a cell that holds what is no number is not blank", () => {
  const example = exampleDraft();
  example.litigation.review.upheld = null;
  expect(blanksOf(example).map((one) => one.label)).toEqual(["表四 行政复议 结果维持"]);
  example.typed["litigation.review.upheld"] = "/";
  expect(blanksOf(example)).toEqual([]);
});

test("the report is about the year before this one", () => {
  expect(defaultYear(new Date(2026, 0, 5))).toBe(2025);
});

property(
  "counts beyond nine digits, negatives and fractions are never a report's numbers",
  [fc.oneof(fc.integer({ min: 1_000_000_000 }), fc.integer({ max: -1 }), fc.constant(1.5))],
  (bad) => {
    const draft = blankDraft({ organ: "某局", organKind: "department", year: 2024 });
    draft.applications.received.naturalPerson = bad;
    expect(draftSchema.safeParse(draft).success).toBe(false);
  },
);
