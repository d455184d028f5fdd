import { notice, supersededNotice } from "../form/form.ts";
import { quotedTitle } from "../form/phrases.ts";

const open = "[〔\\[［【(（]";
const close = "[〕\\]］】)）]";
/** Space of a bounded length, as all below: without bounds, time would grow with more than the length of a text. */
const gap = "\\s{0,9}";

/** The words, year and number of a document number such as 国办公开办函〔2021〕30号. */
function partsOfNumber(words: string): readonly [string, string, string] {
  const [, agency = "", year = "", number = ""] = /^(.*)〔(\d{4})〕(\d+)号$/.exec(words) ?? [];
  return [agency, year, number];
}

/** A document number however its brackets and spaces are written. */
function loosely([agency, year, number]: readonly [string, string, string]): string {
  return `${agency}${gap}${open}?${gap}${year}${gap}${close}?${gap}第?${gap}${number}${gap}号`;
}

/** A title that speaks of the yearly report, with the title that it may quote. */
const title = "《(?:[^《》]|《[^《》]{0,80}》){0,80}年度报告(?:[^《》]|《[^《》]{0,80}》){0,80}》";
const replaced = loosely(partsOfNumber(supersededNotice.number));
const inForceNext = new RegExp(`^\\s*[（(]?${loosely(partsOfNumber(notice.number))}`);
const cited = new RegExp(`(${title})?(${gap}[（(]${gap})?${replaced}(${gap}[）)])?|《${supersededNotice.title}》`, "g");

/** A place of a text that cites the replaced notice, and the same citing the one in force. */
interface Citation {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

/** Said of the old notice, and no citation: 原…60号同时停止执行. A title with the number in force has a wrong title only. */
const isCited =
  (text: string) =>
  (match: RegExpMatchArray): boolean => {
    const at = match.index ?? 0;
    const after = text.slice(at + match[0].length, at + match[0].length + 40);
    const isPast =
      /原$/.test(text.slice(Math.max(0, at - 1), at)) ||
      /^[^，。；]{0,24}(?:停止|废止|失效|取代|替代|代替)/.test(after);
    return !isPast && !(match[0] === `《${supersededNotice.title}》` && inForceNext.test(after));
  };

/** Where a text cites the notice that was replaced, by its number, its title or both. */
export function supersededCitations(text: string): readonly Citation[] {
  const inForce = quotedTitle(notice.title);
  return [...text.matchAll(cited)].filter(isCited(text)).map((match) => {
    const [whole, named, before = "", after = ""] = match;
    const isTitle = whole === `《${supersededNotice.title}》`;
    const number = `${before}${notice.number}${after}`;
    const becomes = isTitle ? inForce : named === undefined ? number : `${inForce}${number}`;
    return { start: match.index, end: match.index + whole.length, becomes };
  });
}

/** The text citing the notice in force instead of the one it replaced. */
export function withNoticeInForce(text: string): string {
  return supersededCitations(text).reduceRight(
    (all, { start, end, becomes }) => `${all.slice(0, start)}${becomes}${all.slice(end)}`,
    text,
  );
}

const [agency, yearInForce, numberInForce] = partsOfNumber(notice.number);
const numbered = new RegExp(loosely(["(国办[\u4e00-\u9fff]{0,6})", "(\\d{4})", "(\\d+)"]), "g");

/** A number of the notices' series as a text writes it, and what speaks for its being meant for one of them. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** "old" is the replaced notice; "near" is that in force but for its year, its number or its series. */
  readonly kind: "in force" | "old" | "near" | "other";
}

/** The document numbers of that series in a text. */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  const [, oldYear, oldNumber] = partsOfNumber(supersededNotice.number);
  return [...text.matchAll(numbered)].map((match) => {
    const [whole, series, year, number] = match;
    const [sameYear, sameNumber] = [year === yearInForce, number === numberInForce];
    const isSeries = series === agency;
    const isOld = isSeries && year === oldYear && number === oldNumber;
    const isNear = isSeries ? sameYear || sameNumber : sameYear && sameNumber;
    const kind = isSeries && sameYear && sameNumber ? "in force" : isOld ? "old" : isNear ? "near" : "other";
    return { start: match.index, end: match.index + whole.length, kind };
  });
}
