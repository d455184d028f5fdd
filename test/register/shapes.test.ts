import { expect, test } from "vitest";
import { mappingOf } from "../../src/register/columns.ts";
import { registerDoubts } from "../../src/register/doubts.ts";
import { lasting, personalWords } from "../../src/register/known.ts";
import { copiedRows, countedRegister, filledCells, registerIn } from "../kit/registers.ts";

/** A register as offices keep it: rows parted by line breaks, cells by blanks. */
const tableOf = (rows: string) => registerIn(copiedRows(rows.split("\n").map((row) => row.split(" "))));

/** What becomes of a register: its numbers, the rows in none, what is asked, what is to be looked at, what is no application. */
async function became(rows: string, yearless?: number) {
  const table = await tableOf(rows);
  const { receivedOn, carriedIn, answeredOn } = mappingOf(table.heads, {});
  const count = countedRegister(table, 2025, undefined, yearless);
  const doubts = registerDoubts(count, {
    year: 2025,
    today: "2026-01-20",
    hasAnswers: answeredOn !== undefined,
    hasReceipts: receivedOn !== undefined || carriedIn !== undefined,
  });
  return {
    cells: filledCells(count).join(", "),
    left: count.left.map(({ one, why }) => `${one.row.line} ${why}`).join(", "),
    asked: [...count.outcomes, ...count.applicants]
      .filter(({ meaning }) => meaning === undefined)
      .map(({ text }) => text)
      .join(", "),
    told: doubts.map(({ kind, cases }) => `${kind} ${cases.map(({ row }) => row.line).join(" ")}`).join(", "),
    none: table.leftOut.map(({ where, why }) => `${where}${why}`).join(", "),
  };
}

const one = "received.naturalPerson 1, granted.naturalPerson 1";
const heads = "序号 收到日期 申请人类型 办理结果 答复日期";
const plain = "1 2025-3-5 公民 予以公开 2025-3-9";

test.each<[string, string]>([
  ["has a title and remarks above its heads", `某局台账\n\n填表单位：某局\n填表说明：按收到先后\n${heads}\n${plain}`],
  [
    "was copied with heads in two rows, of which merged ones leave blanks",
    `序号 收到日期 申请人   答复情况 \n  姓名 类型 联系电话 结果 日期\n1 2025-3-5 张三 公民 139 予以公开 2025-3-9`,
  ],
  ["has its days in words", `${heads}\n1 二〇二五年三月五日 公民 予以公开 二O二五年三月二十日`],
  ["has its days as a workbook counts them", `${heads}\n1 45720 公民 予以公开 45724`],
  [
    "says in its heads what may stand below them",
    "收到日期（格式：2025-01-01） 申请人类型（自然人/商业企业/科研机构/社会公益组织/法律服务机构/其他） 办理结果（予以公开/部分公开/不予公开/无法提供/不予处理/其他处理） 答复日期\n2025-3-5 自然人 予以公开 2025-3-9",
  ],
  ["numbers its columns", `${heads}\n(1) (2) (3) (4) (5)\n${plain}`],
  ["begins with an example", `${heads}\n示例 2025-1-1 自然人 予以公开 2025-1-9\n${plain}`],
  ["has sums of months and of all", `${heads}\n${plain}\n一季度小计 1件\n小计1件\n合计：    \n本年累计 1`],
  ["has blank rows and heads again on each page", `${heads}\n    \n${plain}\n\n${heads}\n`],
  [
    "has an outcome beside a state",
    "收到日期 申请人类型 办理情况 答复类型 答复时间\n2025-3-5 公民 已办结 予以公开 2025-3-9",
  ],
  [
    "has a tick in the column of the outcome",
    "序号 收到日期 自然人 商业企业 予以公开 部分公开 答复日期\n1 2025-3-5 √  √  2025-3-9",
  ],
  ["has a column of ones", `${heads} 件数\n${plain} 1`],
])("a register that %s is counted right", async (_, rows) => {
  expect(await became(rows)).toMatchObject({ cells: one, left: "", asked: "", told: "" });
});

test("rows that are no applications are told with what they are", async () => {
  const rows = `${heads}\n① ② ③ ④ ⑤\n例： 2025-1-1 公民 予以公开 \n${plain}\n一、上年结转\n一季度小计 1`;
  expect(await became(rows)).toMatchObject({
    cells: one,
    none: "第 2 行各列的编号, 第 3 行示例行, 第 5 行没有登记内容, 第 6 行合计行",
  });
});

test.each<[string, string, string]>([
  ["received nor carried in", "序号 申请人类型 办理结果\n1 公民 予以公开\n2 公民 予以公开", "noReceipt 2 3"],
  ["but the month", "收到月份 申请人类型 办理结果 答复日期\n3月 公民 予以公开 2025-3-9", "noReceipt 2"],
  [
    "but that it goes on to next year",
    "申请人类型 办理结果 是否结转下年度 结转情况\n公民 办理中 是 结转下年",
    "noReceipt 2",
  ],
])("where nothing says what was %s, all are told", async (_, rows, told) => {
  const result = await became(rows);
  expect(result.cells).not.toContain("carriedIn");
  expect(result).toMatchObject({ left: "", told });
});

test.each<[string, string, string]>([
  ["is struck out, and an answer is there", `${heads}\n1 2025-3-5 公民 / 2025-3-9`, "noOutcome 2"],
  ["says 办理中, and an answer is there", `${heads}\n1 2025-3-5 公民 办理中 2025-3-9`, "noOutcome 2"],
  ["says 办理中 past its last day", `${heads}\n1 2025-3-5 公民 办理中 `, "unanswered 2"],
  ["is there without a day", `${heads}\n1 2025-3-5 公民 予以公开 `, "noAnswerDay 2"],
  [
    "of last year's application is there and no register of answers",
    "收到日期 申请人类型 办理结果\n2024-3-5 公民 予以公开",
    "carriedUndated 2",
  ],
  [
    "of December is there and no register of answers",
    "收到日期 申请人类型 办理结果 应答复时间\n2025-12-25 公民 予以公开 2026-1-26",
    "lateUndated 2",
  ],
  ["stands in a row marked as void", `${heads} 备注\n1 2025-3-5 公民 予以公开 2025-3-9 作废`, "saysVoid 2"],
  [
    "stands in a row marked as entered twice",
    `${heads} 备注\n1 2025-3-5 公民 予以公开 2025-3-9 重复登记`,
    "saysVoid 2",
  ],
])("an application whose outcome %s is told as what it is", async (_, rows, told) => {
  expect(await became(rows)).toMatchObject({ left: "", asked: "", told });
});

test.each<[string, string, string]>([
  [
    "free wordings of outcomes",
    `${heads}\n${[
      "已依法予以公开",
      "告知不存在",
      "申请人主动撤回",
      "补正告知",
      "转交县住建局",
      "信访件",
      "终止办理",
      "√",
      "？",
    ]
      .map((outcome, at) => `${at + 1} 2025-3-5 公民 ${outcome} 2025-3-9`)
      .join("\n")}`,
    "已依法予以公开, 告知不存在, 申请人主动撤回, 补正告知, 转交县住建局, 信访件, 终止办理, √, ？",
  ],
  [
    "kinds that may be several",
    `${heads}\n${["法人或其他组织", "律师", "个体工商户", "其他组织", "公民2人", "自然人、商业企业"]
      .map((kind, at) => `${at + 1} 2025-3-5 ${kind} 予以公开 2025-3-9`)
      .join("\n")}`,
    "法人或其他组织, 律师, 个体工商户, 其他组织, 公民2人, 自然人、商业企业",
  ],
  [
    "names, sorted by what they are like",
    `序号 收到日期 申请人 办理结果 答复日期\n${["张三", "万科集团", "老王饭店", "张三等5人"]
      .map((name, at) => `${at + 1} 2025-3-5 ${name} 予以公开 2025-3-9`)
      .join("\n")}`,
    "其他名称, 四个字以内的名称, 名称中有“公司”“厂”等",
  ],
  [
    "ticks in a column that may be eight outcomes, and two ticks",
    "收到日期 自然人 法人 予以公开 部分公开 不予公开 答复日期\n2025-3-5  √   √ 2025-3-9\n2025-3-6 √  √ √  2025-3-9",
    "不予公开, 予以公开、部分公开, 法人",
  ],
])("of a register with %s each is asked, and counted nowhere before", async (_, rows, asked) => {
  expect(await became(rows)).toMatchObject({ cells: "", asked });
});

test("a reason that begins with 不 is a reason; one that says that there is none is not", async () => {
  const reasons = [
    "无法提供 不掌握",
    "无法提供 没有现成信息",
    "予以公开 不适用",
    "不予公开 内部事务信息",
    "不予处理 无",
  ];
  const rows = reasons.map((reason) => `2025-3-5 公民 ${reason} 2025-3-9`).join("\n");
  expect(await became(`收到日期 申请人类型 办理结果 具体情形 答复日期\n${rows}`)).toMatchObject({
    cells:
      "received.naturalPerson 4, granted.naturalPerson 1, internalAffairs.naturalPerson 1, notHeld.naturalPerson 1, needsCreation.naturalPerson 1",
    asked: "不予处理",
  });
});

test("the day by which an answer is due is no day of an answer, and no number of a card or a name is a kind", async () => {
  const mapped = async (row: string) => {
    const { heads: names } = await tableOf(row);
    return Object.fromEntries(Object.entries(mappingOf(names, {})).map(([role, at]) => [role, names[at]]));
  };
  expect(await mapped("收到日期 申请主体名称 申请人身份证号 应答复时间 办理结果文号 办理结果")).toEqual({
    receivedOn: "收到日期",
    applicant: "申请主体名称",
    dueOn: "应答复时间",
    outcome: "办理结果",
  });
});

test("a line that counts several applications is in no number", async () => {
  const summary = "申请人类型 办理结果 数量\n自然人 予以公开 12\n企业 部分公开 3\n企业 予以公开 1";
  expect(await became(summary)).toMatchObject({ left: "2 several, 3 several" });
});

test("days without a year are counted once a person says of which they are, but for those that an answer came before", async () => {
  const rows = `${heads}\n1 3月5日 公民 予以公开 三月九日\n2 12月25日 公民 予以公开 1月8日\n3 12-25 公民 予以公开 2025-1-8`;
  expect(await became(rows)).toMatchObject({ cells: "", left: "2 noYear, 3 noYear, 4 noYear" });
  expect(await became(rows, 2025)).toMatchObject({ cells: one, left: "3 noYear, 4 noYear" });
});

test("a serial number that begins anew with each month tells of nothing entered twice", async () => {
  const rows = `${heads}\n${plain}\n2 2025-3-6 公民 予以公开 2025-3-9\n1 2025-4-5 公民 予以公开 2025-4-9\n2 2025-3-6 公民 予以公开 2025-3-9`;
  expect((await became(rows)).told).toBe("twice 3 5");
});

test("a wording that names who applied or for what is not kept", async () => {
  const rows =
    "收到日期 申请人 申请内容 办理结果\n2025-3-5 张三、李四 某村征地补偿方案 已邮寄张三\n2025-3-5 公民 甲 书面告知";
  const table = await tableOf(rows);
  const outcomes = {
    已邮寄张三: "granted",
    李四领取: "granted",
    某村征地补偿方案已公开: "granted",
    告知书320123199001010000: "granted",
    书面告知: "granted",
  };
  const kept = lasting(
    { heads: { 办理结果: "outcome", ["长".repeat(80)]: "" }, outcomes, applicants: { 公民: "naturalPerson" } },
    personalWords(table.rows, mappingOf(table.heads, {})),
  );
  expect(kept).toEqual({
    heads: { 办理结果: "outcome" },
    outcomes: { 书面告知: "granted" },
    applicants: { 公民: "naturalPerson" },
  });
});
