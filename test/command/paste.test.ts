import { expect, test } from "vitest";
import { writeHtmlTable } from "../../src/clipboard/write-html.ts";
import { inputLines } from "../../src/command/lines.ts";
import { applications } from "../../src/form/applications.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { writeTsv } from "../../src/tabular/tsv.ts";
import { call, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const first = "applications.received.naturalPerson";
/** 24 × 6 numbers of which 一 and 二 are what 四 and the outcomes come to, so that no row can be taken for another. */
const block = Array.from({ length: 24 }, (_, row) =>
  Array.from({ length: 6 }, (_, column) =>
    String(row === 0 ? 274 + 21 * column : row === 1 ? 1 + column : row + column),
  ),
);
const ids = enteredCells(applications).map(({ id }) => id);

async function pasted(...clipboards: readonly object[]) {
  const input = clipboards.map((one) => JSON.stringify(one)).join("\n");
  return (await call(["paste", "-"], ".", input)).answers;
}

test("a block is placed cell by cell, and the receipt is what the clerk is told", async () => {
  const [answer] = await pasted({ cell: first, text: writeTsv(block) });
  expect(answer.told).toEqual(["已粘贴到 一 至 四 × 自然人 至 其他。"]);
  expect(Object.keys(answer)).toEqual(["placed", "told"]);
  expect(Object.keys(answer.placed).sort()).toEqual([...ids].sort());
  expect(answer.placed["applications.carriedOut.otherOrganization"]).toBe(28);
});

test("the table counts where the text has none, merged cells and all", async () => {
  const answers = await pasted({ cell: first, text: "", html: writeHtmlTable(block) });
  expect(Object.keys(answers[0].placed)).toHaveLength(144);
});

test("one cell takes one text as if it were typed: a number, money, a blank, or what is no number", async () => {
  const fee = "disclosure.fees.amount";
  const answers = await pasted(
    { cell: first, text: "１，２３４件\r\n" },
    { cell: fee, text: "59237.2449", html: null },
    { cell: first, text: " " },
    { cell: first, text: "无" },
  );
  expect(answers).toEqual([
    { placed: { [first]: 1234 }, told: [] },
    { placed: { [fee]: "59237.2449" }, told: [] },
    { placed: { [first]: null }, told: [] },
    { placed: { [first]: null }, told: ["“无”不是数字。没有发生的填 0，还不清楚的先留空。"] },
  ]);
});

test("what is no number in a block is placed as blank and told, as are totals that are not the sum", async () => {
  const [row] = await pasted({ cell: first, text: "1\t2\t—\t4\t5\t6\t99" });
  expect(row.placed).toMatchObject({ "applications.received.researchInstitution": null, [first]: 1 });
  expect(row.told).toEqual([
    "已粘贴到 一 × 自然人 至 总计。",
    expect.stringContaining("其中 1 格不是数字，已按原样保留"),
    expect.stringContaining("总计与原表不一致"),
  ]);
});

test("a clipboard goes into the report it comes with, as an object or as text", async () => {
  const text = "7\t8";
  const into = jsonOf(exampleDraft());
  const [object, written] = await pasted({ cell: first, text, into: JSON.parse(into) }, { cell: first, text, into });
  expect(object).toEqual({
    placed: { [first]: 7, "applications.received.commercialEnterprise": 8 },
    told: ["已粘贴到 一 × 自然人 至 商业企业。"],
  });
  expect(written).toEqual(object);
});

test("what cannot be pasted is refused in a sentence, places nothing, and the next line is read", async () => {
  const input = [
    JSON.stringify({ cell: first, text: "甲\t乙" }),
    JSON.stringify({ cell: "nowhere", text: "1" }),
    JSON.stringify({ cell: "applications.received.total", text: "1" }),
    JSON.stringify({ cell: first, text: "" }),
    JSON.stringify({ cell: first, text: "1", into: { format: "other" } }),
    JSON.stringify({ text: "1" }),
    "{",
    JSON.stringify({ cell: first, text: "1" }),
  ].join("\n");
  const { code, answers } = await call(["paste", "-"], ".", input);
  expect(code).toBe(0);
  for (const answer of answers.slice(0, 7)) {
    expect(answer).toEqual({ placed: {}, told: [], refused: expect.stringMatching(/。$/) });
  }
  expect(answers.slice(7)).toEqual([{ placed: { [first]: 1 }, told: [] }]);
});

test("a line deeper than any report does not end the call, nor does a mark of order before a later line", async () => {
  const deep = `{"cell":"${first}","text":"1","into":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  const whole = JSON.stringify({ cell: first, text: "1" });
  const { answers } = await call(["paste", "-"], ".", `${deep}\n${whole}\n\ufeff${whole}`);
  const placed = { placed: { [first]: 1 }, told: [] };
  expect(answers).toEqual([{ placed: {}, told: [], refused: expect.stringMatching(/。$/) }, placed, placed]);
});

test("of a line without end no more is kept than any report has", async () => {
  const part = new Uint8Array(10_000_000).fill(0x78);
  async function* input() {
    for (let time = 0; time < 12; time += 1) yield part;
    yield new TextEncoder().encode("\n{}\n");
  }
  const lines: [number, number][] = [];
  for await (const { line, text } of inputLines(input())) lines.push([line, text.length]);
  expect(lines).toEqual([
    [1, 100_000_000],
    [2, 2],
  ]);
});

test("a file holds the copied text, and one beside it the copied table", async () => {
  await inFolder({ 甲: "1\t2", 乙: "", "乙.html": writeHtmlTable([["3", "4"]]) }, async (folder) => {
    const placed = async (file: string) => (await call(["paste", first, file], folder)).answers[0].placed;
    expect(await placed("甲")).toEqual({ [first]: 1, "applications.received.commercialEnterprise": 2 });
    expect(await placed("乙")).toEqual({ [first]: 3, "applications.received.commercialEnterprise": 4 });
    expect((await call(["paste", first, "丙"], folder)).answers).toEqual([
      { placed: {}, told: [], refused: expect.stringContaining("没有这个文件") },
    ]);
  });
});
