import { isStated } from "../../checks/notice/statements.ts";
import { lengthOf, textsAt } from "../../checks/notice/texts-at.ts";
import { sourceOf } from "../../notice/effective.ts";
import { inYear } from "../../notice/in-year.ts";
import type { NoticePlace } from "../../notice/places.ts";
import { limitWords } from "../../notice/sections.ts";
import type { OfficeSettings } from "../../notice/settings.ts";
import type { Draft } from "../../report/schema.ts";

/** One thing that a notice says of a place. */
export interface SaidOfPlace {
  readonly source: string;
  readonly words: string;
  /** How the text stands to it, e.g. 已写 1203 字. */
  readonly state: string;
  readonly isMet: boolean | undefined;
}

/** All that the notice and the office lay down for a place, and how the draft stands to it. */
export function saidOf(draft: Draft, settings: OfficeSettings, place: NoticePlace): readonly SaidOfPlace[] {
  const { limits, statements, headings, remarks, likeness } = inYear(settings, draft.year);
  const texts = textsAt(draft, place);
  const whole = texts.map(({ text }) => text).join("\n");
  const here = <T extends { readonly in: string }>(items: readonly T[]) => items.filter((item) => item.in === place);
  const length = lengthOf(texts);
  const isWithin = (most: number | null, least: number | null) =>
    (most === null || length <= most) && (least === null || length >= least);
  const names = here(headings).map(({ heading }) => heading);
  return [
    ...here(limits)
      .filter(({ most, least }) => most !== null || least !== null)
      .map((item) => ({
        source: sourceOf(item),
        words: `本部分${limitWords(item)}`,
        state: `已写 ${length} 字`,
        isMet: isWithin(item.most, item.least),
      })),
    ...here(statements).map((item) => {
      const isMet = texts.some((text) => isStated(text, item, draft));
      const words = `写明${item.of}${item.want === "number" ? "的数量" : ""}`;
      return { source: sourceOf(item), words, state: isMet ? "已写" : "未写", isMet };
    }),
    ...here(headings)
      .slice(0, 1)
      .map((item) => {
        const missing = names.filter((name) => !whole.includes(name));
        const state = missing.length === 0 ? "已写齐" : `还缺 ${missing.length} 个`;
        return { source: sourceOf(item), words: `小标题依次为${names.join("、")}`, state, isMet: missing.length === 0 };
      }),
    ...here(likeness).map((item) => ({
      source: sourceOf(item),
      words: `与上年逐字相同的不超过 ${item.most}%`,
      state: "",
      isMet: undefined,
    })),
    ...here(remarks).map((item) => ({ source: sourceOf(item), words: item.words, state: "", isMet: undefined })),
  ];
}
