import { numeralYear } from "../../lib/chinese-numerals.ts";
import { comparable } from "../../lib/clean-text.ts";

/** A year written in figures or in Chinese numerals, e.g. 2023 年, ２０２３年, 二〇二三年; undefined where there is none. */
export function yearIn(text: string): number | undefined {
  const plain = arabicYears(comparable(text));
  const year = /(?<!\d)(20\d\d)年/.exec(plain)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The text with years in figures that are in Chinese numerals: 二〇二三年 as 2023年. */
export function arabicYears(text: string): string {
  return text.replace(/二[〇○零0][〇○零0一二三四五六七八九]{2}(?=年)/g, (numerals) =>
    String(numeralYear(numerals.replace(/0/g, "〇"))),
  );
}
