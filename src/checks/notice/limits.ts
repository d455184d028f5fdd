import { cited } from "../../notice/effective.ts";
import { noticePlaceName } from "../../notice/places.ts";
import type { Given } from "../../notice/settings.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";
import { isWritten, lengthOf, placeInTexts, textsAt } from "./texts-at.ts";

/** What is said of a length that a limit does not allow; undefined where it does. */
function wrongLength(limit: Given<"limits">, length: number, isBegun: boolean): string | undefined {
  const { most, least } = limit;
  const by = limit.by === "own" && limit.source === "" ? "本单位设定的" : "规定的";
  const name = noticePlaceName(limit.in);
  if (most !== null && length > most)
    return `${name}共 ${length} 字，超出${by} ${most} 字，多 ${length - most} 字${cited(limit)}。请压缩。`;
  if (least !== null && length < least && isBegun)
    return `${name}共 ${length} 字，不足${by} ${least} 字，少 ${least - length} 字${cited(limit)}。请补充。`;
  return undefined;
}

/** Texts longer or shorter than a notice or the office allows. */
export function textLengths({ draft, settings }: CheckContext): readonly Found[] {
  return settings.limits.flatMap((limit) => {
    const texts = textsAt(draft, limit.in);
    const place = placeInTexts(limit.in, texts);
    const length = lengthOf(texts);
    const message = wrongLength(limit, length, isWritten(texts));
    if (!place || message === undefined) return [];
    const number = String(limit.most !== null && length > limit.most ? limit.most : limit.least);
    return [foundAt(limit.in === "overview" ? number : `${limit.in} ${number}`, place, message, [])];
  });
}
