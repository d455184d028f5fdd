import { expect, test } from "vitest";
import { isOwn } from "../../src/checks/readings.ts";
import { readPassage } from "../../src/prose/claims/reading.ts";
import { exampleReport } from "../../src/report/example.ts";
import { randomPassage } from "../kit/claim-passages.ts";
import { rulesFinding } from "../kit/claim-sentences.ts";
import { randomFrom } from "../kit/random.ts";

/** What each number of a passage states, as 26: 表三“…”总计. */
const claimsIn = (text: string) =>
  readPassage(text, true).claims.map(({ mention, bases }) => `${mention.quantity.value}: ${bases[0]?.name ?? ""}`);

test("one thing said in five ways is one claim", () => {
  const ways = [
    "收到申请26件",
    "收到26件申请",
    "收到申请：26件",
    "申请受理量为26件",
    "收到的26件申请中，涉及预算的最多",
  ];
  const claims = ways.map((text) =>
    readPassage(`全年${text}。`, true).claims.map(({ mention }) => mention.quantity.value),
  );
  expect(claims).toEqual(ways.map(() => [26]));
});

test("a passage is read as a whole: what is spoken of goes on, and ends where something else is spoken of", () => {
  expect(claimsIn("全年收到政府信息公开申请26件，办结24件，结转2025年度办理2件。")).toEqual([
    "26: 表三“一、本年新收政府信息公开申请数量”总计",
    "24: 表三“（七）总计”总计",
    "2: 表三“四、结转下年度继续办理”总计",
  ]);
  expect(claimsIn("“县长信箱”收到来信3件，已办结3件。")).toEqual([]);
  expect(claimsIn("政府信息公开行政复议6件，5件结果维持，1件结果纠正。")).toEqual([
    "6: 表四“行政复议”总计",
    "5: 表四“行政复议”结果维持",
    "1: 表四“行政复议”结果纠正",
  ]);
});

test("the months of a whole year are the year, and what is in force at its end is of what was spoken of before", () => {
  for (const months of ["1至12月", "2024年1-12月，", "1月—12月共"]) {
    expect(claimsIn(`${months}收到政府信息公开申请26件。`)).toEqual(["26: 表三“一、本年新收政府信息公开申请数量”总计"]);
  }
  for (const months of ["1至11月", "1至12月15日", "2023年1至12月"]) {
    const draft = { ...exampleReport(), year: 2024 };
    const { claims } = readPassage(`${months}收到政府信息公开申请26件。`, true);
    expect(claims.filter(({ mention }) => isOwn(mention.frame, draft))).toEqual([]);
  }
  expect(claimsIn("制发规章2件，废止1件，年末现行有效12件。")).toEqual([
    "2: 表二“规章”本年制发件数",
    "1: 表二“规章”本年废止件数",
    "12: 表二“规章”现行有效件数",
  ]);
});

test("where the reading is not sure there is no claim", () => {
  for (const text of [
    "受理不动产登记申请35件。",
    "通过网络收到申请17件。",
    "收到涉及征地的申请7件。",
    "各县区收到政府信息公开申请16件。",
    "收到政府信息公开申请约30件。",
  ]) {
    const { claims } = readPassage(text, true);
    expect(
      claims.filter(({ mention }) => mention.frame.scope === "own"),
      text,
    ).toEqual([]);
  }
});

test("of sentences made of every concept, shape and qualifier, right ones give no finding and wrong ones do", () => {
  const random = randomFrom(20_241_130);
  const wrongly: string[] = [];
  for (let made = 0; made < 200; made += 1) {
    const sentence = randomPassage(random);
    const isFound = rulesFinding(sentence).length > 0;
    if (isFound !== (sentence.kind === "wrong")) wrongly.push(`${sentence.kind}: ${sentence.text}`);
  }
  expect(wrongly).toEqual([]);
});

test("a share that names its own part is of the number before it, and a year needs no 年 before 全年", () => {
  const whole = "共办理政府信息公开申请40件，其中予以公开占75%。";
  const { passage } = readPassage(whole, true);
  expect(passage.mentions.map(({ role }) => role)).toEqual(["count", "share"]);
  expect(claimsIn("2023全年未收到政府信息公开申请。")).toEqual([]);
  expect(
    readPassage("2023全年收到政府信息公开申请3件。", true).passage.mentions.map(({ quantity }) => quantity.value),
  ).toEqual([3]);
});

test("a list ends at its 等 where a stronger sign follows", () => {
  const text = "主动公开信息497条，其中新闻类165条，通知类39条，教育信息121篇等；公众号发布1135条。";
  const [list] = readPassage(text, false).lists;
  expect(list?.parts.map(({ quantity }) => quantity.value)).toEqual([165, 39, 121]);
});

test("an office and all below it are a whole region, and what is carried over may be excepted by 除", () => {
  const [first] = readPassage("县人民政府及县直部门共收到申请42件。", true).passage.mentions;
  expect(first?.frame.scope).toBe("wide");
  expect(claimsIn("除2件结转下年办理外，均已答复。")).toEqual(["2: 表三“四、结转下年度继续办理”总计"]);
});
