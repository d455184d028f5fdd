import { describe, expect, test } from "vitest";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { readingOf } from "../kit/read.ts";

const organ = "云岭市水务局";
const head = `${organ}2023年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》规定编制本报告。
一、总体情况
2023年平稳有序。
五、存在的主要问题及改进情况
力量不足。
六、其他需要报告的事项
未收取信息处理费。`;

const read = (...lines: readonly string[]) =>
  readingOf({ kind: "pasted", html: "", text: [head, ...lines].join("\n") });

const around = ({ unplaced }: ImportedReport) =>
  unplaced.filter(({ where }) => where === "正文之后").flatMap(({ text }) => text.split("\n"));

describe("what stands behind the signature is no text of the report, and none of it is lost", () => {
  test.each([
    ["whom to ask", ["（联系人：张三，联系电话：0000-0000000）"]],
    ["who gets a copy", ["抄送：市政府办公室。"]],
    ["when it was printed", ["云岭市水务局办公室 2024年1月10日印发"]],
    ["links of the page", ["政府信息公开指南", "法定主动公开内容"]],
  ])("%s", async (_, below) => {
    const reading = await read(organ, "2024年1月10日", ...below);
    const { signedBy, signedOn, other } = reading.draft;
    expect([signedBy, signedOn, other]).toEqual([organ, "2024年1月10日", "未收取信息处理费。"]);
    expect(around(reading)).toEqual(below);
  });
});

test.each([
  ["二0二四年一月十日", organ, "二0二四年一月十日"],
  ["二Ｏ二四年一月十日", organ, "二Ｏ二四年一月十日"],
])("the nought of a year may be written %s", async (date, signedBy, signedOn) => {
  expect((await read(organ, date)).draft).toMatchObject({ signedBy, signedOn, other: "未收取信息处理费。" });
});

test("two organs may sign together, the date may stand above the organ, and a customs office is one", async () => {
  const two = await read("云岭市人民政府", "云岭市人民政府办公室", "2024年1月10日");
  expect(two.draft.signedBy).toBe("云岭市人民政府 云岭市人民政府办公室");
  const dateFirst = await read("2024年1月10日", organ);
  expect([dateFirst.draft.signedBy, dateFirst.draft.signedOn]).toEqual([organ, "2024年1月10日"]);
  expect((await read("云岭海关", "2024年1月10日")).draft.signedBy).toBe("云岭海关");
});

test("short lines at the end of a report that nobody signed stay in it, and it is told that they may be the page's", async () => {
  const reading = await read("办事服务", "互动交流");
  expect(reading.draft.other).toBe("未收取信息处理费。\n办事服务\n互动交流");
  expect(reading.issues.map(({ message }) => message)).toContain(
    "末尾的“办事服务 互动交流”像是页面上的文字，请核对要不要留下。",
  );
  expect((await read("无其他事项")).issues.map(({ message }) => message).join()).not.toContain("像是页面上的文字");
});

test("a line above the date that may be who signed stays in the text, and that is told", async () => {
  const { draft, issues } = await read("云岭电网系统", "2024年1月10日");
  expect([draft.other, draft.signedBy]).toEqual(["未收取信息处理费。\n云岭电网系统", ""]);
  expect(issues.map(({ message }) => message).join()).toContain("落款日期上面的“云岭电网系统”可能是落款的机关");
});

test("who checked a page, and words beside the title in its line, are left over and not dropped", async () => {
  const text = head.replace(organ, `关键词 水利 ${organ}`).replace("一、总体情况", "审核人：张三\n一、总体情况");
  const { unplaced } = await readingOf({ kind: "pasted", html: "", text });
  expect(unplaced.map(({ text: words }) => words).join()).toMatch(/关键词 水利[\s\S]*审核人：张三/);
});

test.each([
  ["政府信息公开工作年度报告", "云岭经开区管委会（滨江商务区管委会）", "云岭经开区管委会（滨江商务区管委会）"],
  ["2023年政府信息公开工作年度报告 （ 2024-01-31 ）", "（云岭市水务局）", "云岭市水务局"],
  ["云岭市水务局2023年政府信息公开工作", "年度报", "云岭市水务局"],
])("the organ of a title %s is the one below or above it", async (title, below, expected) => {
  const text = head.replace(/^.*/, `${title}\n${below}`);
  expect((await readingOf({ kind: "pasted", html: "", text })).draft.organ).toBe(expected);
});

const broken = `本报告根据《中华人民共和国政府信息公开条例》、《国务院办公厅政府
信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度
报告格式〉的通知》（国办公开办函〔2021〕30号）及有关要求，编制本报
告并向社会公开。本报告由总体情况、行政机关主动公开政府信息情况、行
政机关收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉
- 1 -
讼情况、存在的主要问题及改进情况、其他需要报告的事项共六个部分组成
。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。如对
本报告有任何疑问，请与云岭市水务局联系。`;

test("a paragraph that was broken at the edge of a page comes in whole, and the page's number is left over", async () => {
  const text = head.replace(/^根据.*$/m, broken);
  const { draft, unplaced } = await readingOf({ kind: "pasted", html: "", text });
  expect(draft.overview.basis + draft.overview.period + draft.overview.contact).toBe(
    broken.replace("\n- 1 -", "").replaceAll("\n", ""),
  );
  expect(unplaced).toEqual([{ where: "正文之前", text: "-\t1\t-" }]);
});
