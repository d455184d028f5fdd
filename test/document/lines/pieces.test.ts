import { expect, test as statement } from "vitest";
import { piecesOf } from "../../../src/document/lines/pieces.ts";
import { fc, test as property } from "../../kit/property.ts";

const wholesOf = (text: string) =>
  piecesOf(text).flatMap(({ kind, parts }) => (kind === "whole" ? [parts.join("")] : []));
const addressesOf = (text: string) => piecesOf(text).flatMap(({ kind, parts }) => (kind === "address" ? [parts] : []));

statement.each([
  ["国办公开办函〔2021〕30号", ["〔2021〕30号"]],
  ["2025年1月1日至12月31日", ["2025年", "1月", "1日", "12月", "31日"]],
  ["２０２５年", ["２０２５年"]],
  ["2025 年", ["2025 年"]],
  ["电话：0379-67498001，传真：(0379)67498002转801", ["0379-67498001", "(0379)67498002", "转801"]],
  ["热线：010－12345678", ["010－12345678"]],
  ["缑氏街1号；邮编：471921", ["1号"]],
  ["Tel:0379-67498001;E-mail:a_b@lyys.gov.cn。欢迎来信", ["0379-67498001", "来信"]],
  ["制发12件，金额12.50万元", []],
])("in %s no line breaks inside of a year, a telephone number or a document's number", (text, wholes) => {
  expect(wholesOf(text)).toEqual(wholes);
});

statement.each([
  [
    "网址：http://www.yanshi.gov.cn/zwgk/a.html，可下载",
    ["http://", "www.", "yanshi.", "gov.", "cn/", "zwgk/", "a.", "html"],
  ],
  ["邮箱：goushizhen@163.com。", ["gou", "shi", "zhen@", "163.", "com"]],
])("an address breaks behind its signs, and in its long words: %s", (text, parts) => {
  expect(addressesOf(text)).toEqual([parts]);
});

statement("a lone character behind a date stays with it", () => {
  const text = "本报告所列数据统计期限自2024年1月1日起至2024年12月31日止。";
  const pieces = piecesOf(text).map(({ parts }) => parts.join(""));
  expect(pieces[pieces.length - 1]).toBe("31日止。");
});

statement.each(["政务微信WeChat", "COVID-19", "2025-2027", "A4纸", "internet"])("%s is no address", (text) => {
  expect(addressesOf(text)).toEqual([]);
});

property(
  "whatever the text, its pieces are the text",
  [fc.string({ unit: fc.constantFrom(..."0123 年月号〔〕-－（）@./:_aZ政府2025") })],
  (text) => {
    const parts = piecesOf(text).flatMap((piece) => piece.parts);
    expect(parts.join("")).toBe(text);
  },
);
