const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 99 as headings count: 一, 十, 十一, 二十, 二十一. */
export function chineseNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? "" : `${tens > 1 ? digits[tens] : ""}十`;
  return ones === 0 && tens > 0 ? head : `${head}${digits[ones]}`;
}

const yearDigits = "〇一二三四五六七八九";

/** A year written digit by digit, e.g. 二〇二三, its naught in whatever form; undefined for anything else. */
export function numeralYear(word: string): number | undefined {
  const figures = [...word.replace(/[○零]/g, "〇")].map((one) => yearDigits.indexOf(one));
  return figures.length === 4 && figures.every((figure) => figure >= 0) ? Number(figures.join("")) : undefined;
}

/** A year digit by digit, with the naught in the form that the text has it. */
export function yearInNumerals(year: number, naught = "〇"): string {
  return String(year).replace(/\d/g, (figure) => (figure === "0" ? naught : (yearDigits[Number(figure)] ?? figure)));
}
