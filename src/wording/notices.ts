import { notice, supersededNotice } from "../form/form.ts";
import { quotedTitle } from "../form/wording.ts";

const open = "[〔\\[［【(（]";
const close = "[〕\\]］】)）]";
/** The number of the replaced notice however its brackets and spaces are written. */
const number = `国办公开办函\\s*${open}?\\s*2019\\s*${close}?\\s*第?\\s*60\\s*号`;
/** A title that speaks of the yearly report, with the title that it may quote. */
const title = "《(?:[^《》]|《[^《》]*》)*年度报告(?:[^《》]|《[^《》]*》)*》";
const cited = new RegExp(`(${title})?(\\s*[（(]\\s*)?${number}(\\s*[）)])?`, "g");

const inForce = quotedTitle(notice.title);

/** True where a text cites the notice that was replaced. */
export function citesSuperseded(text: string): boolean {
  return new RegExp(number).test(text.normalize("NFC")) || text.includes(supersededNotice.title);
}

/** The text citing the notice in force instead of the one it replaced, by number and, where it gives one, by title. */
export function withNoticeInForce(text: string): string {
  return text
    .replace(cited, (_, named?: string, before = "", after = "") =>
      named === undefined ? `${before}${notice.number}${after}` : `${inForce}${before}${notice.number}${after}`,
    )
    .split(`《${supersededNotice.title}》`)
    .join(inForce);
}
