import { cleanCell } from "../lib/clean-text.ts";
import { hasHan } from "../lib/strings.ts";
import { isOnOwnLine } from "./line-breaks.ts";

const digits = "0123456789+-=()";
const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

const exchanged = (text: string, from: string, to: string): string =>
  [...text].map((sign) => (from.includes(sign) ? (to[from.indexOf(sign)] ?? sign) : sign)).join("");

/** The text with digits in place of superscript ones: as plain text has them, which tells nothing of their height. */
export const lowered = (text: string): string => exchanged(text, raisedDigits, digits);

/**
 * The superscript of a page or document as text: ¹ for 1 and for the [1] of a footnote, （注1） for 注1. Whatever it is, it
 * must not run together with the number before it. Signs and letters alone stay as they are.
 */
export function raised(text: string): string {
  const words = cleanCell(text).replace(/\s+/g, "");
  const inner = /^[[（(〔【](.*)[\]）)〕】]$/.exec(words)?.[1] ?? words;
  if (/^[\d+\-=()]+$/.test(inner)) return exchanged(inner, digits, raisedDigits);
  return /\d/.test(inner) || hasHan(inner) ? `（${inner}）` : words;
}

/** True for an element within a line whose text stands higher, as marks of notes do. */
function isRaised(name: string, { style = "", class: names = "" }: Readonly<Record<string, string>>): boolean {
  if (isOnOwnLine(name)) return false;
  return (
    name === "sup" || /vertical-align\s*:\s*super/i.test(style) || /\bMso(?:Footnote|Endnote)Reference\b/.test(names)
  );
}

/**
 * Holds back the text of superscripts while the elements of a page are read one after the other. Each of its functions
 * returns the text that is to be added to the page at that point. What holds cells or blocks is no superscript.
 */
export function createSuperscripts() {
  /** For each open element, whether it began the superscript that is held. */
  const open: boolean[] = [];
  let held: string | undefined;
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>): string => {
      const begun = isOnOwnLine(name) && held !== undefined ? raised(held) : "";
      if (isOnOwnLine(name)) held = undefined;
      const begins = held === undefined && isRaised(name, attributes);
      if (begins) held = "";
      open.push(begins);
      return begun;
    },
    text: (content: string): string => {
      if (held === undefined) return content;
      held += content;
      return "";
    },
    close: (): string => {
      if (open.pop() !== true || held === undefined) return "";
      const text = raised(held);
      held = undefined;
      return text;
    },
  };
}
