import { expect, test } from "vitest";
import { chineseNumeral, numeralValue } from "../../src/lib/chinese-numerals.ts";

test("headings count on beyond 九十九, and every numeral is read as its number", () => {
  expect([1, 10, 11, 20, 21, 99, 100, 101, 110, 111, 1000, 1001, 1010].map(chineseNumeral).join(" ")).toBe(
    "一 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一千 一千零一 一千零一十",
  );
  for (let n = 1; n < 10_000; n += 1) expect(numeralValue(chineseNumeral(n))).toBe(n);
});
