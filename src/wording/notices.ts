import { notice, supersededNotice } from "../form/form.ts";
import { quotedTitle } from "../form/wording.ts";

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
const cited = new RegExp(`(${title})?(${gap}[（(]${gap})?${replaced}(${gap}[）)])?|《${supersededNotice.title}》`, "g");

/** A place of a text that cites the replaced notice, and the same citing the one in force. */
interface Citation {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

/** Where a text cites the notice that was replaced, by its number, its title or both. */
export function supersededCitations(text: string): readonly Citation[] {
  const inForce = quotedTitle(notice.title);
  return [...text.matchAll(cited)].map((match) => {
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
const numbered = new RegExp(loosely([agency, "(\\d{4})", "(\\d+)"]), "g");

/** A number of the notices' series as a text writes it, and what speaks for its being meant for one of them. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** "old" is the replaced notice; "near" has the year or the number of the one in force, but not both. */
  readonly kind: "in force" | "old" | "near" | "other";
}

/** The document numbers of that series in a text. */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  const [, oldYear, oldNumber] = partsOfNumber(supersededNotice.number);
  return [...text.matchAll(numbered)].map((match) => {
    const [whole, year, number] = match;
    const [sameYear, sameNumber] = [year === yearInForce, number === numberInForce];
    const isOld = year === oldYear && number === oldNumber;
    const kind = sameYear && sameNumber ? "in force" : isOld ? "old" : sameYear || sameNumber ? "near" : "other";
    return { start: match.index, end: match.index + whole.length, kind };
  });
}
