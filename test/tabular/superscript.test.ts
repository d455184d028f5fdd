import { expect, test } from "vitest";
import { readHtmlTables } from "../../src/clipboard/html-table.ts";
import { countIn } from "../../src/tabular/block.ts";
import { lowered, raised } from "../../src/tabular/superscript.ts";
import { fc, test as property } from "../kit/property.ts";

test.each([
  ["1", "¹"],
  ["１２", "¹²"],
  ["[1]", "¹"],
  ["（2）", "²"],
  ["-3", "⁻³"],
  [" 1 ", "¹"],
  ["①", "①"],
  ["*", "*"],
  ["注1", "（注1）"],
  ["注", "（注）"],
  ["a1", "（a1）"],
  ["TM", "TM"],
  ["", ""],
])("the superscript %j is %j", (text, sign) => {
  expect(raised(text)).toBe(sign);
});

const cellOf = (inner: string, attributes = "") =>
  readHtmlTables(`<table><tr><td${attributes}>${inner}</td></tr></table>`)[0]?.cells[0]?.[0]?.text;

test.each([
  ["<sup>, as Excel and most pages write it", "0<sup>1</sup>", "0¹"],
  ["a style, as web editors write it", '12<span style="font-size:9px;vertical-align: super">2</span>', "12²"],
  ["Word's footnote", '0<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>', "0¹"],
  ["Word's footnote in a superscript", "0<sup><span class=MsoFootnoteReference>[1]</span></sup>", "0¹"],
  ["several signs", "0<sup>注<b>1</b></sup>", "0（注1）"],
  ["what is hidden", '0<sup style="display:none">1</sup>', "0"],
  ["an empty one", "0<sup></sup>5", "05"],
])("in a copied table the mark of a note is told from the number: %s", (_case, inner, text) => {
  expect(cellOf(inner)).toBe(text);
});

test("what holds cells or paragraphs is no superscript, and loses no number", () => {
  const rowOf = (html: string) => readHtmlTables(html)[0]?.cells[0]?.map(({ text }) => text);
  expect(rowOf("<sup><table><tr><td>5</td><td><p>6</p></td></tr></table></sup>")).toEqual(["5", "6"]);
  expect(rowOf("<table><tr><td>0<sup>1</td><td>5</td></tr></table>")).toEqual(["0¹", "5"]);
  expect(cellOf("12<sup>3<p>4</p></sup>5")).toBe("12³ 4\n5");
});

property(
  "whatever is set in superscript behind a count, the count stays, or nobody takes the cell for a number",
  [fc.nat(999_999), fc.oneof(fc.nat(99).map(String), fc.string({ maxLength: 4 })).filter((one) => !/[<&]/.test(one))],
  (count, mark) => {
    const read = countIn(cellOf(`${count}<sup>${mark}</sup>`) ?? "");
    if (read !== undefined) expect(read).toBe(count);
    else expect(mark.trim()).not.toMatch(/^\d*$/);
  },
  500,
);

property("superscript digits are digits again where plain text has them", [fc.nat()], (number) => {
  expect(lowered(raised(String(number)))).toBe(String(number));
});

test.each([
  ["Excel and WPS", ' x:num="0"', " -   "],
  ["Excel, with decimals", ' x:num="0.00"', "-"],
  ["LibreOffice", ' sdval="0" sdnum="2052;0;_ * #,##0_ "', "- "],
  ["Google's sheets", ' data-sheets-value=\'{"1":3,"3":0}\'', "-"],
  ["an amount of money", ' x:num="0"', "¥ -"],
  ["a dash of Chinese text", ' x:num="0"', "—"],
])("“-” of an accounting format is 0 where the cell says that it is: %s", (_case, attributes, shown) => {
  expect(cellOf(shown, attributes)).toBe("0");
});

test.each([
  ["nothing is stated", "", "-", "-"],
  ["another number is stated", ' x:num="5"', "-", "-"],
  ["the sheet only says that it is a number", " x:num", "-", "-"],
  ["a text is stated", ' data-sheets-value=\'{"1":2,"2":"-"}\'', "-", "-"],
  ["a number is shown", ' x:num="0"', "-5", "-5"],
  ["words are shown", ' x:num="0"', "无-", "无-"],
  ["nothing is shown", ' x:num="0"', "", ""],
])("“-” stays a question, and what is shown stands, where %s", (_case, attributes, shown, text) => {
  expect(cellOf(shown, attributes)).toBe(text);
});
