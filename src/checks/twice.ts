import { remembered } from "../form/remembered.ts";
import { type Quantity, quantitiesIn } from "../wording/quantities.ts";
import { sentencesOf } from "../wording/sentences.ts";
import type { TextOf } from "../wording/texts.ts";
import type { Context, Found } from "./check-def.ts";

/** What makes two numbers of the same name two quantities: parts, other times, other offices, a change of one. */
const another =
  /其中|同比|上年|去年|比|季度|月份?|半年|累计|历年|截至|近年|20\d\d年|本级|各|分别|新增|每|至|目标|计划|下一步|明年/;
/** Fewer characters than these name too little. */
const shortest = 7;

interface Named {
  readonly name: string;
  readonly quantity: Quantity;
  readonly text: TextOf;
  readonly start: number;
}

/** The words right before a number, as far as they name what is counted; undefined where they name too little. */
function nameOf(words: string, { start, unit }: Quantity): string | undefined {
  const before = words.slice(0, start).replace(/\s+/g, "");
  const name = (/(?<![\u4e00-\u9fff])[\u4e00-\u9fff]+$/.exec(before)?.[0] ?? "")
    .replace(/^.*?(?=主动公开|公开|发布|收到|受理|举办|开展)/, "")
    .replace(/共计?$|总数?$/, "");
  return name.length >= shortest && unit !== "" && unit !== "%" ? `${name}/${unit}` : undefined;
}

/** The named quantities of a text, with the years of which their sentences speak. */
const namedIn = remembered((text: TextOf): readonly (Named & { readonly years: readonly number[] })[] =>
  sentencesOf(text.text).flatMap(({ text: words, start }) => {
    if (another.test(words.replace(/20\d\d\s*年/g, ""))) return [];
    const years = [...words.matchAll(/(20\d\d)\s*年/g)].map(([, year]) => Number(year));
    return quantitiesIn(words)
      .filter(({ approximate }) => !approximate)
      .flatMap((quantity) => {
        const name = nameOf(words, quantity);
        return name ? [{ name, quantity, text, start, years }] : [];
      });
  }),
);

/** The same thing counted twice with different results. */
export function statedTwice({ texts, draft }: Context): readonly Found[] {
  const named = texts.flatMap(namedIn).filter(({ years }) => years.every((year) => year === draft.year));
  const groups = new Map<string, Named[]>();
  for (const one of named) groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
  return [...groups.values()].flatMap((all): readonly Found[] => {
    const [first] = all;
    if (!first || all.every(({ quantity }) => quantity.value === first.quantity.value)) return [];
    const [name = "", unit = ""] = first.name.split("/");
    const values = [...new Set(all.map(({ quantity }) => quantity.value))]
      .map((value) => `${value} ${unit}`)
      .join("、");
    const words = all.map(({ text, start, quantity }) => ({
      path: text.path,
      start: start + quantity.start,
      end: start + quantity.end,
    }));
    return [
      {
        id: `${first.name} ${values}`,
        place: { section: first.text.part, label: first.text.label, field: first.text.path },
        message: `“${name}”写了 ${all.length} 次，数不一致：${values}。请核对。`,
        fields: [...new Set(words.map(({ path }) => path))],
        words,
      },
    ];
  });
}
