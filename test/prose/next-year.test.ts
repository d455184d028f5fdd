import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { applications } from "../../src/form/applications.ts";
import { nextYearDraft } from "../../src/prose/next-year.ts";
import { blanksOf } from "../../src/report/completeness.ts";
import { asPastReport, type Draft, draftSchema } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";

const last = (): Draft => ({
  ...exampleDraft(),
  signedBy: "缙氏镇人民政府",
  signedOn: "2024年1月22日",
  explanations: { "H1 a": "已核对" },
  finalisedOn: "2024-01-22",
});

test("next year's draft is of the year after, with this report beside it", () => {
  const next = nextYearDraft(last());
  expect([next.organ, next.organKind, next.year]).toEqual([last().organ, last().organKind, 2024]);
  expect(next.lastYear).toEqual(asPastReport(last()));
});

test("its texts are this year's with the year gone on, under the same headings in the same order", () => {
  const next = nextYearDraft(last());
  const headings = ({ overview }: Draft) => overview.aspects.map(({ heading }) => heading);
  expect(headings(next)).toEqual(headings(last()));
  expect(next.overview.aspects[0]?.text).toBe(last().overview.aspects[0]?.text.replace("2023 年", "2024 年"));
  expect(next.overview.contact).toBe(last().overview.contact);
  expect(next.overview.period).toContain("2024");
  expect(next.problems.problems).not.toBe("");
  expect(next.other).not.toBe("");
});

test("what was carried forward is carried in, and every other number waits to be filled in", () => {
  const before = last();
  const carriedOut = { ...before.applications.carriedOut, naturalPerson: 3, commercialEnterprise: 1 };
  const next = nextYearDraft({ ...before, applications: { ...before.applications, carriedOut } });
  expect(next.applications.carriedIn).toEqual(carriedOut);
  const { carriedIn: _, ...others } = next.applications;
  const numbers = Object.values(others).flatMap((row) => Object.values(row));
  expect(new Set(numbers)).toEqual(new Set([null]));
  expect(blanksOf(next).filter(({ section }) => section === applications.id)).toHaveLength(numbers.length);
});

test("who signs is taken over; the day, 定稿 and explanations are not", () => {
  const next = nextYearDraft(last());
  expect([next.signedBy, next.signedOn, next.finalisedOn, next.explanations]).toEqual(["缙氏镇人民政府", "", null, {}]);
});

test("a report without aspects gives the prescribed ones", () => {
  const bare = { ...last(), overview: { ...last().overview, aspects: [] } };
  expect(nextYearDraft(bare).overview.aspects).toHaveLength(5);
});

property("of any report, next year's is a draft that can be read again and checked", [arbitraryDraft()], (report) => {
  const next = nextYearDraft(report);
  expect(draftSchema.parse(next)).toEqual(next);
  expect(check(next)).toBeInstanceOf(Array);
});
