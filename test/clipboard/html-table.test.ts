import { expect, test } from "vitest";
import { type CopiedTable, readHtmlTables } from "../../src/clipboard/html-table.ts";
import { writeHtmlTable } from "../../src/clipboard/write-html.ts";

/** The texts of a table's places, blank where a merged cell covers them. */
const texts = ({ cells }: CopiedTable) => cells.map((row) => row.map(({ text, covered }) => (covered ? "" : text)));
const read = (html: string) => readHtmlTables(html).map(texts);

const only = (html: string) => {
  const blocks = read(html);
  expect(blocks).toHaveLength(1);
  return blocks[0];
};

test("a copied table is read without a browser, its texts as they were", () => {
  expect(typeof DOMParser).toBe("undefined");
  const block = [
    ["1", "2"],
    [`a<b>&"'`, ""],
  ];
  expect(only(writeHtmlTable(block))).toEqual(block);
});

test("merged cells stand in their first place, and every row is as long as the longest", () => {
  const html = `<table><tr><th rowspan=2>表</th><th colspan=2>数</th></tr><tr><td>1<td>2<td>3</table>`;
  expect(only(html)).toEqual([
    ["表", "数", "", ""],
    ["", "1", "2", "3"],
  ]);
});

test("what Excel copies: its styles, its comments and the hidden row at the end are no part of the table", () => {
  const html = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">
    <head><meta charset=utf-8><style><!-- table {mso-displayed-decimal-separator:"\\."} --></style></head><body>
    <!--StartFragment--><table border=0><col width=64 span=2>
     <tr height=18><td align=right x:num>1<span style='mso-spacerun:yes'>&nbsp;</span></td><td>（其中修订<br>  16件）</td></tr>
     <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><![endif]>
    </table><!--EndFragment--></body></html>`;
  expect(only(html)).toEqual([["1", "（其中修订 16件）"]]);
});

test("what Word copies: paragraphs in cells, of which two do not run together into one number", () => {
  const html = `<table class=MsoNormalTable><tr><td><p class=MsoNormal>12<o:p></o:p></p></td><td><p>1</p><p>2</p></td>
    <td>3<br>4</td><td><b>5</b><i>6</i></td></tr></table>`;
  expect(only(html)).toEqual([["12", "1\n2", "3\n4", "56"]]);
});

test("the foot of a table is below its body, wherever it stands; nothing hidden is read", () => {
  const html = `<table><tfoot><tr><td>总计</td><td>3</td></tr></tfoot><thead hidden><tr><td>不要</td></tr></thead>
    <tbody><tr><td>甲<script>document.title</script></td><td>3</td><td style="display: none">不要</td></tr></tbody></table>`;
  expect(only(html)).toEqual([
    ["甲", "3"],
    ["总计", "3"],
  ]);
});

test("several tables come largest first, those within another too, whose text that one's cell has as well", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => `<tr><td>${at}</td></tr>`).join("");
  const html = `<table>${rows(1)}</table><table><tr><td><table>${rows(3)}</table></td></tr></table><table>${rows(2)}</table>`;
  expect(read(html)).toEqual([[["0"], ["1"], ["2"]], [["0"], ["1"]], [["0"]], [["0 1 2"]]]);
});

test("tags that are not closed, or were never opened, spoil no number", () => {
  expect(only("</td></table><table><tr><td>1<td>2<tr><td>3<td>4</p></div>")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(readHtmlTables("<p>1</p>")).toEqual([]);
  expect(read("<td>1</td><table></table>")).toEqual([[]]);
});

test.each([
  ["two hundred thousand tables in each other", "<table><tr><td>".repeat(200_000)],
  ["a million elements in each other", `<table><tr><td>${"<b>".repeat(1_000_000)}1`],
  [
    "a hundred thousand tables of one merged cell",
    "<table><tr><td rowspan=9999 colspan=9999>1</table>".repeat(100_000),
  ],
  ["a cell of four million letters", `<table><tr><td>${"一".repeat(4_000_000)}</table>`],
])("%s take a bounded time", (_name, html) => {
  const blocks = read(html);
  expect(blocks.length).toBeLessThanOrEqual(100);
  for (const block of blocks) expect(block.flat().every((text) => text.length < 10_000_000)).toBe(true);
});
