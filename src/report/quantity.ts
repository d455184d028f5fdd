import type { Amount, Unit } from "../form/table.ts";
import { moneyPlaces } from "./smallest-units.ts";

/** Why typed text is not the number its cell asks for. */
export type QuantityProblem =
  | "placeholder"
  | "negative"
  | "fraction"
  | "tooManyPlaces"
  | "tooLong"
  | "grouping"
  | "yuan"
  | "approximate"
  | "notNumber";

/** What a typed or pasted text is read as: nothing, an amount, perhaps with an annotation in brackets, or no number. */
export type Reading<U extends Unit = Unit> =
  | { readonly kind: "blank" }
  | { readonly kind: "amount"; readonly value: Amount<U>; readonly annotation?: string }
  | { readonly kind: "problem"; readonly problem: QuantityProblem };

const maxDigits = 9;

/** What is typed most often: plain digits, which need none of the steps below. */
const plainDigits = /^(?:0|[1-9]\d{0,8})$/;
const placeholders = /^(?:[-—–−‐―_/\\|]+|无|無|没有|空|零|N\/?A|n\/?a)$/;
/** A number and its annotation in brackets. */
const annotated = /^(.*?[^\s(（])\s*[（(]([^（）()]+)[）)]$/;

function problem(kind: QuantityProblem): Reading<never> {
  return { kind: "problem", problem: kind };
}

/** Drops separators between groups of three ("1,234", "1 234"); undefined where they stand anywhere else. */
function ungroup(digits: string): string | undefined {
  if (!/[, ']/.test(digits)) return digits;
  return /^\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(digits) ? digits.replace(/[, ']/g, "") : undefined;
}

/**
 * Reads one cell. Full-width digits, spaces around the number, thousands separators and the unit after it are
 * understood; a dash, a slash or 无 is named as what it is, never taken for zero. 件 must be whole, 万元 may have up to
 * six decimals and come back as a decimal string; both have at most nine digits before the point.
 */
export function readQuantity<U extends Unit>(typed: string, unit: U): Reading<U> {
  if (plainDigits.test(typed)) return { kind: "amount", value: (unit === "件" ? Number(typed) : typed) as Amount<U> };
  const text = typed.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text === "") return { kind: "blank" };
  const bracketed = annotated.exec(text);
  if (bracketed?.[1] && bracketed[2]) {
    const plain = readQuantity(bracketed[1], unit);
    return plain.kind === "amount" ? { ...plain, annotation: bracketed[2].trim() } : plain;
  }
  if (placeholders.test(text)) return problem("placeholder");
  if (/^[约近逾超]|[余多]\s*(?:件|万元)?$|[~～]/.test(text)) return problem("approximate");
  if (unit === "万元" && /[^万]元$|^元$/.test(text)) return problem("yuan");
  const number = text.replace(unit === "件" ? / ?件$/ : / ?万元$/, "");
  if (/^[-−–—]\s*[\d.]/.test(number)) return problem("negative");
  if (!/^\d[\d,' ]*(?:\.\d*)?$|^\.\d+$/.test(number)) return problem("notNumber");
  const plain = ungroup(number);
  if (plain === undefined) return problem("grouping");
  const [whole = "", places = ""] = plain.split(".");
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  if (digits.length > maxDigits) return problem("tooLong");
  if (unit === "件") {
    return /[1-9]/.test(places) ? problem("fraction") : { kind: "amount", value: Number(digits) as Amount<U> };
  }
  if (places.length > moneyPlaces) return problem("tooManyPlaces");
  return { kind: "amount", value: (places === "" ? digits : `${digits}.${places}`) as Amount<U> };
}

/** The sentence for a problem: what is wrong with the typed text, and what to type instead. */
export function problemSentence(typed: string, unit: Unit, kind: QuantityProblem): string {
  const ask = unit === "件" ? "请填写不小于 0 的整数。" : "请填写不小于 0 的数，最多六位小数，单位为万元。";
  const sentences: Record<QuantityProblem, string> = {
    placeholder: "不是数字。没有发生的填 0，还不清楚的先留空。",
    negative: `是负数。${ask}`,
    fraction: `不是整数，件数不能有小数。${ask}`,
    tooManyPlaces: "的小数超过六位。最多六位小数，单位为万元。",
    tooLong: "超过九位数。请核对数字和单位。",
    grouping: `中的空格或逗号位置不对，看不出是哪个数。${ask}`,
    yuan: "的单位是元，这里的单位为万元。请换算后填写，最多六位小数。",
    approximate: `是约数。请填写准确的${unit === "件" ? "件数" : "金额"}。`,
    notNumber: `不是${unit === "件" ? "件数" : "金额"}。${ask}`,
  };
  return `“${typed.trim()}”${sentences[kind]}`;
}
