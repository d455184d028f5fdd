import type { Amount, Unit } from "../form/table.ts";
import { cleanText, invisibleSigns, withoutInvisible } from "../lib/clean-text.ts";
import { withoutNoise } from "../lib/decimal.ts";
import { noteMark } from "../lib/note-mark.ts";
import { halfWidth, withSingleSpaces } from "../lib/strings.ts";
import { moneyPlaces } from "./smallest-units.ts";

/** Why typed text is not the number its cell asks for. */
export type QuantityProblem =
  | "invisible"
  | "placeholder"
  | "negative"
  | "fraction"
  | "tooManyPlaces"
  | "tooLong"
  | "grouping"
  | "yuan"
  | "approximate"
  | "notNumber";

/**
 * What a typed or pasted text is read as: nothing, an amount, perhaps with an annotation, or no number. A `mark` of a note
 * after the number, such as ①, is part of the annotation; it points to words that stand elsewhere, and must be told.
 */
export type Reading<U extends Unit = Unit> =
  | { readonly kind: "blank" }
  | { readonly kind: "amount"; readonly value: Amount<U>; readonly annotation?: string; readonly mark?: string }
  | { readonly kind: "problem"; readonly problem: QuantityProblem };

const maxDigits = 9;

/** Of these signs each is seen. */
const usualSigns = /^[ -~、-〗一-鿿]*$/;
/** What is typed most often: plain digits, which need none of the steps below. */
const plainDigits = /^(?:0|[1-9]\d{0,8})$/;
const placeholders = /^(?:[-—–−‐―_/\\|]+|无|無|没有|空|零|N\/?A|n\/?a)$/;
/** What stands in brackets, in which there may be brackets once more. */
const withinBrackets = "(?:[^（()）]|[（(][^（()）]*[）)])*";
const bracketed = `[（(](${withinBrackets})[）)]`;
const eachBracketed = new RegExp(bracketed, "g");
/** A number and what stands in brackets after it. */
const annotated = new RegExp(`^([^（()）]*[^\\s（()）])( ?(?:${bracketed} ?)+)$`);
const annotation = new RegExp(`^${withinBrackets}$`);
/** True for words that are read as they are once they stand in brackets after a number. */
export const canBeAnnotation = (words: string): boolean => annotation.test(words);
/** What offices write after a count, whatever the sheet says that it counts. */
const measures = "[件宗个条项份起例部次]";
/** What follows a number of each unit and says no more than the column does. */
const units: Readonly<Record<Unit, RegExp>> = { 件: new RegExp(` ?${measures}$`), 万元: / ?万元$/ };
const approximate = new RegExp(`^[约近逾超]|[余多]\\s*(?:${measures}|万元)?$|[~～]`);

function problem(kind: QuantityProblem): Reading<never> {
  return { kind: "problem", problem: kind };
}

/** Drops separators between groups of three ("1,234", "1 234"); undefined where they stand anywhere else. */
function ungroup(digits: string): string | undefined {
  if (!/[, '\n]/.test(digits)) return digits;
  return /^\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(digits) ? digits.replace(/[, ']/g, "") : undefined;
}

/**
 * Reads one cell. Signs that nobody sees, full-width digits, spaces around the number, thousands separators, the unit after
 * it, 。 for the point, the apostrophe by which Excel is told that a number is a text, and the noise of binary fractions
 * are understood; a dash, a slash or 无 is named as what it is, never taken for zero, and no sign but a digit for a digit.
 * 件 must be whole, 万元 may have up to six decimals and come back as a decimal string; both have at most nine digits
 * before the point.
 */
export function readQuantity<U extends Unit>(typed: string, unit: U): Reading<U> {
  if (plainDigits.test(typed)) return { kind: "amount", value: (unit === "件" ? Number(typed) : typed) as Amount<U> };
  const own = withSingleSpaces(cleanText(typed).trim());
  if (own === "") return { kind: "blank" };
  const [body, after] = withoutMark(halfWidth(own));
  const [, before = body, brackets = ""] = annotated.exec(body) ?? [];
  const [number, behind] = withoutMark(before);
  const reading = readNumber(number.replace(/^['‘’](?=[\d.])/, "").replace(/(.)[。｡]$/, "$1"), unit);
  if (reading.kind !== "amount") return reading;
  // Of the annotation the widths stay. Brackets with nothing to be seen in them say nothing; an annotation is never empty.
  const words = [...own.slice(before.length, before.length + brackets.length).matchAll(eachBracketed)].map(
    ([, inner = ""]) => inner,
  );
  const seen = [behind, ...words, after].map((one) => one.trim()).filter((one) => withoutInvisible(one) !== "");
  const mark = behind + after;
  return {
    ...reading,
    ...(seen.length > 0 && { annotation: seen.join("；") }),
    ...(mark !== "" && { mark }),
  };
}

/** A text in half width without the mark of a note at its end, and that mark. */
function withoutMark(text: string): readonly [rest: string, mark: string] {
  const mark = noteMark(text);
  return [text.slice(0, text.length - mark.length).trimEnd(), mark];
}

/** True for what looks like a number, or like nothing, but for signs that cannot be seen. */
function hidesSigns(text: string): boolean {
  if (usualSigns.test(text)) return false;
  return invisibleSigns(text).length > 0 && /^[\d.,' ]*$/.test(withoutInvisible(text));
}

/** Reads a number without annotation, in half width. */
function readNumber<U extends Unit>(text: string, unit: U): Reading<U> {
  if (hidesSigns(text)) return problem("invisible");
  if (placeholders.test(text)) return problem("placeholder");
  if (approximate.test(text)) return problem("approximate");
  if (unit === "万元" && /(?<![万亿])元$/.test(text)) return problem("yuan");
  const number = text.replace(units[unit], "").replace(/[。｡]/g, ".");
  if (/^[-−–—]\s*[\d.]/.test(number)) return problem("negative");
  if (!/^\d[\d,' \n]*(?:\.[\d\n]*)?$|^\.\d+$/.test(number)) return problem("notNumber");
  const plain = ungroup(number);
  if (plain === undefined) return problem("grouping");
  const [whole = "", places = ""] = withoutNoise(plain).split(".");
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
  const said = cleanText(typed).replace(/\s+/g, " ").trim();
  const ask = unit === "件" ? "请填写不小于 0 的整数。" : "请填写不小于 0 的数，最多六位小数，单位为万元。";
  const sentences: Record<QuantityProblem, string> = {
    invisible: `里有看不见的字符（${invisibleSigns(said).join("、")}），看不出是不是这个数。请清空这一格，重新键入。`,
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
  return `“${said}”${sentences[kind]}`;
}
