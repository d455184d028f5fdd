import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { cellId } from "../../src/form/cells.ts";
import { registerDoubts } from "../../src/register/doubts.ts";
import { fc, test as property } from "../kit/property.ts";
import {
  applicationNumbers,
  casesOf,
  copiedRows,
  countedRegister,
  filledCells,
  numbersOf,
  registerIn,
  rowsOf,
} from "../kit/registers.ts";
import { publishedReport, reportNames } from "../kit/reports.ts";

const register = (...rows: readonly string[]) => registerIn(copiedRows(rows.map((row) => row.split(" "))));

test.each(reportNames)(
  "a register with the applications of %s in it comes to the numbers of its 表三",
  async (name) => {
    const { draft } = publishedReport(name);
    for (const seed of name === "hangzhou-2025" ? [1] : [2, 3]) {
      const table = await registerIn(copiedRows(rowsOf(casesOf(draft, seed), draft.year, seed)));
      const count = countedRegister(table, draft.year);
      expect(count.left).toEqual([]);
      expect(numbersOf(count)).toEqual(applicationNumbers(draft));
    }
  },
);

const heads = "收到日期 申请人类型 办理结果 答复日期 件数";

test.each<[string, string, readonly string[]]>([
  [
    "received in the year and answered",
    "2025-03-01 公民 予以公开 2025-03-20",
    ["received.naturalPerson 1", "granted.naturalPerson 1"],
  ],
  [
    "received the year before",
    "2024-12-20 企业 部分公开 2025-01-10",
    ["carriedIn.commercialEnterprise 1", "partlyGranted.commercialEnterprise 1"],
  ],
  ["without an outcome", "2025-12-20 个人  ", ["received.naturalPerson 1", "carriedOut.naturalPerson 1"]],
  ["still being worked on", "2025-12-20 个人 办理中 ", ["received.naturalPerson 1", "carriedOut.naturalPerson 1"]],
  [
    "answered only next year",
    "2025-12-20 个人 予以公开 2026-01-05",
    ["received.naturalPerson 1", "carriedOut.naturalPerson 1"],
  ],
  [
    "in the words of a sentence",
    "2025/3/1 律师事务所 信息不存在 2025/3/9",
    ["received.legalServiceAgency 1", "notHeld.legalServiceAgency 1"],
  ],
  [
    "with its group before the outcome",
    "20250301 科研机构 不予公开—属于国家秘密 20250309",
    ["received.researchInstitution 1", "stateSecret.researchInstitution 1"],
  ],
  [
    "a day whose format was lost",
    "45720 公民 重复申请 45730",
    ["received.naturalPerson 1", "repeated.naturalPerson 1"],
  ],
])("an application %s is counted where it belongs", async (_, row, cells) => {
  const count = countedRegister(await register(heads, row), 2025);
  expect(filledCells(count)).toEqual(cells);
  expect(count.left).toEqual([]);
});

test.each<[string, string, string]>([
  ["answered the year before", "2024-03-01 公民 予以公开 2024-03-20", "answeredBefore"],
  ["received next year", "2026-01-02 公民 予以公开 ", "nextYear"],
  ["without a day of receipt", " 公民 予以公开 2025-03-20", "noDay"],
  ["whose day cannot be read", "三月初 公民 予以公开 2025-03-20", "dayUnread"],
  ["whose day has no year", "3月4日 公民 予以公开 2025-03-20", "noYear"],
  ["that is several", "2025-03-04 公民 予以公开 2025-03-20 3件", "several"],
  ["with two days in one cell", "2025-03-01、2025-04-01 公民 予以公开 ", "dayUnread"],
  ["of a kind that could be five", "2025-03-01 法人 予以公开 2025-03-20", "kindUnknown"],
  ["with an outcome that could be eight", "2025-03-01 公民 不予公开 2025-03-20", "outcomeUnknown"],
])("an application %s is in no number, and is told", async (_, row, why) => {
  const count = countedRegister(await register(heads, row), 2025);
  expect(filledCells(count)).toEqual([]);
  expect(count.left.map((one) => one.why)).toEqual([why]);
});

test.each(["公开", "已主动公开", "申请内容不明确", "频繁申请", "constructor", "__proto__"])(
  "“%s” could be meant in more than one way or is no outcome, and is asked about",
  async (outcome) => {
    const count = countedRegister(await register(heads, `2025-03-01 公民 ${outcome} 2025-03-20`), 2025);
    expect(count.left.map((one) => one.why)).toEqual(["outcomeUnknown"]);
  },
);

test("what is said once of a wording holds for all of its rows", async () => {
  const rows = ["2025-03-01 法人 不予公开 2025-03-20", "2025-04-01 法人 不予公开。 2025-04-20"];
  const known = { outcomes: { 不予公开: "enforcementFiles" }, applicants: { 法人: "commercialEnterprise" } };
  const count = countedRegister(await register(heads, ...rows), 2025, known);
  expect(filledCells(count)).toEqual(["received.commercialEnterprise 2", "enforcementFiles.commercialEnterprise 2"]);
  const left = countedRegister(await register(heads, ...rows), 2025, { ...known, outcomes: { 不予公开: "none" } });
  expect(left.left.map((one) => one.why)).toEqual(["asSaid", "asSaid"]);
});

test("wordings to be asked come first, each once, with the number of its rows", async () => {
  const rows = [
    "2025-03-01 公民 予以公开 ",
    "2025-03-02 公民 予以公开 ",
    "2025-03-03 公民 告知书 ",
    "2025-03-04 公民 予以公开 ",
  ];
  expect(countedRegister(await register(heads, ...rows), 2025).outcomes).toEqual([
    { text: "告知书", rows: 1, meaning: undefined },
    { text: "予以公开", rows: 3, meaning: "granted" },
  ]);
});

property(
  "whatever stands in a register, each row is counted once on each side or is told",
  [
    fc.array(
      fc.tuple(
        fc.constantFrom("2025-01-01", "2024-12-31", "2026-01-01", "2025年2月30日", "", "/", "昨天", "45720"),
        fc.constantFrom("公民", "法人", "企业", "其他", "", "张三"),
        fc.constantFrom("予以公开", "", "办理中", "不予公开", "重复申请", "撤回", "=1+1", "3.其他"),
        fc.constantFrom("2025-12-31", "2026-01-01", "2024-06-01", "", "无", "待定"),
      ),
      { maxLength: 40 },
    ),
  ],
  async (rows) => {
    const table = await registerIn(copiedRows([heads.split(" "), ...rows]));
    const count = countedRegister(table, 2025);
    expect(count.counted + count.left.length).toBe(table.rows.length);
    const sum = (ids: readonly string[]) =>
      [...numbersOf(count)].reduce(
        (all, [id, own]) => (ids.some((row) => id.includes(`.${row}.`)) ? all + own : all),
        0,
      );
    expect(sum(["received", "carriedIn"])).toBe(count.counted);
    expect(
      sum(
        [...numbersOf(count).keys()]
          .map((id) => id.split(".")[1] ?? "")
          .filter((row) => !/received|carriedIn/.test(row)),
      ),
    ).toBe(count.counted);
  },
);

test("what is doubtful is told with its rows: twice, late, unanswered, without day or outcome", async () => {
  const table = await register(
    "编号 收到日期 申请人类型 办理结果 答复日期 是否延期",
    "甲1 2025-03-03 公民 予以公开 2025-03-31 否",
    "甲2 2025-03-03 公民 予以公开 2025-04-01 否",
    "甲3 2025-03-03 公民 予以公开 2025-04-01 是",
    "甲3 2025-03-03 公民 予以公开 2025-03-10 否",
    "甲4 2025-03-03 公民 予以公开  否",
    "甲5 2025-03-03 公民  2025-03-10 否",
    "甲6 2025-03-03 公民   否",
    "甲7 2025-03-13 公民 予以公开 2025-03-10 否",
  );
  const doubts = registerDoubts(countedRegister(table, 2025), {
    year: 2025,
    today: "2026-01-10",
    hasAnswers: true,
    hasReceipts: true,
  });
  const told = Object.fromEntries(doubts.map(({ kind, cases }) => [kind, cases.map(({ row }) => row.line - 1)]));
  expect(told).toEqual({
    twice: [3, 4],
    noOutcome: [6],
    answeredFirst: [8],
    noAnswerDay: [5],
    overdue: [2],
    unanswered: [7],
  });
});

test("an application that stands on two sheets is told, a serial number that begins anew is not", async () => {
  const cells = (sheet: string, serial: string) => ({
    sheet,
    line: 2,
    isHidden: false,
    cells: [serial, "2025-03-01", "公民", "予以公开"],
  });
  const heads = ["编号", "收到日期", "申请人类型", "办理结果"];
  const twice = (...rows: readonly ReturnType<typeof cells>[]) =>
    registerDoubts(countedRegister({ heads, rows, leftOut: [] }, 2025), {
      year: 2025,
      today: "2025-03-02",
      hasAnswers: false,
      hasReceipts: true,
    });
  expect(twice(cells("一月", "2025-001号"), cells("全年", "2025-001号")).map(({ kind }) => kind)).toEqual(["twice"]);
  expect(twice(cells("一月", "1"), cells("二月", "1"))).toEqual([]);
});

test("the cell of a number names the rows in it", async () => {
  const table = await register(
    heads,
    "2025-03-01 公民 予以公开 ",
    "2025-03-02 企业 予以公开 ",
    "2025-03-03 公民 予以公开 ",
  );
  const rows = countedRegister(table, 2025).cells.get(cellId(applications, "granted", "naturalPerson"));
  expect(rows?.map(({ row }) => row.line)).toEqual([2, 4]);
});
