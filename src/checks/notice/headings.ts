import { comparable } from "../../lib/clean-text.ts";
import { cited } from "../../notice/effective.ts";
import { type NoticePlace, noticePlaceName } from "../../notice/places.ts";
import type { Given } from "../../notice/settings.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";
import { isWritten, placeInTexts, textsAt } from "./texts-at.ts";

/** What numbers an item: （一）, 1., 一是, 第一. */
const numbering = /^(?:[（(]?第?[一二三四五六七八九十\d]{1,3}(?:[）)、.．:：]|是|方面))*\s*/;

/** Where a heading stands in a text, among its sentences; -1 where it does not. */
function placeOfHeading(text: string, heading: string): number {
  const sought = comparable(heading);
  return sentencesOf(text).findIndex((sentence) => comparable(sentence.text.replace(numbering, "")).startsWith(sought));
}

function headingsAt(
  draft: CheckContext["draft"],
  at: NoticePlace,
  asked: readonly Given<"headings">[],
): readonly Found[] {
  const texts = textsAt(draft, at);
  const place = placeInTexts(at, texts);
  const [first] = asked;
  if (!place || !first || !isWritten(texts)) return [];
  const whole = texts.map(({ text }) => text).join("\n");
  const name = noticePlaceName(at);
  const places = asked.map(({ heading }) => placeOfHeading(whole, heading));
  const missing = asked
    .filter((_, index) => places[index] === -1)
    .map((one) => {
      const message = `${name}缺少小标题“${one.heading}”${cited(one)}。请补写，没有的也要写明。`;
      return foundAt(`${at} ${one.heading}`, place, message);
    });
  const found = places.filter((index) => index >= 0);
  if (found.every((index, before) => before === 0 || index >= (found[before - 1] ?? 0))) return missing;
  const order = asked.map(({ heading }) => heading).join("、");
  return [...missing, foundAt(`${at} order`, place, `${name}小标题的顺序应为：${order}${cited(first)}。`)];
}

/** Sub-headings that a notice prescribes, and the order that it gives them. */
export function fixedHeadings({ draft, settings: { headings } }: CheckContext): readonly Found[] {
  const places = [...new Set(headings.map((one) => one.in))];
  return places.flatMap((place) =>
    headingsAt(
      draft,
      place,
      headings.filter((one) => one.in === place),
    ),
  );
}
