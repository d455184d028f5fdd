import { expect, test } from "vitest";
import { withRepair } from "../../src/checks/repair.ts";
import { check } from "../../src/checks/rules.ts";
import { sourceOf } from "../../src/notice/effective.ts";
import { deadlineOf, type OfficeSettings } from "../../src/notice/settings.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { reviewSheet } from "../../src/review/review-sheet.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { noticePack, underNotice } from "../kit/notices.ts";

const brought = ["overviewLength", "statements", "fixedHeadings", "terms", "signedLate"];

/** What the rules that notices bring find in a draft, as they say it. */
function told(draft: Draft, settings: OfficeSettings): readonly string[] {
  return check(draft, settings)
    .filter((finding) => brought.includes(finding.check))
    .map(({ message }) => message);
}

const aspects = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];
/** A report of a year with these texts of the five aspects, in their order, and of the parts five and six. */
function report(year: number, texts: readonly string[], rest: Partial<Draft> = {}): Draft {
  const draft = exampleDraft();
  const overview = {
    ...draft.overview,
    opening: "",
    aspects: aspects.map((heading, at) => ({ heading, text: texts[at] ?? "" })),
  };
  return { ...draft, year, overview, signedOn: "", problems: { problems: "", measures: "" }, ...rest };
}

const proactive = [
  "通过政府网站公开信息320条",
  "政务新媒体发布信息180条",
  "编发政府公报4期",
  "发布政策解读材料12篇",
  "回应社会关切6次",
  "公开重点领域信息95条",
];
const management = ["本年度制发行政规范性文件3件", "废止1件", "现行有效12件"];
const platform = ["依托政府网站等公开平台2个", "开设栏目16个"];
const joined = (sentences: readonly string[]) => `${sentences.join("，")}。`;
const kept = [joined(proactive), "", joined(management), joined(platform)];

test("a report that states all that 武威 asks for in 2025 is not asked for more", () => {
  expect(told(report(2025, kept), underNotice("wuwei-2025"))).toEqual([]);
});

const names = {
  proactive: ["政府网站", "政务新媒体", "政府公报", "政策解读", "回应关切", "重点领域信息"],
  management: ["规范性文件制发", "规范性文件废止", "规范性文件现行有效"],
  platform: ["公开平台", "公开栏目"],
};
const leftOut = [
  ...proactive.map((_, at) => ["主动公开", names.proactive[at], 0, proactive, at] as const),
  ...management.map((_, at) => ["政府信息管理", names.management[at], 2, management, at] as const),
  ...platform.map((_, at) => ["政府信息公开平台建设", names.platform[at], 3, platform, at] as const),
];
test.each(leftOut)(
  "武威 2025: %s without the number of %s is told, with where that is laid down",
  (aspect, of, place, sentences, at) => {
    const filler = "按照规定推进各项工作，认真落实有关要求，不断提高工作水平";
    // The document's name stands in the first clause alone.
    const rest =
      sentences === management
        ? [
            "行政规范性文件方面",
            ...sentences.filter((_, index) => index !== at).map((one) => one.replace("行政规范性文件", "")),
          ]
        : sentences.filter((_, index) => index !== at);
    const texts = kept.map((text, index) => (index === place ? joined([...rest, filler]) : text));
    const short = aspect === "政府信息公开平台建设" ? "平台建设" : aspect;
    expect(told(report(2025, texts), underNotice("wuwei-2025"))).toEqual([
      `${aspect}没有写明“${of}”的数量（武威2025年通知：${short}）。请补写，没有的也要写明。`,
    ]);
  },
);

test("none of a thing is a number of it, and what is said in another clause order is understood", () => {
  const texts = [
    "全年通过政府网站、政务新媒体发布信息500条。未编发政府公报。解读政策12次，组织新闻发布会回应热点3场。重点领域公开95条。",
    "",
    "全年没有制定行政规范性文件，未废止行政规范性文件，现行有效的行政规范性文件12件。",
    "现有2个公开平台，共16个专栏。",
  ];
  expect(told(report(2025, texts), underNotice("wuwei-2025"))).toEqual([]);
});

test("a number that is wanted is one of this year and of a thing, not of last year, a plan or a share", () => {
  const settings = underNotice("wuwei-2025");
  const isToldOf = (text: string) =>
    told(report(2025, [joined(proactive.map((words) => (words.includes("解读") ? text : words)))]), settings).some(
      (words) => words.includes("“政策解读”的数量"),
    );
  expect(isToldOf("政策解读方面，全年发布12篇")).toBe(false);
  expect(isToldOf("本年度没有需要解读的政策文件")).toBe(false);
  expect(isToldOf("2024年发布政策解读12篇")).toBe(true);
  expect(isToldOf("计划发布政策解读12篇")).toBe(true);
  expect(isToldOf("政策解读率达到100%")).toBe(true);
  // 规范性文件 is spoken of in the clause before alone.
  const files = ["本年度制发行政规范性文件3件；", "废止1件；", "现行有效12件。"];
  expect(told(report(2025, [kept[0] ?? "", "", files.join(""), kept[3] ?? ""]), settings)).toEqual([]);
});

test("武威 2025: part one of 1,000 characters is right, of 1,001 too long", () => {
  const filled = (length: number) => {
    const texts = [...kept];
    texts[4] = "办".repeat(length - kept.join("").length);
    return told(report(2025, texts), underNotice("wuwei-2025"));
  };
  expect(filled(1000)).toEqual([]);
  expect(filled(1001)).toEqual(["总体情况共 1001 字，超出规定的 1000 字，多 1 字（武威2025年通知：篇幅）。请压缩。"]);
});

test("a notice on one year says nothing of the report on another", () => {
  const settings = underNotice("wuwei-2025");
  expect(told(report(2024, [joined(["按规定推进各项工作，认真落实有关要求"])]), settings)).toEqual([]);
  expect(deadlineOf(underNotice("huaihua-2021"), 2021)).toBe("2022-01-28");
  expect(deadlineOf(underNotice("huaihua-2021"), 2022)).toBe("2023-01-31");
});

test("怀化 2021: a report signed after the day of publication is told, one signed on it is not", () => {
  const settings = underNotice("huaihua-2021");
  expect(told(report(2021, [], { signedOn: "2022年1月28日" }), settings)).toEqual([]);
  expect(told(report(2021, [], { signedOn: "2022年1月29日" }), settings)).toEqual([
    "落款日期2022年1月29日晚于公布期限2022年1月28日（怀化2021年通知：时间）。",
  ]);
});

const sixth = [
  "（一）信息处理费收取情况。本年度未收取信息处理费。",
  "（二）上年政务公开工作要点落实情况。要点各项任务均已完成。",
  "（三）建议提案办理结果公开情况。公开办理结果3件。",
  "（四）创新情况。推行了政策免申即享。",
];
const source = "（山东某单位通知：其他需要报告的事项）";

test("a Shandong unit: all four sub-headings of part six in their order are right", () => {
  expect(told(report(2024, [], { other: sixth.join("\n") }), underNotice("shandong-unit"))).toEqual([]);
});

test.each([
  ["信息处理费", 0],
  ["上年政务公开工作要点落实情况", 1],
  ["建议提案办理结果公开情况", 2],
  ["创新情况", 3],
])("a Shandong unit: part six without “%s” is told", (heading, at) => {
  const other = sixth.filter((_, index) => index !== at).join("\n");
  expect(told(report(2024, [], { other }), underNotice("shandong-unit"))).toEqual([
    `其他需要报告的事项缺少小标题“${heading}”${source}。请补写，没有的也要写明。`,
  ]);
});

test("a Shandong unit: sub-headings in another order are told", () => {
  const [first, second, third, fourth] = sixth;
  const other = [first, third, second, fourth].join("\n");
  expect(told(report(2024, [], { other }), underNotice("shandong-unit"))).toEqual([
    `其他需要报告的事项小标题的顺序应为：信息处理费、上年政务公开工作要点落实情况、建议提案办理结果公开情况、创新情况${source}。`,
  ]);
});

const every = underNotice("every-kind");

test("a term of other years is told and put right, but not where it is part of the right one or of a title", () => {
  const other = "学习二十届二中全会精神，《二十届二中全会公报》除外。";
  const draft = report(2023, [], { other });
  const [finding] = check(draft, every).filter((one) => one.check === "terms");
  expect(finding?.message).toBe("“二十届二中全会”应为“二十届三中全会”（通知第五条）。");
  const [repair] = finding?.repairs ?? [];
  expect(repair && withRepair(draft, repair).other).toBe("学习二十届三中全会精神，《二十届二中全会公报》除外。");
  expect(told(report(2023, [], { other: "学习二十届三中全会精神。" }), every)).toEqual([]);
  expect(told(report(2023, [], { other: "“一把手”亲自抓。" }), every)).toEqual([
    "不用“一把手”（通知第五条）。请改写。",
  ]);
});

test("a text that is too short or too long is told with its source, one that is neither is not", () => {
  const problems = (text: string) =>
    told(report(2023, [], { problems: { problems: text, measures: "村务公开" } }), every);
  expect(problems(`一是公开不够及时${"办".repeat(32)}。`)).toEqual([]);
  expect(problems("一是有的科室公开信息不够及时主动和全面。")).toEqual([
    "存在的主要问题共 20 字，不足规定的 40 字，少 20 字（通知第三条）。请补充。",
  ]);
  expect(told(report(2023, ["", "申".repeat(61)]), every)).toContain(
    "依申请公开共 61 字，超出规定的 60 字，多 1 字（通知第三条）。请压缩。",
  );
});

test("a mention that a notice wants is found by the concept or by the notice's own words", () => {
  const problems = { problems: "", measures: "推动各村规范公开内容，加强对各村的日常指导，补齐短板。" };
  expect(told(report(2023, [], { problems }), every)).toEqual([
    "存在的主要问题及改进情况没有写到“基层公开”（通知第四条）。请补写，没有的也要写明。",
  ]);
  const said = { ...problems, measures: `${problems.measures}村务公开更加规范。` };
  expect(told(report(2023, [], { problems: said }), every)).toEqual([]);
  const supervision = (text: string) => told(report(2023, ["", "", "", "", text], { problems: said }), every);
  expect(supervision("明确一名负责同志分管，压实各科室的工作责任。")).toEqual([
    "监督保障没有写到“业务培训”（通知第四条）。请补写，没有的也要写明。",
  ]);
  expect(supervision("明确一名负责同志分管，全年组织两次业务培训。")).toEqual([]);
});

test("a notice changes how grave a rule is only where the rule lets it, and never switches off the arithmetic", () => {
  const draft = exampleDraft();
  draft.applications = { ...draft.applications, received: { ...draft.applications.received, naturalPerson: 7 } };
  const off = { rule: "H2", runs: "off", source: "", by: "pack" } as const;
  const found = check(draft, { ...every, rules: [...every.rules, off] });
  expect(found.some((finding) => finding.check === "H2" && finding.severity === "error")).toBe(true);
  expect(found.some((finding) => finding.check === "spacing")).toBe(false);
  const pack = noticePack("shandong-unit");
  const raised = { ...underNotice("shandong-unit"), rules: every.rules };
  const severe = check({ ...draft, other: "本年度没有收取任何费用，也没有其他需要报告的事项。" }, raised);
  expect(severe.filter((one) => one.check === "fixedHeadings").map(({ severity }) => severity)).toEqual(
    pack.headings.map(() => "error"),
  );
});

test("how alike to last year is too much is the notice's word", () => {
  const draft = exampleDraft();
  const past = { ...draft, lastYear: asPastReport({ ...draft, year: draft.year - 1 }) };
  const found = check(past, every).filter((one) => one.check === "repeated");
  expect(found.map(({ message }) => message)).toContain(
    "总体情况与上年报告逐字相同的占 100%，限度是 30%（通知第七条）。请按本年度的情况改写。",
  );
});

test("the sheet of the review names the rules of the notice, and says which had nothing to go by", () => {
  // What keeps the ends of lines together says nothing.
  const sheetUnder = (notice: typeof every) =>
    reviewSheet(exampleDraft(), "2024-01-10", notice).replace(/<wbr>|<\/?span[^>]*>/g, "");
  expect(sheetUnder(underNotice("huaihua-2021"))).toContain("通知没有规定小标题");
  expect(sheetUnder(every)).toContain("公布期限：2024年1月20日");
});

test("what the office sets itself holds over the notice, and each value knows where it is from", () => {
  const limits = every.limits.map((item) => [item.in, sourceOf(item)]);
  expect(limits).toEqual([
    ["problems.problems", "通知第三条"],
    ["overview.aspects.onRequest", "通知第三条"],
  ]);
  expect(every.stages.map(({ kind, by }) => [kind, by])).toEqual([
    ["publish", "pack"],
    ["fill", "pack"],
    ["review", "pack"],
  ]);
});
