import { keyOfItem } from "./effective.ts";
import { emptyPack, itemsIn, type NoticeItem, type NoticePack, type NoticeSection, noticeSections } from "./pack.ts";
import { headTitles, itemWords, sectionTitles } from "./sections.ts";

/** One thing in which a pack differs from another. */
export interface PackChange {
  /** The kind of requirement, in words. */
  readonly section: string;
  /** What it said before; undefined where it is new. */
  readonly before: string | undefined;
  /** What it says now; undefined where it is left out. */
  readonly after: string | undefined;
}

function itemChanges<S extends NoticeSection>(
  section: S,
  before: NoticePack,
  after: NoticePack,
): readonly PackChange[] {
  const key = keyOfItem[section];
  const say = (item: NoticeItem<S>) => `${itemWords[section](item)}${item.source === "" ? "" : `（${item.source}）`}`;
  const byKey = (pack: NoticePack) => new Map(itemsIn(pack, section).map((item) => [key(item), item]));
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((one): readonly PackChange[] => {
    const [old, now] = [was.get(one), is.get(one)];
    if (old && now && JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ section: sectionTitles[section], before: old && say(old), after: now && say(now) }];
  });
}

/** In what a pack differs from the one before it, in the order in which packs are shown. */
export function packChanges(before: NoticePack | null, after: NoticePack): readonly PackChange[] {
  const from = before ?? emptyPack;
  const head = (Object.keys(headTitles) as (keyof typeof headTitles)[]).flatMap((key): readonly PackChange[] => {
    const [was, is] = [from[key] ?? "", after[key] ?? ""].map(String);
    return was === is ? [] : [{ section: headTitles[key], before: was || undefined, after: is || undefined }];
  });
  return [...head, ...noticeSections.flatMap((section) => itemChanges(section, from, after))];
}
