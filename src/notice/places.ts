import { aspects, type PartId, partOf, parts } from "../form/form.ts";
import { texts } from "../form/texts.ts";

const partIds = parts.map(({ id }) => id);
const textIds = texts.map(({ id }) => id).filter((id) => id !== "other");
const aspectIds = aspects.map(({ id }) => `overview.aspects.${id}` as const);

/** What of a report a notice may speak of: a part, a text or one of the five aspects, by its path. */
export type NoticePlace = PartId | (typeof textIds)[number] | (typeof aspectIds)[number];

/** All places in printed order. */
export const noticePlaces: readonly NoticePlace[] = partIds.flatMap((part): readonly NoticePlace[] => [
  part,
  ...textIds.filter((id) => id.startsWith(`${part}.`)),
  ...(part === "overview" ? aspectIds : []),
]);

/** The places that are made of running text; the others are tables. */
export const textPlaces: readonly NoticePlace[] = noticePlaces.filter(
  (place) => !parts.some((part) => part.id === place && "table" in part),
);

/** The aspect that a place is; undefined for a part or another text. */
export const aspectAt = (place: NoticePlace) => aspects.find(({ id }) => `overview.aspects.${id}` === place);

/** What a place is called: 总体情况, 主动公开, 编制依据. */
export function noticePlaceName(place: NoticePlace): string {
  const text = texts.find(({ id }) => id === place && id !== "other");
  return aspectAt(place)?.label ?? text?.label ?? partOf(place as PartId).title;
}
