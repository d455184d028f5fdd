import { sum } from "../../lib/lists.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { withoutSpaces } from "../../lib/strings.ts";
import { type NoticePlace, noticePlaceAt, noticePlaceName } from "../../notice/places.ts";
import { type ReportText, reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { Finding } from "../finding.ts";

/** The texts of a draft that a notice speaks of; of a whole part without what may read the same every year. */
export function textsAt(draft: Draft, place: NoticePlace): readonly ReportText[] {
  return reportTexts(draft).filter(
    ({ path, part, standing }) => noticePlaceAt(draft, path) === place || (part === place && !standing),
  );
}

const lengthOfOne = memoizeByIdentity(({ text }: ReportText): number => {
  const words = withoutSpaces(text);
  // A character beyond the first plane counts once.
  return words.length - (words.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
});

/** How long texts are together, in characters; blanks do not count. */
export const lengthOf = (texts: readonly ReportText[]): number => sum(texts.map(lengthOfOne));

/** Shorter texts have only been begun. */
const stillBegun = 20;

/** What a notice asks of a place is only asked of what has been written there. */
export const isWritten = (texts: readonly ReportText[]): boolean => lengthOf(texts) >= stillBegun;

/** The place of a finding about texts of a notice's place: the first that says something. */
export function placeInTexts(place: NoticePlace, texts: readonly ReportText[]): Finding["place"] | undefined {
  const first = texts.find(({ text }) => text.trim() !== "");
  return first && { section: first.part, label: noticePlaceName(place), field: first.path };
}
