import { expect, test } from "vitest";
import { withRepair } from "../../src/checks/repair.ts";
import { check, checks } from "../../src/checks/rules.ts";
import { isOptional } from "../../src/checks/run.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { type OwnSettings, settingsWith } from "../kit/office-settings.ts";

/** What a rule says of the township's report with something changed. */
function said(id: string, change: (draft: Draft) => void, settings: OwnSettings = {}): readonly string[] {
  const draft = exampleDraft();
  change(draft);
  const found = check(draft, settingsWith(settings));
  return found.filter(({ check: rule }) => rule === id).map(({ message }) => message);
}

test.each([
  ["缙氏镇", "不是以“人民政府”结尾的全称"],
  ["缙氏镇2023年人民政府", "机关名称里有“2023”"],
  ["缙氏镇 人民政府", "机关名称里有空格"],
  ["缙氏镇人民政府政府信息公开工作年度报告", "机关名称里有“政府信息公开”"],
])("a title that begins with %s is asked about", (organ, words) => {
  const [message] = said("organName", (draft) => {
    draft.organ = organ;
  });
  expect(message).toContain(words);
});

test("the full name of a township, of a subdistrict's office or of a city is no matter", () => {
  const names = [
    ["township", "偃师区缙氏镇人民政府"],
    ["subdistrict", "西湖区北山街道办事处"],
    ["government", "杭州市"],
    ["department", "沭阳县发展和改革局"],
  ] as const;
  for (const [kind, organ] of names) {
    const messages = said("organName", (draft) => {
      draft.organKind = kind;
      draft.organ = organ;
    });
    expect(messages, organ).toEqual([]);
  }
});

test("aspects in another order than the notice's are named", () => {
  const messages = said("aspectOrder", (draft) => {
    const [first, second, ...rest] = draft.overview.aspects;
    draft.overview.aspects = [second!, first!, ...rest];
  });
  expect(messages).toEqual(["统一格式中“主动公开”在“依申请公开”之前，这里排在了后面。请调整顺序。"]);
});

test("a heading or number that the document prints by itself is taken out by one click", () => {
  const draft = exampleDraft();
  draft.overview.aspects[0]!.heading = "（一）主动公开";
  draft.problems.problems = `五、存在的主要问题及改进情况\n${draft.problems.problems}`;
  draft.overview.aspects[2]!.text = "（三）政府信息管理情况。加强管理。";
  const found = check(draft).filter(({ check: id }) => id === "ownHeadings");
  expect(found.map(({ message }) => message)).toEqual([
    "标题里写了编号“（一）”，打印时会另外编号为“（一）”。",
    "（三）政府信息管理：文字里写了标题“（三）政府信息管理情况。”，打印时会印出两个标题。",
    "存在的主要问题：文字里写了标题“五、存在的主要问题及改进情况”，打印时会印出两个标题。",
  ]);
  const mended = found.reduce((one, { repairs }) => withRepair(one, repairs![0]!), draft);
  expect(mended.overview.aspects[0]?.heading).toBe("主动公开");
  expect(mended.overview.aspects[2]?.text).toBe("加强管理。");
  expect(check(mended).filter(({ check: id }) => id === "ownHeadings")).toEqual([]);
});

test("the length of part one is held against the office's own limit, and against none where there is none", () => {
  const none = (_: Draft) => undefined;
  expect(said("overviewLength", none)).toEqual([]);
  expect(said("overviewLength", none, { overviewLimit: 100_000 })).toEqual([]);
  expect(said("overviewLength", none, { overviewLimit: 100 })[0]).toMatch(
    /^总体情况共 \d+ 字，超出本单位设定的 100 字，多 \d+ 字/,
  );
});

const towns = ["偃师区缑氏镇人民政府", "偃师区府店镇人民政府", "偃师区教育局"];

test("a name that differs in one character from a listed one is asked about, as 缙氏镇 for 缑氏镇", () => {
  const none = (_: Draft) => undefined;
  expect(said("unitNames", none, { units: towns })[0]).toContain("最接近的是“偃师区缑氏镇人民政府”，只差一个字");
  expect(said("unitNames", none, { units: [...towns, exampleDraft().organ] })).toEqual([]);
  expect(said("unitNames", none)).toEqual([]);
});

test("a neighbour's name is found where it speaks in the first person, and left alone where it is only mentioned", () => {
  const units = [...towns, exampleDraft().organ];
  const inOpening = (text: string) =>
    said(
      "unitNames",
      (draft) => {
        draft.overview.opening = text;
      },
      { units },
    );
  expect(inOpening("2023年，偃师区府店镇人民政府严格落实条例。")[0]).toContain("以“偃师区府店镇人民政府”的名义说话");
  expect(inOpening("现公布偃师区府店镇人民政府2023年政府信息公开工作年度报告。")).toHaveLength(1);
  expect(inOpening("与偃师区府店镇人民政府联合开展培训。")).toEqual([]);
  expect(inOpening("偃师区教育局积极配合。")).toEqual([]);
});

test("an office may switch off 警告 and 建议, and no 错误", () => {
  const broken = exampleDraft();
  broken.applications.received.naturalPerson = 5;
  const off = checks.map(({ id }) => id);
  const found = check(broken, settingsWith({ off }));
  expect(found.map(({ severity, check: id }) => `${severity} ${id}`)).toEqual(["error H2"]);
  expect(checks.filter((def) => !isOptional(def)).map(({ id }) => id)).toEqual(["H2", "H5", "H6"]);
});

test("no notice to pay was sent, though applications were closed for not following one", () => {
  const withFees = (row: number) =>
    said("feeNotices", (draft) => {
      draft.applications.feeUnpaid.naturalPerson = row;
      draft.other = "2023年，我镇未发出收费通知，未收取信息处理费。";
    });
  expect(withFees(0)).toEqual([]);
  expect(withFees(1)[0]).toContain("文中写没有收费通知");
});

test("an aspect without a number is asked for one, unless it says in whatever words that there was no application", () => {
  const written = (text: string) =>
    said("noNumber", (draft) => {
      draft.overview.aspects[1] = { heading: "依申请公开", text };
    });
  const begin = "我镇认真落实政务公开相关制度要求，切实抓好依申请公开工作。";
  expect(written(`${begin}全年按时答复。`)).toEqual([
    "（二）依申请公开里没有一个数。请写明收到申请的数量，没有收到的写“未收到”。",
  ]);
  for (const none of [
    "我镇线上、线下均无依申请公开信件。",
    "全年未收到政府信息公开申请。",
    "没有公民、法人或其他组织提出政府信息公开申请。",
  ]) {
    expect(written(begin + none), none).toEqual([]);
  }
});

test.each([
  ["2023年1月1日起至12月31日止", undefined],
  ["20231月1日起至202312月31日止", "“20231月”缺了“年”字。请改为“2023年1月”。"],
  ["2023年1月1日起至2023年12月30日止", "统计期限不是本年度 1 月 1 日至 12 月 31 日。请核对起止日期。"],
  ["20221月1日起至202212月31日止", "统计期限的年份与报告年度 2023 年不一致。请核对。"],
])("a period of %s is told for what is wrong with it", (days, message) => {
  const found = said("period", (draft) => {
    draft.overview.period = `本报告所列数据的统计期限自${days}。`;
  });
  expect(found.slice(0, 1)).toEqual(message === undefined ? [] : [message]);
});

test("each rule says in a sentence why it matters", () => {
  for (const { why, id } of checks) expect(why, id).toMatch(/。$/);
});
