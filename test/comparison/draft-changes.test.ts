import { expect, test as plain } from "vitest";
import { changesBetween, changesInWords, isLarge } from "../../src/comparison/draft-changes.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { firstChanged } from "../../src/report/sections.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";

const base = exampleDraft();
const aspect = (at: number, text: string): Draft => ({
  ...base,
  overview: {
    ...base.overview,
    aspects: base.overview.aspects.map((one, place) => (place === at ? { ...one, text } : one)),
  },
});
const received = (naturalPerson: number | null): Draft => ({
  ...base,
  applications: { ...base.applications, received: { ...base.applications.received, naturalPerson } },
});

plain.each<[string, Draft, string]>([
  ["nothing", { ...base }, ""],
  ["a number", received(7), "表三 1 格"],
  ["a remark beside a number", { ...base, notes: { "litigation.review.upheld": "其中一件" } }, "表四 1 格"],
  [
    "text that is no number",
    { ...received(null), typed: { "applications.received.naturalPerson": "七" } },
    "表三 1 格",
  ],
  ["a text", aspect(0, "新的话。"), "（一）主动公开情况"],
  ["the year and last year", { ...base, year: 2024, lastYear: asPastReport(base) }, "基本信息、上年数据"],
  ["定稿", { ...base, finalisedOn: "2024-01-20" }, "定稿"],
])("%s that changed is named in words", (_, after, words) => {
  expect(changesInWords(changesBetween(base, after))).toBe(words);
});

plain("of many texts the first three are named and all counted", () => {
  const aspects = base.overview.aspects.map((one) => ({ ...one, text: "新。" }));
  const after = { ...base, overview: { ...base.overview, aspects } };
  expect(changesInWords(changesBetween(base, after))).toBe(
    "（一）主动公开情况、（二）依申请公开、（三）政府信息管理等 5 处文字",
  );
});

plain("a change is large where many numbers or a hundred letters go, and not where letters are added", () => {
  const text = "字".repeat(150);
  expect(isLarge(changesBetween(aspect(0, text), aspect(0, "")))).toBe(true);
  expect(isLarge(changesBetween(aspect(0, ""), aspect(0, text)))).toBe(false);
  expect(isLarge(changesBetween(aspect(0, `前${text}后`), aspect(0, `前${text}中后`)))).toBe(false);
  expect(isLarge(changesBetween(base, received(7)))).toBe(false);
});

plain("undoing leads to the first part that differs", () => {
  expect(firstChanged(base, received(7))).toBe("applications");
  expect(firstChanged(base, aspect(1, "新。"))).toBe("overview");
  expect(firstChanged(base, { ...base, organ: "某镇" })).toBe("basics");
  expect(firstChanged(base, { ...base, notes: { ...base.notes, "litigation.reviewUpheld": "其中1件" } })).toBe(
    "litigation",
  );
});

property(
  "any two drafts can be compared, and only equal ones are said to be the same",
  [arbitraryDraft(), arbitraryDraft()],
  (one, other) => {
    expect(changesInWords(changesBetween(one, one))).toBe("");
    const same = JSON.stringify(one) === JSON.stringify(other);
    expect(changesInWords(changesBetween(one, other)) === "").toBe(same);
  },
  20,
);
