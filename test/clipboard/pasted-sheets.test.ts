import { expect, test } from "vitest";
import { pasteAt } from "../../src/clipboard/paste.ts";
import { type CellId, cellById } from "../../src/form/cells.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { numberAt, withText } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { fixtureText, publishedReport } from "../kit/reports.ts";

const blank = blankDraft({ organ: "甲镇人民政府", organKind: "township", year: 2024 });
const cellAt = (id: string) => cellById(id)!;
const put = (draft: Draft, id: string, text: string) => withText(draft, cellAt(id), text);

/** What pasting gives: the numbers of the cells it set, and what is said. */
function pasted(at: string, text: string, html = "", draft: Draft = blank) {
  const pasting = pasteAt(draft, cellAt(at), { text, html });
  if (pasting.kind !== "pasted") return { kind: pasting.kind, choices: "choices" in pasting ? pasting.choices : [] };
  const numbers = pasting.cells.map((id) => [id, numberAt(pasting.draft, cellAt(id))] as const);
  return {
    kind: pasting.kind,
    choices: [],
    numbers: Object.fromEntries(numbers),
    told: pasting.told,
    draft: pasting.draft,
  };
}

const { table3 } = JSON.parse(fixtureText("suqian-2024.json")) as { table3: number[][] };
const lines = table3.map((row) => row.map(String));
const { draft: suqian } = publishedReport("suqian-2024");
const first = "applications.received.naturalPerson";
const lineOf = (words: string, row: number) => `${words}\t${lines[row]?.join("\t")}`;

test("表三 copied from Excel with a blank column of remarks behind 总计 keeps every number in its column", () => {
  const row = pasted(first, "一、本年新收政府信息公开申请数量\t\t\t3440\t75\t0\t1\t6\t3\t3525\t");
  expect(Object.values(row.numbers ?? {})).toEqual([3440, 75, 0, 1, 6, 3]);
  expect(row.told).toEqual(["已粘贴到 一 × 自然人 至 总计。"]);
});

test("last year's total in a column behind 总计 is left out and told, with its name where it has one", () => {
  const labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"];
  const text = labels.map((words, row) => `${lineOf(words, row)}\t9`).join("\n");
  const plain = pasted(first, text);
  expect(Object.values(plain.numbers ?? {})).toEqual(table3.slice(0, 3).flatMap((row) => row.slice(0, 6)));
  expect(plain.told).toContain("没有采用：第 8 列数。");
  const heads = "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t上年总计\n";
  expect(pasted(first, heads + text).told).toContain("没有采用：上年总计。");
});

test("表二 copied from Excel, whose merged numbers have blank places behind them, fills all ten cells and empties none", () => {
  const text = [
    "规章\t1\t2\t3",
    "行政规范性文件\t4\t5\t6",
    "第二十条第（五）项\t\t\t",
    "信息内容\t本年处理决定数量\t\t",
    "行政许可\t11\t\t",
    "第二十条第（六）项\t\t\t",
    "信息内容\t本年处理决定数量\t\t",
    "行政处罚\t22\t\t",
    "行政强制\t33\t\t",
    "第二十条第（八）项\t\t\t",
    "信息内容\t本年收费金额（单位：万元）\t\t",
    "行政事业性收费\t4.5\t\t",
  ].join("\r\n");
  const before = put(blank, "disclosure.licences.decisions", "99");
  const { numbers } = pasted("disclosure.regulations.issued", text, "", before);
  expect(numbers).toMatchObject({
    "disclosure.licences.decisions": 11,
    "disclosure.penalties.decisions": 22,
    "disclosure.coercion.decisions": 33,
    "disclosure.fees.amount": "4.5",
  });
  expect(Object.keys(numbers ?? {})).toHaveLength(10);
});

test("the merged number of 行政许可 alone goes where the focus is, and its blank places do nothing", () => {
  expect(pasted("disclosure.licences.decisions", "11\t\t\r\n").numbers).toEqual({
    "disclosure.licences.decisions": 11,
  });
});

test.each([
  ["rows 2 to 25", 1, 25, "applications.carriedIn.naturalPerson"],
  ["rows 1 to 24", 0, 24, first],
])(
  "%s of 表三 without labels are not taken for the whole table: （七）总计 tells which they are",
  (_name, from, to, at) => {
    const block = lines.slice(from, to);
    const expected = table3.slice(from, to).filter((_, row) => row + from !== 23);
    for (const columns of [7, 6]) {
      const text = block.map((row) => row.slice(0, columns).join("\t")).join("\n");
      const { numbers } = pasted(at, text);
      expect(Object.values(numbers ?? {})).toEqual(expected.flatMap((row) => row.slice(0, 6)));
      expect(Object.keys(numbers ?? {})[0]).toBe(at);
    }
    const column = pasted(at, block.map(([natural]) => natural).join("\n"));
    expect(Object.values(column.numbers ?? {})).toEqual(expected.map(([natural]) => natural));
  },
);

test("one column of 24 zeros could begin in row 一 or end before 四: the clerk is asked, and nothing is changed", () => {
  const asked = pasted(first, Array(24).fill("0").join("\n"));
  expect(asked.kind).toBe("choices");
  expect(asked.choices?.map(({ where }) => where)).toEqual([
    "一 至 （七）总计 × 自然人",
    "一 至 四 × 自然人",
    "二 至 四 × 自然人",
  ]);
});

test("the five printed numbers of 行政复议 put four into cells and compare the fifth with 总计", () => {
  const { numbers, told } = pasted("litigation.review.upheld", "88\t18\t28\t36\t170");
  expect(Object.values(numbers ?? {})).toEqual([88, 18, 28, 36]);
  expect(told).toEqual(["已粘贴到 行政复议 × 结果维持 至 总计。"]);
  expect(pasted("litigation.review.upheld", "88\t18\t28\t36\t171").kind).toBe("choices");
});

test.each([
  ["<p>1</p>", "</p>"],
  ["<div>1</div>", ""],
  ["1<br>", ""],
])("cells of a web page that hold %s are rows and columns as the page shows them", (inner) => {
  const html = `<table>${"<tr>".concat(`<td>${inner}</td>`.repeat(3), "</tr>").repeat(3)}</table>`;
  const { numbers } = pasted(first, Array(9).fill("1").join("\n\n"), html);
  expect(Object.keys(numbers ?? {})).toHaveLength(9);
  expect(Object.keys(numbers ?? {})).toContain("applications.granted.researchInstitution");
});

const litigationHeads = [
  ["行政复议", "", "", "", "", "行政诉讼", ...Array(9).fill("")],
  ["", "", "", "", "", "未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", ""],
  Array(3).fill(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]).flat(),
];

test("表四 whole with its three lines of headings puts twelve numbers and compares three totals", () => {
  const numbers = [88, 18, 28, 36, 170, 7, 0, 11, 7, 25, 33, 0, 6, 13, 52];
  const text = [...litigationHeads, numbers].map((line) => line.join("\t")).join("\r\n");
  const span = (words: string, columns: number, rows = 1) => `<td colspan=${columns} rowspan=${rows}>${words}</td>`;
  const cells = (words: readonly unknown[]) => words.map((word) => `<td>${word}</td>`).join("");
  const html = `<table><tr>${span("行政复议", 5, 2)}${span("行政诉讼", 10)}</tr><tr>${span("未经复议直接起诉", 5)}${span("复议后起诉", 5)}</tr><tr>${cells(litigationHeads[2] as string[])}</tr><tr>${cells(numbers)}</tr></table>`;
  for (const [one, two] of [
    [text, ""],
    [text, html],
    ["", html],
  ] as const) {
    const result = pasted("litigation.review.upheld", one, two);
    expect(Object.values(result.numbers ?? {})).toEqual(numbers.filter((_, at) => at % 5 !== 4));
    expect(result.told).toEqual(["已粘贴到 行政复议 结果维持 至 行政诉讼 复议后起诉 总计。"]);
  }
});

test("serial numbers, a title, a blank row and a note around the table are not numbers of it", () => {
  const rows = [
    ["", "表三　收到和处理政府信息公开申请情况", "", "", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "", ""],
    ["序号", "项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
    ["1", "一、本年新收政府信息公开申请数量", ...(lines[0] ?? [])],
    ["2", "二、上年结转政府信息公开申请数量", ...(lines[1] ?? [])],
    ["", "", "", "", "", "", "", "", ""],
    ["填表人：甲某", "", "", "", "", "", "", "", ""],
  ];
  const { numbers, told } = pasted(first, rows.map((row) => row.join("\t")).join("\r\n"));
  expect(Object.values(numbers ?? {})).toEqual(table3.slice(0, 2).flatMap((row) => row.slice(0, 6)));
  expect(told).toContain("没有采用：序号。");
});

test("blank cells between numbers empty what stood there; blank ones behind the last number do not", () => {
  const ids = ["naturalPerson", "commercialEnterprise", "researchInstitution"].map(
    (id) => `applications.received.${id}`,
  );
  const before = ids.reduce((draft, id) => put(draft, id, "5"), blank);
  const values = (text: string) => {
    const pasting = pasted(first, text, "", before);
    return ids.map((id) => numberAt(pasting.draft as Draft, cellAt(id)));
  };
  expect(values("1\t\t3")).toEqual([1, null, 3]);
  expect(values("1\t\t\n")).toEqual([1, 5, 5]);
});

test("a blank column of which other rows have numbers may be meant to empty a cell: the clerk is asked", () => {
  const before = put(blank, "applications.received.commercialEnterprise", "5");
  const asked = pasted(first, "1\t\n2\t3", "", before);
  expect(asked.choices?.map(({ where }) => where)).toEqual([
    "一 至 二 × 自然人 至 商业企业，空白处保留原有的数",
    "一 至 二 × 自然人 至 商业企业，空白处清空原有的 1 个数",
  ]);
  expect(pasted(first, "1\t\n2\t3").numbers).toBeDefined();
});

test("cells copied in this program are put back as they were, passing over 总计", () => {
  const ids = ["upheld", "corrected", "otherResult", "pending"].map((id): CellId => `litigation.review.${id}`);
  const html = "<table data-entered-cells><tr><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr></table>";
  const { numbers } = pasted("litigation.review.upheld", "0\t0\t0\t0\t0", html, suqian);
  expect(Object.keys(numbers ?? {})).toEqual([...ids, "litigation.directLitigation.upheld"]);
});

test("two columns that either could be left out are two choices, told apart by what is left out", () => {
  const asked = pasted(first, "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t20\t9");
  expect(asked.choices.map(({ where }) => where)).toEqual([
    "一 × 自然人 至 总计，不取第 8 列数",
    "一 × 自然人 至 总计，不取第 1 列数",
  ]);
});

test("blank cells copied in this program empty theirs, alone or at an edge, as in a spreadsheet", () => {
  const before = ["naturalPerson", "commercialEnterprise"].reduce(
    (draft, id) => put(draft, `applications.received.${id}`, "5"),
    blank,
  );
  const html = (cells: string) => `<table data-entered-cells><tr>${cells}</tr></table>`;
  const empty = pasted(first, "\t", html("<td></td><td></td>"), before);
  expect(Object.values(empty.numbers ?? {})).toEqual([null, null]);
  expect(Object.values(pasted(first, "7\t", html("<td>7</td><td></td>"), before).numbers ?? {})).toEqual([7, null]);
  expect(pasted("applications.received.otherOrganization", "7\t8", html("<td>7</td><td>8</td>")).kind).toBe("refused");
});

test("what would be a total far from its sum is none: 24 numbers of a column are those without （七）总计", () => {
  const column = ["105", ...Array(23).fill("5")];
  const { numbers } = pasted(first, column.join("\n"));
  expect(Object.keys(numbers ?? {})).toHaveLength(24);
  expect(numbers?.["applications.carriedOut.naturalPerson"]).toBe(5);
});

test("six columns from the cell in focus on stay there, though they are as many as a row has without 总计", () => {
  const at = "applications.granted.commercialEnterprise";
  const { numbers, told } = pasted(at, "1\t0\t0\t0\t0\t148\n3\t0\t2\t0\t0\t96");
  expect(Object.keys(numbers ?? {})[0]).toBe(at);
  expect(told).toContain("已粘贴到 （一）予以公开 至 （二）部分公开 × 商业企业 至 总计。");
});

test("numbers of which some are blank add up to their total, which tells that it is one", () => {
  const { numbers } = pasted("litigation.review.upheld", "88\t\t428\t\t516\t1");
  expect(Object.keys(numbers ?? {}).map((id) => id.split(".").slice(1).join("."))).toEqual([
    "review.upheld",
    "review.corrected",
    "review.otherResult",
    "review.pending",
    "directLitigation.upheld",
  ]);
});
