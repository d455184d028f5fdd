import { itemNumerals, numeralValue } from "../../lib/chinese-numerals.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAcross } from "../found.ts";
import { type Match, matchesIn } from "../text-rules.ts";

/** Ways to number items; the group is the number. */
const series: readonly RegExp[] = [
  new RegExp(`^[ \\t\u3000]*([（(][${itemNumerals}]{1,3}[）)])`, "gm"),
  /^[ \t\u3000]*(\d{1,2}[.．、](?!\d))/gm,
  /(?<![第其唯统十百\d一二三四五六七八九])([一二三四五六七八九]是)/g,
  /(?<=^|[。；：，])[ \t\u3000]*(第[一二三四五六七八九])[，、]/gm,
];

const numberOf = (item: string): number => {
  const [digits = ""] = /\d+|[一二三四五六七八九十]+/.exec(item) ?? [];
  return /\d/.test(digits) ? Number(digits) : (numeralValue(digits) ?? 0);
};

/** The items of a text that numbers them once from one on: the outermost series; none where it is not plain which are meant. */
function itemsOf(text: string): readonly Match[] {
  const all = series.map((pattern) => matchesIn(text, pattern)).filter(({ length }) => length > 1);
  const [outermost] = [...all].sort(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0));
  return outermost?.every(({ words }, at) => numberOf(words) === at + 1) ? outermost : [];
}

/** Words by which a measure is said to be for more than one problem. */
const forSeveral =
  /问题[一二三四五\d]|第[一二三四五]个?(?:和|、|及)第?[一二三四五]|前[两三二]个?(?:项|条|点|个|方面)|[上以]述[两三]个/;

/** Fewer measures than problems, each of both numbered: of one problem it is not said what is done about it. */
export function pairedMeasures({ texts }: CheckContext): readonly Found[] {
  const [problems, measures] = (["problems.problems", "problems.measures"] as const).map((path) =>
    texts.find((text) => text.path === path),
  );
  if (!problems || !measures || forSeveral.test(measures.text)) return [];
  const [named, taken] = [itemsOf(problems.text), itemsOf(measures.text)];
  if (taken.length === 0 || taken.length >= named.length) return [];
  const places = [
    ...named.map((match) => ({ ...match, text: problems })),
    ...taken.map((match) => ({ ...match, text: measures })),
  ];
  const message = `“${problems.label}”列了 ${named.length} 条，“${measures.label}”只有 ${taken.length} 条。请为每个问题写明改进措施。`;
  return foundAcross(`${named.length}/${taken.length}`, places, { message });
}
