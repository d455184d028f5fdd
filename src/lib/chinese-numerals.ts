const oneToNine = "一二三四五六七八九";
const digits = `零${oneToNine}`;
const yearDigits = `〇${oneToNine}`;

/** The numerals by which items are numbered up to 99, for a class of a pattern. */
export const itemNumerals = `${oneToNine}十`;

/** The numerals of a year written digit by digit, its naught in whatever form, for a class of a pattern. */
export const yearNumerals = `${yearDigits}○零`;

/** The numerals of a number below ten thousand, for a class of a pattern. */
export const countNumerals = `${itemNumerals}零〇两百千`;

const placeNames = ["千", "百", "十", ""];

/** 1 to 9999 as headings count: 一, 十, 十一, 二十, 二十一, 一百, 一百零一, 一百一十. */
export function chineseNumeral(n: number): string {
  const figures = String(n).padStart(4, "0");
  const words = placeNames.map((name, at) => (figures[at] === "0" ? "零" : `${digits[Number(figures[at])]}${name}`));
  const plain = words.join("").replace(/^零+|零+$/g, "");
  return plain.replace(/零+/g, "零").replace(/^一十/, "十");
}

/** A year written digit by digit, e.g. 二〇二三, its naught in whatever form; undefined for anything else. */
export function numeralYear(word: string): number | undefined {
  const figures = [...word.replace(/[○零]/g, "〇")].map((one) => yearDigits.indexOf(one));
  return figures.length === 4 && figures.every((figure) => figure >= 0) ? Number(figures.join("")) : undefined;
}

/** A year digit by digit, with the naught in the form that the text has it. */
export function yearInNumerals(year: number, naught = "〇"): string {
  return String(year).replace(/\d/g, (figure) => (figure === "0" ? naught : (yearDigits[Number(figure)] ?? figure)));
}

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number below ten thousand in words, e.g. 一百三十七 or 两千零五; undefined for anything else. */
export function numeralValue(words: string): number | undefined {
  let sum = 0;
  let figure: number | undefined;
  for (const sign of words.replace(/[〇○]/g, "零").replace(/两/g, "二")) {
    const place = places[sign];
    const digit = digits.indexOf(sign);
    if (place !== undefined) {
      sum += (figure ?? 1) * place;
      figure = undefined;
    } else if (digit > 0 && figure === undefined) figure = digit;
    else if (digit !== 0) return undefined;
  }
  return words === "" ? undefined : sum + (figure ?? 0);
}
