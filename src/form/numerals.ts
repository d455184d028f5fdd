const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 99 as headings count: 一, 十, 十一, 二十, 二十一. */
export function chineseNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? "" : `${tens > 1 ? digits[tens] : ""}十`;
  return ones === 0 && tens > 0 ? head : `${head}${digits[ones]}`;
}
