import { expect, test } from "vitest";
import { pasteAt } from "../../src/clipboard/paste.ts";
import { cellById } from "../../src/form/cells.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { numberAt } from "../../src/report/cell-entry.ts";
import { fixtureText } from "../kit/reports.ts";

const blank = blankDraft({ organ: "甲镇人民政府", organKind: "township", year: 2024 });
const cellAt = (id: string) => cellById(id)!;
const first = "applications.received.naturalPerson";

/** What pasting lines of cells into a blank report gives. */
const pasted = (lines: readonly (readonly (string | number)[])[], at = first) =>
  pastedText(lines.map((line) => line.join("\t")).join("\r\n"), "", at);

/** The same of a clipboard's text and HTML. */
function pastedText(text: string, html = "", at = first) {
  const pasting = pasteAt(blank, cellAt(at), { text, html });
  if (pasting.kind !== "pasted") return { ...pasting, numbers: undefined, told: [] as readonly string[] };
  return { ...pasting, numbers: pasting.cells.map((id) => numberAt(pasting.draft, cellAt(id))) };
}

const { table3 } = JSON.parse(fixtureText("suqian-2024.json")) as { table3: number[][] };
const labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"];
const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const rows = table3.slice(0, 3);
const entered = rows.map((row) => row.slice(0, 6));
const isAsked = ({ kind }: { kind: string }) => kind === "choices";

test("a column of line numbers before six columns without 总计 is never taken for 自然人", () => {
  const counted = entered.map((row, at) => [labels[at] ?? "", at + 1, ...row]);
  expect(pasted(counted).kind).toBe("choices");
  expect(pasted(counted.slice(0, 1)).kind).toBe("choices");
  const headed = pasted([["项目", "行次", ...columns.slice(0, 6)], ...counted]);
  expect(headed.numbers).toEqual(entered.flat());
  expect(headed.told).toContain("没有采用：行次。");
});

test("总计 before 自然人 is asked about where no heading says so", () => {
  const lines = rows.map((row, at) => [labels[at] ?? "", row[6] ?? 0, ...row.slice(0, 6)]);
  expect(isAsked(pasted(lines))).toBe(true);
  expect(pasted([["项目", "总计", ...columns.slice(0, 6)], ...lines]).numbers).toEqual(
    rows.flatMap((row) => row.slice(0, 6)),
  );
});

test("all 25 rows with （七）总计 first, without labels, are asked about: the totals of their columns do not come out", () => {
  const moved = [table3[23] ?? [], ...table3.slice(0, 23), ...table3.slice(24)];
  expect(isAsked(pasted(moved))).toBe(true);
});

test("a single wrong total among right ones is told, and nothing is asked", () => {
  const lines = rows.map((row, at) => [labels[at] ?? "", ...row.slice(0, 6), (row[6] ?? 0) + (at === 1 ? 1 : 0)]);
  const { numbers, told } = pasted(lines);
  expect(numbers).toEqual(entered.flat());
  expect(told.join()).toContain("总计与原表不一致");
});

test("headings with their unit in brackets name the columns", () => {
  const heads = ["项目", "行次", ...columns.slice(0, 6).map((words) => `${words}（件）`)];
  const counted = entered.map((row, at) => [labels[at] ?? "", at + 1, ...row]);
  expect(pasted([heads, ...counted]).numbers).toEqual(entered.flat());
  expect(pasted([heads.map((words) => words.replace("（件）", "(单位：件)")), ...counted]).numbers).toEqual(
    entered.flat(),
  );
});

test("columns of last year beside those of this year are left out, on either side and with this year's still blank", () => {
  const last = rows.map((row) => row.map((number) => number + 1));
  const left = (sides: readonly string[]) => ["项目", ...sides.flatMap((words) => [words, ...Array(6).fill("")])];
  const heads = ["", ...columns, ...columns];
  for (const words of ["上年", "上年数", "去年", "上一年度"]) {
    const right = rows.map((row, at) => [labels[at] ?? "", ...row, ...(last[at] ?? [])]);
    expect(pasted([left(["本年", words]), heads, ...right]).numbers).toEqual(entered.flat());
    const before = rows.map((row, at) => [labels[at] ?? "", ...(last[at] ?? []), ...row]);
    expect(pasted([left([words, "本年"]), heads, ...before]).numbers).toEqual(entered.flat());
    const open = rows.map((_, at) => [labels[at] ?? "", ...(last[at] ?? []), ...Array(7).fill("")]);
    expect(new Set(pasted([left([words, "本年"]), heads, ...open]).numbers)).toEqual(new Set([null]));
  }
});

test("columns of the same name that nothing tells apart are refused, also where one of them is blank", () => {
  const twice = ["项目", ...columns, ...columns];
  const blanks = rows.map((row, at) => [labels[at] ?? "", ...row, ...Array(7).fill("")]);
  const { kind, message } = pasted([twice, ...blanks]) as { kind: string; message?: string };
  expect({ kind, message }).toEqual({
    kind: "refused",
    message: "列名“自然人”出现了两次，不知道用哪一列。没有改动任何数。请只复制要填的列。",
  });
});

test("a line that numbers the columns is no row of the table", () => {
  const counted = [1, 2, 3, 4, 5, 6, 7];
  const headed = pasted([columns, counted, ...rows]);
  expect(headed.numbers).toEqual(entered.flat());
  expect(headed.told).toContain("没有采用：栏次。");
  expect(
    pasted([["项目", ...columns], ["甲", ...counted], ...rows.map((row, at) => [labels[at] ?? "", ...row])]).numbers,
  ).toEqual(entered.flat());
  expect(isAsked(pasted([counted.slice(0, 6), ...entered]))).toBe(true);
});

test("表三 on its side without the names of its rows does not take the columns 其他 and 总计 for rows", () => {
  const lines = columns.map((words, column) => [words, ...rows.map((row) => row[column] ?? 0)]);
  expect(pasted(lines).kind).toBe("refused");
});

test("two numbers on two lines of one cell are never read as one: 12 above 345 is refused, not 12,345", () => {
  const br = "<table><tr><td>12<br>345</td><td>5</td></tr></table>";
  const paragraphs = "<table><tr><td><p>12</p><p>345</p></td><td>5</td></tr></table>";
  for (const [text, html] of [
    ['"12\n345"\t5', ""],
    ['"12\n345"', ""],
    ["12 345\t5", br],
    ["12\n345\t5", paragraphs],
  ] as const) {
    const result = pastedText(text, html);
    expect(result.kind).toBe("refused");
    expect("message" in result ? result.message : "").toMatch(/^“12 345”在一格里有几个数/);
  }
});

test("a number that was struck out in the copied sheet is not read", () => {
  for (const old of ["<del>5</del>", "<s>5</s>", '<span style="text-decoration:line-through">5</span>']) {
    expect(pastedText("50\t1", `<table><tr><td>${old}0</td><td>1</td></tr></table>`).numbers).toEqual([0, 1]);
  }
});

test("lines copied from a PDF file: numbers between spaces are as many in each line, behind their labels", () => {
  expect(pastedText("3 118 107\n4 5 6").numbers).toEqual([3, 118, 107, 4, 5, 6]);
  expect(pastedText("3 118 107").numbers).toEqual([3, 118, 107]);
  const text = "行政许可 11\n行政处罚 22\n行政强制 33\n行政事业性收费 4.5";
  expect(pastedText(text, "", "disclosure.regulations.issued").numbers).toEqual([11, 22, 33, "4.5"]);
  const lines = rows.map((row, at) => `${labels[at]} ${row.join(" ")}`);
  expect(pastedText(lines.join("\n")).numbers).toEqual(entered.flat());
});

test("a table drawn with signs is refused, and no sign is put into a cell", () => {
  expect(pastedText("| 自然人 | 商业企业 |\n| --- | --- |\n| 1 | 2 |").kind).toBe("refused");
});

test.each([
  ["本年制发件数\t本年废止件数\t现行有效件数\n1\t2\t3", first, "“本年制发件数”是表二的，这里是表三"],
  ["行政复议\t1\t2\t3\t4\t10", first, "“行政复议”是表四的，这里是表三"],
  ["自然人\t商业企业\t科研机构\n1\t2\t3", "disclosure.regulations.issued", "“自然人”是表三的，这里是表二"],
])("%j at %s is another table's: it is refused and told where it belongs", (text, at, words) => {
  const result = pastedText(text, "", at);
  expect("message" in result ? result.message : "").toContain(words);
});

test("a sheet with all three tables gives the table of the cell in focus its numbers", () => {
  const text = `规章\t1\t2\t3\n行政许可\t11\n${labels[0]}\t${rows[0]?.join("\t")}\n行政复议\t1\t2\t3\t4\t10`;
  expect(pastedText(text).numbers).toEqual(entered[0]);
  expect(pastedText(text, "", "disclosure.regulations.issued").numbers).toEqual([1, 2, 3, 11]);
});

test("收费 headed as 元 is refused, not taken for 万元", () => {
  const at = "disclosure.fees.amount";
  for (const heads of ["信息内容\t本年收费金额（单位：元）", "信息内容\t本年收费金额(元)", "信息内容\t单位：元"]) {
    const result = pastedText(`${heads}\n行政事业性收费\t45000`, "", at);
    expect("message" in result ? result.message : "").toContain("单位是元，这里的单位为万元");
  }
  expect(pastedText("信息内容\t本年收费金额（万元）\n行政事业性收费\t4.5", "", at).numbers).toEqual(["4.5"]);
  const typed = pastedText("行政事业性收费\t45000元", "", at);
  expect("message" in typed ? typed.message : "").toContain("“45000元”不是数字");
});

test("words before rows and over columns that the form does not have are asked about, as those of the format of 2019", () => {
  const old = "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t1\t1\t5";
  expect(isAsked(pastedText(old, "", "disclosure.regulations.issued"))).toBe(true);
  expect(isAsked(pasted(entered.map((row, at) => [`信访件${at + 1}`, ...row, 0])))).toBe(true);
});

test("a hidden column that Excel copies along is no column of the table", () => {
  const columns = "<col width=72><col width=0 style='display:none;mso-width-source:userset'><col width=72>";
  const shown = "<td>1</td><td>99</td><td>2</td>";
  expect(pastedText("1\t99\t2", `<table>${columns}<tr>${shown}</tr></table>`).numbers).toEqual([1, 2]);
  const without = "<td>1</td><td style='display:none'>99</td><td>2</td>";
  expect(pastedText("1\t99\t2", `<table>${columns}<tr>${without}</tr></table>`).numbers).toEqual([1, 2]);
});

test("numbers of a thousand and more with a space in them may be two columns of a PDF file: the clerk is asked", () => {
  const asked = pastedText("1 234\n5 678");
  expect("choices" in asked ? asked.choices.map(({ where }) => where) : asked.kind).toEqual([
    "一 至 二 × 自然人",
    "一 至 二 × 自然人 至 商业企业",
  ]);
  expect(pastedText("1 234\n5\n6").numbers).toEqual([1234, 5, 6]);
});

test("label and fourteen columns without headings, this year's still blank: last year's are not taken unasked", () => {
  const last = rows.map((row, at) => [labels[at] ?? "", ...Array(7).fill(""), ...row]);
  expect(isAsked(pasted(last))).toBe(true);
  expect(isAsked(pasted(rows.map((row) => [...Array(7).fill(""), ...row])))).toBe(true);
});

test("总计 before 自然人 is asked about also where most numbers are 0 or the last column is blank", () => {
  const first7 = (total: number, numbers: readonly (number | string)[]) => [total, ...numbers];
  const some = [first7(250, [200, 20, 10, 20, 0, 0]), ...Array(9).fill(first7(0, [0, 0, 0, 0, 0, 0]))];
  const names = [...labels, "（二）部分公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”"];
  const labelled = some.slice(0, names.length).map((row, at) => [names[at] ?? "", ...row]);
  expect(isAsked(pasted(labelled))).toBe(true);
  const blanks = [
    [labels[0] ?? "", ...first7(250, [200, 20, "", 30, "", ""])],
    [labels[1] ?? "", ...first7(40, ["", 20, "", 20, "", ""])],
  ];
  expect(isAsked(pasted(blanks))).toBe(true);
});

test("a column of bare numbers at 表二, whose rows differ in length, is refused with what to do", () => {
  for (const count of [6, 10]) {
    const result = pastedText(Array(count).fill("1").join("\n"), "", "disclosure.regulations.issued");
    expect("message" in result ? result.message : "").toContain("表二各行不一样长，只有数字看不出各是哪一格");
  }
});

test("（七）合计 is （七）总计, and 合计 over a column is 总计", () => {
  const named = ["（一）予以公开", "（二）部分公开", "（七）合计"];
  const lines = [2, 3, 23].map((row, at) => [named[at] ?? "", ...(table3[row] ?? [])]);
  const { numbers, told } = pasted([["项目", ...columns.slice(0, 6), "合计"], ...lines]);
  expect(numbers).toEqual([2, 3].flatMap((row) => table3[row]?.slice(0, 6) ?? []));
  expect(told.join()).toContain("（七）总计");
});

test("the first group of 表四 alone, with the blank line that its merged heading leaves, is the first group", () => {
  const heads = "行政复议\t\t\t\t\r\n\t\t\t\t\r\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\r\n";
  expect(pastedText(`${heads}0\t0\t0\t0\t0`, "", "litigation.review.upheld")).toMatchObject({
    kind: "pasted",
    where: "行政复议 × 结果维持 至 总计",
  });
});

test("far more lines or columns than any table has are refused at once", () => {
  for (const text of ["1\n".repeat(149_000), "1 234\n".repeat(49_000), "1\t".repeat(149_000)]) {
    const result = pastedText(text);
    expect("message" in result ? result.message : "").toContain("太长");
  }
});
