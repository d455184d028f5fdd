import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport } from "../../src/report/schema.ts";
import { publishedReport } from "../kit/reports.ts";

// 宿迁: 3525 new applications, 3511 the year before, made 7050 and 1175 here where the sentence wants it.
const draft = { ...publishedReport("suqian-2024").draft, lastYear: asPastReport(publishedReport("suqian-2023").draft) };
const path = "overview.aspects.1.text";
const saying = (text: string, rule: string, among = draft) =>
  check(withTextAt(among, path, text))
    .filter(({ check: id }) => id === rule)
    .map(({ message }) => message);

test.each([
  "2023年收到申请15件，2024年收到申请30件，是上年的2倍。",
  "2024年办结申请45件，较2023年的15件增长2倍。",
  "2024年办结申请30件，较2023年的15件增长一倍。",
  "2023年收到申请15件，2024年收到申请30件，翻一番。",
  "2023年收到申请15件，2024年收到申请59件，翻两番。",
  "2024年收到申请40件，较2023年的15件增长1.7倍。",
  "2023年收到申请15件，2024年收到申请80件，增长近5倍。",
  "网站访问量较上年增长2倍，发布信息300条。",
  "组织培训3次，参训人数是上年的2倍。",
])("times that the numbers bear out, or that nothing is known of, are let alone: %s", (sentence) => {
  expect(saying(sentence, "percentages")).toEqual([]);
});

test.each([
  ["2023年收到申请15件，2024年收到申请45件，是上年的2倍。", "是上年的倍数应为 3"],
  ["2024年收到申请45件，较2023年的15件增长3倍。", "增加的倍数应为 2"],
  ["2024年收到申请30件，较2023年的15件增长两倍。", "增加的倍数应为 1"],
  ["2023年收到申请25件，2024年收到申请30件，翻一番。", "文中写“翻一番”；上年为 25 件，本年 30 件"],
  ["2023年收到申请15件，2024年收到申请30件，翻两番。", "文中写“翻两番”"],
  ["2024年收到申请3525件，是上年的2倍。", "是上年的倍数应为 1"],
  ["2024年收到的政府信息公开申请是2023年的3倍。", "是上年的倍数应为 1"],
  ["2023年收到申请30件，2024年收到申请15件，下降1倍。", "减少 1 倍不成立"],
  ["2023年收到申请30件，2024年收到申请15件，较上年增长1倍。", "没有增加"],
])("times that the numbers do not bear out are told: %s", (sentence, said) => {
  expect(saying(sentence, "percentages").join()).toContain(said);
});

test("times are put right in the manner in which they stand", () => {
  const text = "2023年收到申请15件，2024年收到申请45件，是上年的2倍。";
  const [finding] = check(withTextAt(draft, path, text)).filter(({ check: id }) => id === "percentages");
  expect(finding?.repairs?.map(({ name }) => name)).toEqual(["改为 3 倍"]);
});

test.each([
  "从申请人看，自然人占84.2%，法人或其他组织占15.8%。",
  "按申请渠道分，网络申请占67.3%、信函申请占30.5%、当面申请占2.3%。",
  "网络申请占67%，自然人申请占95%。",
  "自然人申请占95%，其中网络申请占67%，信函申请占33%。",
  "申请内容主要涉及征地的占60%，涉及规划的占50%。",
  "网上申请占比70%，信函申请占比20%。",
])("shares that may be right together are let alone: %s", (sentence) => {
  expect(saying(sentence, "shareSums")).toEqual([]);
});

test.each([
  ["从申请人看，自然人占85%，法人或其他组织占20%。", "85% ＋ 20% ＝ 105%"],
  ["自然人、法人或其他组织申请占比分别为85%、25%。", "85% ＋ 25% ＝ 110%"],
  ["按申请渠道分，网络申请占67.2%、信函申请占30.5%、当面申请占3.3%。", "＝ 101%"],
  ["从办理结果看，予以公开占45%，不予公开占20%，无法提供占40%。", "＝ 105%"],
  ["从申请渠道看，网络申请占67%，其他方式占30%。", "67% ＋ 30% ＝ 97%"],
])("shares of one whole that do not make 100 % are told: %s", (sentence, said) => {
  expect(saying(sentence, "shareSums").join()).toContain(said);
});
