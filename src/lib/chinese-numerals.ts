const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number from 1 to 99 as headings count: 一, 十, 十一, 二十, 二十一. */
export function chineseNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? "" : `${tens > 1 ? digits[tens] : ""}十`;
  return ones === 0 && tens > 0 ? head : `${head}${digits[ones]}`;
}

const yearDigits = "〇一二三四五六七八九";

/** The year that is written digit by digit, e.g. 2023 for 二〇二三, with any of the signs for zero; undefined for other words. */
export function numeralYear(word: string): number | undefined {
  const values = [...word.replace(/[○零]/g, "〇")].map((sign) => yearDigits.indexOf(sign));
  return values.length === 4 && values.every((value) => value >= 0) ? Number(values.join("")) : undefined;
}

/** A year digit by digit, e.g. 二〇二三. `zero` is the sign for zero that the text around it uses. */
export function yearInNumerals(year: number, zero = "〇"): string {
  return String(year).replace(/\d/g, (digit) => (digit === "0" ? zero : (yearDigits[Number(digit)] ?? digit)));
}

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number below ten thousand that is written in words, e.g. 137 for 一百三十七; undefined for other words. */
export function numeralValue(words: string): number | undefined {
  let sum = 0;
  let pending: number | undefined;
  for (const sign of words.replace(/[〇○]/g, "零").replace(/两/g, "二")) {
    const place = places[sign];
    const digit = digits.indexOf(sign);
    if (place !== undefined) {
      sum += (pending ?? 1) * place;
      pending = undefined;
    } else if (digit > 0 && pending === undefined) pending = digit;
    else if (digit !== 0) return undefined;
  }
  return words === "" ? undefined : sum + (pending ?? 0);
}
