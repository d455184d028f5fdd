import { notice, supersededNotice } from "../form/form.ts";
import { quotedTitle } from "../form/phrases.ts";
import { type Replacement, withReplaced } from "../lib/strings.ts";

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
const yearlyTitle = "《(?:[^《》]|《[^《》]{0,80}》){0,80}年度报告(?:[^《》]|《[^《》]{0,80}》){0,80}》";
const replaced = loosely(partsOfNumber(supersededNotice.number));
const inForceNext = new RegExp(`^\\s*[（(]?${loosely(partsOfNumber(notice.number))}`);
const cited = new RegExp(
  `(${yearlyTitle})?(${gap}[（(]${gap})?${replaced}(${gap}[）)])?|《${supersededNotice.title}》`,
  "g",
);

const ownTitle = `《${supersededNotice.title}》`;

/** False where a text only tells that the old notice ended: 原…60号同时停止执行. A title with the number in force is a wrong title. */
function isCitation(text: string, words: string, start: number): boolean {
  const after = text.slice(start + words.length, start + words.length + 40);
  const isPast =
    /原$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /^[^，。；]{0,24}(?:停止|废止|失效|取代|替代|代替)/.test(after);
  return !isPast && !(words === ownTitle && inForceNext.test(after));
}

/** What joins one citation to another. */
const joint = /^\s{0,9}[、和及与]|[、和及与]\s{0,9}$/;

/** The place of a citation with what joins it to the one behind it, or else to the one before. */
function withJoint(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const [behind = ""] = joint.exec(text.slice(end, end + 10)) ?? [];
  if (behind !== "" && /^\s{0,9}[、和及与]/.test(behind)) return { start, end: end + behind.length };
  const [ahead = ""] = joint.exec(text.slice(Math.max(0, start - 10), start)) ?? [];
  return { start: start - ahead.length, end };
}

/**
 * Where a text cites the notice that was replaced, by its number, its title or both, and what cites the one in force; where
 * the text cites that one already, the old one goes, so that none is cited twice.
 */
export function supersededCitations(text: string): readonly Replacement[] {
  const inForce = quotedTitle(notice.title);
  let isCited = text.includes(inForce) || writtenNumbers(text).some(({ kind }) => kind === "in force");
  return [...text.matchAll(cited)].flatMap(({ 0: words, 1: title, 2: before = "", 3: after = "", index: start }) => {
    if (!isCitation(text, words, start)) return [];
    const end = start + words.length;
    if (isCited) return [{ ...withJoint(text, start, end), becomes: "" }];
    isCited = true;
    const number = `${before}${notice.number}${after}`;
    const becomes = words === ownTitle ? inForce : title === undefined ? number : `${inForce}${number}`;
    return [{ start, end, becomes }];
  });
}

/** The text citing the notice in force instead of the one it replaced. */
export function withNoticeInForce(text: string): string {
  return withReplaced(text, supersededCitations(text));
}

const [agency, yearInForce, numberInForce] = partsOfNumber(notice.number);
const numbered = new RegExp(
  loosely(["(国办[\u4e00-\u9fff]{0,6}|[\u4e00-\u9fff]{2}公开办函)", "(\\d{4})", "(\\d+)"]),
  "g",
);

/** A document number of the agency that issued the notices, as a text writes it. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** "old" is the replaced notice; "near" is that in force but for its year, its number or its series, "near old" the replaced one. */
  readonly kind: "in force" | "old" | "near" | "near old" | "other";
}

/** The document numbers of that agency in a text. */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  const [, oldYear, oldNumber] = partsOfNumber(supersededNotice.number);
  return [...text.matchAll(numbered)].map(({ 0: words, 1: series, 2: year, 3: number, index: start }) => {
    const [sameYear, sameNumber] = [year === yearInForce, number === numberInForce];
    const isSeries = series === agency;
    const isOld = isSeries && year === oldYear && number === oldNumber;
    const isNear = isSeries ? sameYear || sameNumber : sameYear && sameNumber;
    const isNearOld = isSeries && year === oldYear;
    const kind =
      isSeries && sameYear && sameNumber
        ? "in force"
        : isOld
          ? "old"
          : isNear
            ? "near"
            : isNearOld
              ? "near old"
              : "other";
    return { start, end: start + words.length, kind };
  });
}
