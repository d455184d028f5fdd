import { aspectHeaded, aspects, type PartId, partOf, parts } from "../form/form.ts";
import { texts } from "../form/texts.ts";
import type { Draft } from "../report/schema.ts";

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

const aspectAt = (place: NoticePlace) => aspects.find(({ id }) => `overview.aspects.${id}` === place);

/** What a place is called: 总体情况, 主动公开, 编制依据. */
export function noticePlaceName(place: NoticePlace): string {
  const text = texts.find(({ id }) => id === place && id !== "other");
  return aspectAt(place)?.label ?? text?.label ?? partOf(place as PartId).title;
}

/** The notice's place of a path in a draft; undefined for what no notice speaks of. */
export function noticePlaceAt(draft: Pick<Draft, "overview">, path: string): NoticePlace | undefined {
  const at = /^overview\.aspects\.(\d+)\./.exec(path)?.[1];
  const aspect = at === undefined ? undefined : aspectHeaded(draft.overview.aspects[Number(at)]?.heading ?? "");
  const sought = at === undefined ? path : `overview.aspects.${aspect?.id}`;
  return noticePlaces.find((place) => place === sought);
}
