import { itemsIn, type NoticeItem, type NoticePack, type NoticeSection, noticeSections } from "./pack.ts";
import { defaultSettings, type Given, type OfficeSettings } from "./settings.ts";

/** What tells the items of a kind apart: of two that are equal in this, the office's own holds. */
export const keyOfItem: { readonly [S in NoticeSection]: (item: NoticeItem<S>) => string } = {
  stages: ({ kind }) => kind,
  limits: (item) => item.in,
  statements: (item) => `${item.in} ${item.want} ${item.of}`,
  headings: (item) => `${item.in} ${item.heading}`,
  terms: ({ wrong }) => wrong,
  starters: (item) => `${item.in} ${item.words}`,
  units: ({ name }) => name,
  rules: ({ rule }) => rule,
  likeness: (item) => item.in,
  remarks: (item) => `${item.in} ${item.words}`,
  handIn: (item) => item.words,
  phrases: (item) => `${item.in} ${item.rule} ${item.words}`,
};

/** The items of a kind with those of a pack laid over them: what is new comes behind. */
function over<S extends NoticeSection>(
  section: S,
  below: OfficeSettings,
  pack: NoticePack,
  by: "pack" | "own",
): readonly Given<S>[] {
  const lower = below[section] as unknown as readonly Given<S>[];
  const upper = itemsIn(pack, section);
  if (upper.length === 0) return lower;
  const items = new Map(lower.map((item) => [keyOfItem[section](item), item]));
  for (const item of upper) items.set(keyOfItem[section](item), { ...item, by });
  return [...items.values()];
}

function laidOver(below: OfficeSettings, pack: NoticePack, by: "pack" | "own"): OfficeSettings {
  const sections = noticeSections.map((section) => [section, over(section, below, pack, by)] as const);
  return {
    ...(by === "pack" ? { title: pack.title, year: pack.year } : { title: below.title, year: below.year }),
    contact: pack.contact.trim() === "" ? below.contact : pack.contact,
    ...(Object.fromEntries(sections) as Pick<OfficeSettings, NoticeSection>),
  };
}

/** What holds for an office: the law, over it the notice, over it what the office set for itself. */
export function settingsUnder(pack: NoticePack | null, own: NoticePack): OfficeSettings {
  return laidOver(pack ? laidOver(defaultSettings, pack, "pack") : defaultSettings, own, "own");
}

/** Where an item is laid down, in words: its own source, else the notice's title, else that it is the office's own. */
export function sourceOf({ source, by }: { readonly source: string; readonly by: Given<NoticeSection>["by"] }): string {
  if (source !== "") return source;
  return by === "own" ? "本单位设置" : "本地通知";
}

/** The same as it follows a sentence: （通知第三条）; nothing behind what the office itself set without saying why. */
export function cited(item: Parameters<typeof sourceOf>[0]): string {
  return item.by === "own" && item.source === "" ? "" : `（${sourceOf(item)}）`;
}
