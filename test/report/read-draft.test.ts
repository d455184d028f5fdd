import { describe, expect, test } from "vitest";
import { readDraft } from "../../src/report/read-draft.ts";
import { asPastReport, draftSchema } from "../../src/report/schema.ts";
import { setAsideSentence } from "../../src/report/set-aside.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a file may hold in place of a draft
type Anything = any;

/** The example as a file or the storage may hold it, changed. */
function changed(change: (report: Anything) => void): unknown {
  const report: Anything = { ...exampleDraft(), lastYear: asPastReport(exampleDraft()) };
  const copy = structuredClone(report);
  change(copy);
  return JSON.parse(JSON.stringify(copy));
}

const read = (change: (report: Anything) => void) => {
  const found = readDraft(changed(change));
  if (!found) throw new Error("refused");
  return found;
};

const whole = () => ({ ...exampleDraft(), lastYear: asPastReport(exampleDraft()) });

property("a draft that is whole is read as it is", [arbitraryDraft()], (draft) => {
  expect(readDraft(draft)).toEqual({ draft, setAside: [] });
});

describe("an empty annotation, text or explanation says nothing: it goes unsaid", () => {
  test.each([
    ["an annotation", (report: Anything) => (report.notes["disclosure.regulations.issued"] = "")],
    ["an annotation of a space", (report: Anything) => (report.notes["disclosure.regulations.issued"] = " ")],
    ["no annotation", (report: Anything) => (report.notes["disclosure.regulations.issued"] = null)],
    ["a text in a cell", (report: Anything) => (report.typed["disclosure.regulations.issued"] = "")],
    ["an explanation", (report: Anything) => (report.explanations["X1 a"] = " ")],
    ["last year's annotation", (report: Anything) => (report.lastYear.notes["disclosure.regulations.issued"] = "")],
    ["no list of annotations", (report: Anything) => delete report.notes],
  ])("%s", (_, change) => {
    expect(read(change)).toEqual({ draft: whole(), setAside: [] });
  });
});

test("a text in a cell that is a number is that number; one that is none stays in the cell, to be put right", () => {
  const { draft, setAside } = read((report) => {
    report.applications.received.naturalPerson = "12";
    report.applications.received.commercialEnterprise = "5（其中2件）";
    report.applications.carriedIn.naturalPerson = -3;
    report.disclosure.fees.amount = 1.5;
    report.lastYear.applications.received.naturalPerson = 2.5;
    report.litigation.review.upheld = true;
  });
  expect(draft.applications.received).toMatchObject({ naturalPerson: 12, commercialEnterprise: 5 });
  expect(draft.notes).toEqual({ "applications.received.commercialEnterprise": "其中2件" });
  expect(draft.disclosure.fees.amount).toBe("1.5");
  expect(draft.typed).toEqual({ "applications.carriedIn.naturalPerson": "-3" });
  expect(draft.lastYear?.typed).toEqual({ "applications.received.naturalPerson": "2.5" });
  expect(setAside).toEqual([
    { place: "表三 二、上年结转政府信息公开申请数量 自然人", text: "-3", cell: "applications.carriedIn.naturalPerson" },
    { place: "表四 行政复议 结果维持", text: "true", cell: "litigation.review.upheld" },
    { place: "上年数据 表三 一、本年新收政府信息公开申请数量 自然人", text: "2.5" },
  ]);
});

test("a number that stands unseen beside a text is not counted: it is set aside", () => {
  const { draft, setAside } = read((report) => {
    report.applications.received.naturalPerson = 7;
    report.typed["applications.received.naturalPerson"] = "约20";
  });
  expect(draft.applications.received.naturalPerson).toBeNull();
  expect(draft.typed).toEqual({ "applications.received.naturalPerson": "约20" });
  expect(setAside).toMatchObject([{ place: "表三 一、本年新收政府信息公开申请数量 自然人", text: "7" }]);
});

test("what was no number to an earlier program and is one to this becomes that number", () => {
  const { draft, setAside } = read((report) => {
    report.applications.received.naturalPerson = null;
    report.typed["applications.received.naturalPerson"] = "5（）";
  });
  expect(draft).toEqual({
    ...whole(),
    applications: { ...whole().applications, received: { ...whole().applications.received, naturalPerson: 5 } },
  });
  expect(setAside).toEqual([]);
});

test.each([
  ["表二 规章 本年制发件数 的附注", (report: Anything) => (report.notes["disclosure.regulations.issued"] = 3), "3"],
  ["附注中不认识的项目", (report: Anything) => (report.notes.nowhere = "说明"), '{"nowhere":"说明"}'],
  ["报告中不认识的项目", (report: Anything) => (report.extra = 1), '{"extra":1}'],
  [
    "表三 一、本年新收政府信息公开申请数量中不认识的项目",
    (report: Anything) => (report.applications.received.extra = 1),
    '{"extra":1}',
  ],
  ["表四 行政复议 结果维持", (report: Anything) => delete report.litigation.review.upheld, undefined],
  ["表二", (report: Anything) => delete report.disclosure, undefined],
  ["一、总体情况 第 2 个方面", (report: Anything) => (report.overview.aspects[1] = "字"), "字"],
  ["一、总体情况 第 2 个方面", (report: Anything) => (report.overview.aspects[1].text = 3), "3"],
  ["六、其他需要报告的事项", (report: Anything) => (report.other = ["字"]), '["字"]'],
  ["机关名称", (report: Anything) => (report.organ = 5), "5"],
  ["机关类型", (report: Anything) => (report.organKind = "village"), "village"],
  ["年度", (report: Anything) => (report.year = 1999), "1999"],
  ["出错说明", (report: Anything) => (report.explanations = "说明"), "说明"],
  ["定稿日期", (report: Anything) => (report.finalisedOn = "2024-13-01"), "2024-13-01"],
  ["上年数据", (report: Anything) => (report.lastYear = 5), "5"],
  ["上年数据 机关名称", (report: Anything) => (report.lastYear.organ = 5), "5"],
])("one bad place (%s) is set aside with what stood there, and the rest is read", (place, change, text) => {
  const { draft, setAside } = read(change);
  expect(setAside.map(({ cell: _, ...one }) => one)).toEqual([{ place, text }]);
  expect(draftSchema.safeParse(draft).success).toBe(true);
  expect(draft.problems).toEqual(exampleDraft().problems);
  expect(draft.applications).toEqual(exampleDraft().applications);
});

test("what was set aside is told in a sentence; a long text is quoted in part", () => {
  expect(setAsideSentence({ place: "年度", text: "1999" })).toBe("原来的内容“1999”不符合要求，请核对后填写。");
  expect(setAsideSentence({ place: "年度" })).toBe("缺少这一项，已留空，请补填。");
  expect(setAsideSentence({ place: "年度", text: "长".repeat(9999) }).length).toBeLessThan(200);
});

test("a year that cannot be taken is that of the period, else the one after last year's", () => {
  const year = (change: (report: Anything) => void) => read(change).draft.year;
  expect(year((report) => (report.year = "2023年"))).toBe(2023);
  expect(
    year((report) => {
      report.year = null;
      report.overview.period = "统计期限为2022年1月1日至12月31日。";
    }),
  ).toBe(2022);
  expect(
    year((report) => {
      report.year = 99;
      report.overview.period = "";
      report.lastYear.year = 2030;
    }),
  ).toBe(2031);
});

test.each([
  ["no object", 5],
  ["nothing", null],
  ["a list", [exampleDraft()]],
  ["an empty object", {}],
  ["some other object", { name: "x", lastYear: null, explanations: {}, finalisedOn: null }],
  ["a report of which nothing is left", { organ: 1, year: "x", overview: 3 }],
])("%s is no report", (_, value) => {
  expect(readDraft(value)).toBeUndefined();
});

/** Every place of a draft, by its path. */
const placesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [[...path, key], ...placesOf(one, [...path, key])])
    : [];

const places = placesOf(whole());
const put = (report: Anything, path: readonly string[], value: unknown, rename?: string) => {
  const parent = path.slice(0, -1).reduce((at, key) => at?.[key], report);
  const key = path[path.length - 1] ?? "";
  if (typeof parent !== "object" || parent === null) return;
  if (value === undefined) delete parent[key];
  // A list of a file has no other keys than its places.
  else
    Object.defineProperty(parent, Array.isArray(parent) ? key : (rename ?? key), {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
};

property(
  "whatever stands in up to three places of a report, it is read, fits its schema, and is then read as it is",
  [
    fc.array(
      fc.tuple(
        fc.constantFrom(...places),
        fc.oneof(
          fc.constant(undefined),
          fc.jsonValue(),
          fc.string(),
          fc.constantFrom("__proto__", -1, Number.POSITIVE_INFINITY, "5（ ）"),
        ),
        fc.constantFrom(undefined, undefined, "__proto__", "constructor", "no such key"),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  ],
  (changes) => {
    const report: Anything = structuredClone(whole());
    for (const [path, value, rename] of changes) put(report, path, value, rename);
    const found = readDraft(report);
    if (!found) throw new Error("refused");
    expect(draftSchema.safeParse(found.draft)).toMatchObject({ success: true, data: found.draft });
    expect(readDraft(JSON.parse(JSON.stringify(found.draft)))).toEqual({ draft: found.draft, setAside: [] });
  },
  500,
);

property("whatever a value is, it is read as a report that fits or is none", [fc.jsonValue()], (value) => {
  const found = readDraft(value);
  expect(found === undefined || draftSchema.safeParse(found.draft).success).toBe(true);
});
