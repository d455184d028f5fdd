import { appendTo } from "../../lib/lists.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { withoutSpaces } from "../../lib/strings.ts";
import { type Quantity, quantitiesIn } from "../../prose/quantities.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { Repair } from "../finding.ts";
import { foundAcross, shifted, type TextPlace } from "../found.ts";
import { renumbering } from "../number-words.ts";

/** What makes two numbers of the same name two quantities: parts, other times, other offices, a change of one. */
const another =
  /其中|同比|上年|去年|比|季度|月份?|半年|累计|历年|截至|近年|20\d\d年|本级|各|分别|新增|每|至|目标|计划|下一步|明年/;
/** Words of the whole year, which say nothing of what is counted. */
const wholeYear = /20\d\d\s*年度?|截至(?:20\d\d\s*年)?(?:年底|年末|12月31日)|截至目前/g;
/** Fewer characters than these name too little. */
const shortest = 6;
/** So many characters before a number are looked at. */
const reach = 80;

/** A quantity with the words that name it, in its text. */
type Named = TextPlace & {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** The years of which the sentence speaks. */
  readonly years: readonly number[];
};

/** The words right before a number, as far as they name what is counted; undefined where they name too little. */
function nameOf(words: string, { start, unit }: Quantity): string | undefined {
  const before = withoutSpaces(words.slice(Math.max(0, start - reach), start));
  const name = (/(?<![\u4e00-\u9fff])[\u4e00-\u9fff]+$/.exec(before)?.[0] ?? "")
    .replace(
      /^(?:据?统计(?:显示)?|全年|本年度?|年度?|今年|年内|截至年底|我局|我镇|我单位|本机关|一年来|共计?|总共)+/,
      "",
    )
    .replace(/^(.*?)共计?(?=[\u4e00-\u9fff])/, "$1")
    .replace(/共计?$|总数?$/, "");
  const isKnown = /^(?:共?办结|答复|收到|受理)(?:了)?(?:政府信息公开|信息公开|公开)?申请$/.test(name);
  return (isKnown || name.length >= shortest) && unit !== "" && unit !== "%" ? name : undefined;
}

/** The named quantities of a text. */
const namedIn = memoizeByIdentity((text: ReportText): readonly Named[] =>
  sentencesOf(text.text).flatMap(({ text: words, start: from }) => {
    const years = [...words.matchAll(/(20\d\d)\s*年/g)].map(([, year]) => Number(year));
    return quantitiesIn(words).flatMap((quantity) => {
      const { approximate, start, unit, value } = quantity;
      const before = words.slice(Math.max(0, start - reach), start).replace(wholeYear, "");
      const name = approximate || another.test(before) ? undefined : nameOf(words, quantity);
      return name === undefined ? [] : [{ ...shifted(quantity, from), text, name, unit, value, years }];
    });
  }),
);

/** The repair that writes one of the numbers wherever another of them stands; none where one of these cannot be put right. */
function alike(group: readonly Named[], { value, unit, text }: Named): readonly Repair[] {
  const others = group.filter((one) => one.value !== value);
  const edits = others.flatMap((one) =>
    renumbering(one.text, one, { amount: String(value) }).flatMap((one) => one.edits),
  );
  const name = `都改为 ${value} ${unit}`;
  return edits.length < others.length ? [] : [{ name, reason: `“${text.label}”中的数`, edits }];
}

/** The same thing counted twice with different results. */
export function statedTwice({ texts, draft }: CheckContext): readonly Found[] {
  const groups = new Map<string, Named[]>();
  for (const named of texts.flatMap(namedIn).filter(({ years }) => years.every((year) => year === draft.year))) {
    appendTo(groups, `${named.name}/${named.unit}`, named);
  }
  return [...groups].flatMap(([key, group]) => {
    const values = [...new Set(group.map(({ value, unit }) => `${value} ${unit}`))];
    if (values.length === 1) return [];
    const list = values.join("、");
    const message = `“${group[0]?.name}”写了 ${group.length} 次，数不一致：${list}。请核对。`;
    const firsts = group.filter(({ value }, at) => group.findIndex((one) => one.value === value) === at);
    const compared = firsts.map(({ text, value }) => ({ name: text.label, amount: String(value) }));
    return foundAcross(`${key} ${list}`, group, {
      message,
      compared,
      repairs: firsts.flatMap((one) => alike(group, one)),
    });
  });
}
