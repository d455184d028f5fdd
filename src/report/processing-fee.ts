import { processingFeeSentence } from "../form/phrases.ts";
import { cleanCell } from "../lib/clean-text.ts";
import { escapeRegExp } from "../lib/strings.ts";

/** A sum in 元 as typed: digits, full-width digits and separators; undefined for anything that is no such sum. */
export function readYuan(typed: string): string | undefined {
  const text = cleanCell(typed).trim().replace(/元$/, "").trim();
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/.test(text)) return undefined;
  return text.replace(/,/g, "").replace(/^0+(?=\d)/, "");
}

/**
 * Part six with the 信息处理费 sentence for that sum. A sentence this program wrote earlier is replaced, any other text
 * stays as it is and the sentence comes first.
 */
export function withFeeSentence(text: string, year: number, yuan: string): string {
  const sentence = processingFeeSentence(year, yuan);
  const [before = "", after = ""] = processingFeeSentence(year, "1").split("收取信息处理费1元");
  const earlier = new RegExp(
    `${escapeRegExp(before)}(?:未收取信息处理费|收取信息处理费[\\d.]+元)${escapeRegExp(after)}`,
  );
  if (earlier.test(text)) return text.replace(earlier, sentence);
  return text.trim() === "" ? sentence : `${sentence}\n${text}`;
}
