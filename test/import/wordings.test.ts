import { describe, expect, test } from "vitest";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { readingOf } from "../kit/read.ts";

const basis = "根据《中华人民共和国政府信息公开条例》和有关规定，编制本年度报告。";
const preface = `${basis}本报告所列数据的统计期限自2023年1月1日起至12月31日止。`;
const aspects =
  "（一）主动公开\n全年公开信息20条。\n（二）依申请公开\n全年未收到申请。\n（三）政府信息管理\n严格审核。";
const tables = "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况";
const rest = "五、存在的主要问题及改进情况\n一是力量不足。\n六、其他需要报告的事项\n本年度未收取信息处理费。";

const read = (text: string) => readingOf({ kind: "pasted", html: "", text });
/** A report with these lines above its text. */
const headed = (above: string, year = 2023) =>
  read(`${above}\n${preface.replaceAll("2023", String(year))}\n一、总体情况\n${aspects}\n${tables}\n${rest}`);
/** A report with this part one. */
const withOverview = (overview: string) =>
  read(`云岭区卫生健康局2023年政府信息公开工作年度报告\n${preface}\n${overview}\n${tables}\n${rest}`);
const unplaced = (reading: ImportedReport) => reading.unplaced.map(({ text }) => text).join("\n");
const said = ({ issues }: ImportedReport) => issues.map(({ place, message }) => `${place} ${message}`).join("\n");
const headings = ({ draft }: ImportedReport) => draft.overview.aspects.map(({ heading }) => heading);

describe("the title in many wordings", () => {
  test.each([
    ["柳河区财政局政府信息公开工作年度报告（2023年）", "柳河区财政局", 2023],
    ["云岭县青石镇人民政府\n关于2021年度政府信息公开工作的年度报告", "云岭县青石镇人民政府", 2021],
    ["云岭市教育局关于2022年政府信息公开工作情况的报告", "云岭市教育局", 2022],
    ["青石镇2022年度政府信息公开工作报告", "青石镇", 2022],
    ["云岭市水务局政府信息公开工作2021年度报告", "云岭市水务局", 2021],
    ["2021年云岭市水务局信息公开年度报告", "云岭市水务局", 2021],
    ["云岭市水务局关于公布2023年政府信息公开工作年度报告的公告", "云岭市水务局", 2023],
    ["云岭市水务局2023年度政府信息公开工作开展情况报告", "云岭市水务局", 2023],
    ["云岭市水务局——2023年政府信息公开工作年度报告", "云岭市水务局", 2023],
    ["（印章）云岭市水务局2023年政府信息公开工作年度报告", "云岭市水务局", 2023],
    ["附件2：云岭市水务局2023年政府信息公开工作年度报告", "云岭市水务局", 2023],
    ["云岭市水务局2023年政府信息公开工作年度报告 - 云岭市人民政府", "云岭市水务局", 2023],
    ["云岭市水务局二0二三年政府信息公开工作年度报告", "云岭市水务局", 2023],
    ["2023年政府信息公开工作年度报告（云岭市水务局）", "云岭市水务局", 2023],
    ["政府信息公开工作年度报告\n（2023年）\n云岭市水务局", "云岭市水务局", 2023],
    ["二〇二三年云岭市水务局政务公开工作情况报告", "云岭市水务局", 2023],
    ["云岭市大数据和政务服务局2023年政府信息公开工作年度报告（文字版）", "云岭市大数据和政务服务局", 2023],
    ["云岭市青石区人民政府信息公开工作年度报告（2023年度）", "云岭市青石区人民政府", 2023],
    [
      "云岭市云岭高新技术产业开发区\n管理委员会\n2023年政府信息公开工作年度报告",
      "云岭市云岭高新技术产业开发区管理委员会",
      2023,
    ],
  ])("%s", async (title, organ, year) => {
    const reading = await headed(title, year);
    expect([reading.draft.organ, reading.year]).toEqual([organ, year]);
    expect(reading.issues.filter(({ place }) => place === "基本信息")).toEqual([]);
  });

  test.each([
    [
      "政府信息公开年度报告\n\n云岭市行政审批局2023年政府信息公开工作年度报告",
      "云岭市行政审批局",
      "政府信息公开年度报告",
    ],
    ["柳河街道\n柳河街道办事处2023年政府信息公开工作年度报告", "柳河街道办事处", "柳河街道"],
    ["办事服务\n互动交流\n云岭市民政局2023年政府信息公开工作年度报告", "云岭市民政局", "办事服务\n互动交流"],
    ["大芸镇\n嘉溪县大芸镇人民政府2023年政府信息公开工作年度报告", "嘉溪县大芸镇人民政府", "大芸镇"],
  ])("a line above it is no part of the organ, and is left over: %s", async (title, organ, left) => {
    const reading = await headed(title);
    expect([reading.draft.organ, unplaced(reading)]).toEqual([organ, left]);
  });

  test("the place that a long name is broken after is part of it", async () => {
    const reading = await headed("天山自治区和川县\n巴音镇人民政府\n2023年政府信息公开工作年度报告");
    expect(reading.draft.organ).toBe("天山自治区和川县巴音镇人民政府");
  });

  test("a title without an organ gives none, and it is said that none was found", async () => {
    const reading = await headed("2023年度政府信息公开工作年度报告");
    expect([reading.draft.organ, reading.year]).toEqual(["", 2023]);
    expect(said(reading)).toContain("没有找到带有机关名称的标题");
  });
});

describe("where no title names the organ, it is offered from elsewhere, and that is said", () => {
  test.each([
    ["现公布云岭区柳河街道2023年度政府信息公开工作年度报告。", "云岭区柳河街道"],
    ["本报告根据条例要求，由柳河镇人民政府编制。", "柳河镇人民政府"],
    ["根据条例编制本报告。如有疑问，请与云岭市林业局办公室联系（电话：0000）。", "云岭市林业局"],
    ["2023年，云岭市水务集团有限公司认真贯彻条例。", "云岭市水务集团有限公司"],
    ["特向社会公布2023年黔川州农业农村局政府信息公开工作年度报告。", "黔川州农业农村局"],
    [
      "现发布《云岭市民族事务委员会（宗教事务局）2023年政府信息公开工作年度报告》，本报告统计数据从1月1日至12月31日。",
      "云岭市民族事务委员会（宗教事务局）",
    ],
    ["根据条例要求，市城市管理局认真梳理了2023年度政府信息公开工作情况，现将情况报告如下。", "市城市管理局"],
    ["按照条例，区卫生健康局结合工作实际，认真编制了2023年政府信息公开工作年度报告。", "区卫生健康局"],
    ["现公开区人民政府办公室2023年政府信息公开工作年度报告。", "区人民政府办公室"],
    ["如有任何疑问，请与经济开发区管委会党政办公室联系（邮编：000000）。", "经济开发区管委会"],
    ["如对报告有疑问，请与云岭市柳河新区自然资源局综合一科联系（邮编：000000）。", "云岭市柳河新区自然资源局"],
    ["如有疑问，请与云岭县人民政府办公室政务公开组联系（邮编：000000）。", "云岭县人民政府办公室"],
    ["根据有关规定，云岭县教育局编制了县教育局2023年政府信息公开工作年度报告。", "云岭县教育局"],
    ["现将云岭市资源系统（市局机关、21个直管分局）2023年政府信息公开工作年度报告向社会公布。", "云岭市资源系统"],
    ["根据《2023年云岭区政务公开工作要点》要求，由云岭区民政局编制。", "云岭区民政局"],
  ])("%s", async (sentence, organ) => {
    const reading = await read(`${sentence}\n一、总体情况\n${aspects}\n${tables}\n${rest}`);
    expect(reading.draft.organ).toBe(organ);
    expect(said(reading)).toContain(`“${organ}”取自正文之前的说明，请核对。`);
  });

  test.each([
    "特向社会公布我旗2023年度信息公开年度报告。",
    "请与区政府办公室联系。",
    "根据条例要求，特向社会公布2023年政府信息公开工作年度报告。",
    "报告电子版通过管委会门户网站集中公开。",
    "根据《衢川市政府信息公开办法》编制。",
    "我局按照《衢川市2023年政务公开工作要点》编制本报告。",
  ])("nobody is made up of %s", async (sentence) => {
    const reading = await read(`${sentence}\n一、总体情况\n${aspects}\n${tables}\n${rest}`);
    expect(reading.draft.organ).toBe("");
  });

  test("of the signature, where nothing else names it", async () => {
    const reading = await read(`一、总体情况\n${aspects}\n${tables}\n${rest}\n云岭市民政局\n2024年1月12日`);
    expect([reading.draft.organ, reading.draft.other]).toEqual(["云岭市民政局", "本年度未收取信息处理费。"]);
    expect(said(reading)).toContain("取自落款");
    expect([reading.draft.signedBy, reading.draft.signedOn]).toEqual(["云岭市民政局", "2024年1月12日"]);
    expect(reading.unplaced).toEqual([]);
  });
});

test.each([
  ["云岭市统计局\n2024年1月12日", "云岭市统计局", "2024年1月12日"],
  ["云岭市人民政府统计局办公室\n二〇二四年一月十二日", "云岭市人民政府统计局办公室", "二〇二四年一月十二日"],
  ["统计局 2024年1月12日", "统计局", "2024年1月12日"],
  ["2024年1月12日", "", "2024年1月12日"],
  ["（云岭市统计局）\n2024年1月12日", "云岭市统计局", "2024年1月12日"],
  ["云岭市统计局（盖章）\n2024年1月12日", "云岭市统计局", "2024年1月12日"],
])("the signature at the end, named more or less fully than the title: %s", async (end, organ, date) => {
  const text = `云岭市统计局2023年政府信息公开工作年度报告\n一、总体情况\n${aspects}\n${tables}\n${rest}\n${end}`;
  const { draft, unplaced: left } = await read(text);
  expect([draft.signedBy, draft.signedOn, draft.other, left]).toEqual([organ, date, "本年度未收取信息处理费。", []]);
});

test("where to ask, in lines of their own, belongs to 联系方式", async () => {
  const reading = await headed("云岭市统计局2023年政府信息公开工作年度报告\n联系地址：禾祥东路168号\n邮编：000000");
  expect(reading.draft.overview.contact).toBe("联系地址：禾祥东路168号\n邮编：000000");
  expect(reading.unplaced).toEqual([]);
});

test("a heading over the preface is kept above it, and one over whom to ask above that", async () => {
  const reading = await read(
    `云岭市统计局2023年政府信息公开工作年度报告\n引 言\n${preface}\n联系方式：\n地址：禾祥东路168号\n一、总体情况\n${aspects}`,
  );
  expect(reading.draft.overview.basis).toBe(`引 言\n${basis}`);
  expect(reading.draft.overview.contact).toBe("联系方式：\n地址：禾祥东路168号");
  expect(unplaced(reading)).toBe("");
});

test("the data of a page are none of the report, and what is not known as such is left over", async () => {
  const title = "云岭市生态环境局2023年度政府信息公开工作报告";
  const data = `索引号 : 文 号 : 无\n名 称: ${title} 发布日期: 2024年01月17日\n撰写时间\n2024年01月12日 17:12:21\n编辑\n文佳惠`;
  const reading = await headed(`${title}\n${data}`);
  expect([reading.draft.overview.basis, unplaced(reading)]).toEqual([basis, "文佳惠"]);
});

test.each([
  "概述：云岭市行政审批服务管理局2023年政府信息公开工作年度报告",
  "关键词：政府信息公开，工作，年度报告，行政审批服务，编制",
  "体裁分类：其他 服务对象：社会公众，企业，公民 公开属性：主动公开 责任部门：局办公室",
  "政府信息公开年报（点击下载）",
])("a line of the page below the title is none of the preface: %s", async (line) => {
  const reading = await headed(`云岭市行政审批服务管理局2023年政府信息公开工作年度报告\n${line}`);
  expect([reading.draft.organ, reading.draft.overview.basis]).toEqual(["云岭市行政审批服务管理局", basis]);
});

describe("headings of parts in many forms", () => {
  const ordinals: readonly (readonly [string, (at: number) => string])[] = [
    ["1、", (at) => `${at + 1}、`],
    ["1.", (at) => `${at + 1}. `],
    ["第一部分", (at) => `第${"一二三四五六"[at]}部分 `],
    ["## 一、", (at) => `## ${"一二三四五六"[at]}、`],
    ["none", () => ""],
  ];
  test.each(ordinals)("%s", async (_name, ordinal) => {
    const text = `${preface}\n一、总体情况\n${aspects}\n${tables}\n${rest}`;
    const numbered = text.replace(/^([一二三四五六])、(?=总|主动|收到|政府|存在|其他)/gm, (_all, numeral: string) =>
      ordinal("一二三四五六".indexOf(numeral)),
    );
    const reading = await read(`云岭市民政局2023年政府信息公开工作年度报告\n${numbered}`);
    expect(headings(reading)).toEqual(["主动公开", "依申请公开", "政府信息管理"]);
    expect([reading.draft.problems.problems, reading.draft.other]).toEqual([
      "一是力量不足。",
      "本年度未收取信息处理费。",
    ]);
    expect(reading.unplaced).toEqual([]);
  });

  test("a text whose line breaks were lost", async () => {
    const text = `云岭市民政局2023年政府信息公开工作年度报告\n${preface}\n一、总体情况\n${aspects}\n${tables}\n${rest}`;
    const [whole, glued] = [await read(text), await read(text.replace(/\n/g, " "))];
    expect(glued.draft).toEqual(whole.draft);
    expect(glued.unplaced).toEqual([]);
  });

  test("what runs on behind the way to the page is left over", async () => {
    const way = "您的位置： 首页 > 政府信息公开 > 部门、区、镇 > 高新区管委会 > 政府信息公开年报 K01/2024-00001 其他";
    const lines = `${way}\n云岭高新区2023年政府信息公开工作年度报告\n${preface}\n一、总体情况\n${aspects}\n${tables}\n${rest}`;
    for (const text of [lines, lines.replace(/\n/g, " ")]) {
      const reading = await read(text);
      expect([reading.draft.organ, unplaced(reading)]).toEqual([
        "云岭高新区",
        expect.stringContaining("K01/2024-00001"),
      ]);
    }
  });

  test("part one under 一、总体公开情况说明", async () => {
    const reading = await withOverview(`一、总体公开情况说明\n${aspects}`);
    expect(headings(reading)).toHaveLength(3);
    expect([reading.draft.overview.basis, reading.draft.overview.opening]).toEqual([basis, ""]);
  });

  test("part six under 五、其他", async () => {
    const reading = await read(`一、总体情况\n${aspects}\n四、存在的问题\n力量不足。\n五、其他\n未收费。`);
    expect([reading.draft.problems.problems, reading.draft.other]).toEqual(["力量不足。", "未收费。"]);
  });

  test("part one alone is read, and the others are named as missing", async () => {
    const reading = await read(`一、总体情况\n${aspects}`);
    expect(headings(reading)).toHaveLength(3);
    expect(said(reading)).toContain("六、其他需要报告的事项 原文中没有找到这一部分的标题。");
  });

  test("a text without any heading is left over as a whole or said to be guessed at, beside its tables", async () => {
    const rows = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6";
    const many = ["1.属于国家秘密", "2.其他法律行政法规禁止公开"]
      .map((label) => `${label}\t0\t0\t0\t0\t0\t0\t0`)
      .join("\n");
    const reading = await read(
      `某局2023年政府信息公开工作年度报告\n我局公开信息18条。\n${rows}\n${many}\n力量还不足。`,
    );
    expect(reading.draft.overview.opening).toBe("我局公开信息18条。");
    expect(said(reading)).toContain("按内容把表格之前的文字放在这里");
    expect(unplaced(reading)).toContain("力量还不足。");
  });
});

test("where part one has no heading, its text is not taken for the preface, and that is said", async () => {
  const reading = await withOverview("我局坚持以公开为常态。\n2023年公开信息306条。");
  expect(reading.draft.overview.basis).toBe(basis);
  expect(reading.draft.overview.opening).toBe("我局坚持以公开为常态。\n2023年公开信息306条。");
  expect(said(reading)).toContain("一、总体情况 没有找到这一部分的标题");
});

describe("aspects headed in many ways", () => {
  test.each([
    [
      "（一）精心组织，全面部署。公开20条。\n（二）12345热线平台建设情况\n办理229件。",
      ["精心组织，全面部署", "12345热线平台建设情况"],
    ],
    [
      "主动公开情况\n公开20条。\n12345热线平台建设情况\n办理229件。\n监督保障\n纳入考核。",
      ["主动公开情况", "12345热线平台建设情况", "监督保障"],
    ],
    ["1.主动公开情况\n公开20条。\n2.依申请公开情况\n没有。", ["主动公开情况", "依申请公开情况"]],
    ["(1)主动公开情况。公开20条。\n(2)平台建设情况。没有。", ["主动公开情况", "平台建设情况"]],
    ["一是主动公开方面。公开20条。\n二是依申请公开方面。没有。", ["主动公开方面", "依申请公开方面"]],
    [
      "政府信息主动公开情况：\n公开20条。\n政府信息依申请公开情况：\n没有。",
      ["政府信息主动公开情况", "政府信息依申请公开情况"],
    ],
    ["一、主动公开\n公开20条。\n二、依申请公开\n没有。", ["主动公开", "依申请公开"]],
    ["工作有序。（一）主动公开。公开20条。（二）依申请公开。没有。", ["主动公开", "依申请公开"]],
    ["（一）在主动公开方面，公开20条。\n（二）在平台建设方面，没有。", ["在主动公开方面", "在平台建设方面"]],
    ["**　　（一）主动公开情况**\n公开20条。\n**　　（二）平台建设**\n没有。", ["主动公开情况", "平台建设"]],
    ["（一）主动公开2023年公开20条。\n（二）依申请公开情况2023年没有。", ["主动公开", "依申请公开情况"]],
  ])("%s", async (text, wanted) => {
    const mark = text.startsWith("**") ? "## " : "";
    expect(headings(await withOverview(`${mark}一、总体情况\n${text}`))).toEqual(wanted);
  });

  test("what only begins with a number is no heading", async () => {
    const { draft } = await withOverview(
      "一、总体情况\n（一）主动公开\n全年公开20条。\n1.公开政策文件12件，涉及民生。\n2.公开解读8件。",
    );
    expect(draft.overview.aspects).toHaveLength(1);
  });
});
