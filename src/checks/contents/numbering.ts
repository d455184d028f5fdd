import { aspectHeaded, aspects, parts } from "../../form/form.ts";
import { chineseNumeral, itemNumerals, numeralValue } from "../../lib/chinese-numerals.ts";
import { escapeRegExp } from "../../lib/strings.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt, foundIn } from "../found.ts";
import { type Match, matchesIn } from "../text-rules.ts";

/** The prescribed aspects that a report has, in the prescribed order. */
export function aspectOrder({ draft }: CheckContext): readonly Found[] {
  const places = draft.overview.aspects.flatMap(({ heading }, at) => {
    const rank = aspects.findIndex(({ id }) => id === aspectHeaded(heading)?.id);
    return rank < 0 ? [] : [{ at, rank }];
  });
  const wrongAt = places.findIndex(({ rank }, at) => rank < (places[at - 1]?.rank ?? -1));
  const [before, wrong] = [places[wrongAt - 1], places[wrongAt]];
  if (before === undefined || wrong === undefined) return [];
  const [own, other] = [aspects[wrong.rank]?.label ?? "", aspects[before.rank]?.label ?? ""];
  const place = { section: "overview", label: own, field: `overview.aspects.${wrong.at}.heading` } as const;
  return [foundAt(`${own} ${other}`, place, `统一格式中“${own}”在“${other}”之前，这里排在了后面。请调整顺序。`)];
}

const number = `[（(]?(?:[${itemNumerals}]+|\\d{1,2})\\s*[）)、.．]`;
const numbered = new RegExp(`^\\s*(${number}\\s*)`, "g");

/** A part's prescribed title under any number, at the start of a line. */
const partHeadings = parts.map(
  ({ title }) => new RegExp(`^[ \\t\u3000]*([一二三四五六][、.．]\\s*${title}[。：]?)`, "gm"),
);

/** A finding that takes words out of a text. */
function removed(text: ReportText, matches: readonly Match[], message: string): readonly Found[] {
  const places = matches.map((match) => ({ ...match, becomes: "" }));
  return foundIn(text, places, { message, repair: "删去" });
}

/** Headings and numbers that the document prints by itself, written into the texts once more. */
export function ownHeadings({ draft, texts }: CheckContext): readonly Found[] {
  const inHeadings = draft.overview.aspects.flatMap(({ heading }, at) => {
    const label = `（${chineseNumeral(at + 1)}）`;
    const path = `overview.aspects.${at}.heading`;
    const matches = matchesIn(heading, numbered);
    const message = `标题里写了编号“${matches[0]?.words.trim()}”，打印时会另外编号为“${label}”。`;
    return removed({ path, part: "overview", label, text: heading, standing: false }, matches, message);
  });
  const inTexts = texts.flatMap((text) => {
    const own = draft.overview.aspects.find((_, at) => text.path === `overview.aspects.${at}.text`)?.heading.trim();
    const repeated = own ? [new RegExp(`^\\s*(${number}\\s*${escapeRegExp(own)}(?:工作)?(?:情况)?[。：]?)`, "g")] : [];
    return [...partHeadings, ...repeated].flatMap((heading) =>
      matchesIn(text.text, heading).flatMap((match) =>
        removed(text, [match], `${text.label}：文字里写了标题“${match.words}”，打印时会印出两个标题。`),
      ),
    );
  });
  return [...inHeadings, ...inTexts];
}

/** Ways to number the items of a text; the group is the number. A first item begins a series of its own. */
const series: readonly RegExp[] = [
  /(?:(?<=^|[，。；：、！\s（(“])(一)|(?<![第其十百\d一二三四五六七八九])([二三四五六七八九]))是/g,
  new RegExp(`^[ \\t\u3000]*[（(]([${itemNumerals}]{1,3})[）)]`, "gm"),
  /(?:^[ \t\u3000]*|(?<=[。；]))(\d{1,2})[.．、](?!\d)/gm,
];

/** An item whose 是 was lost: 二加大…力度. */
const withoutIs =
  /(?<=[。；])([二三四五六七八九])(?=加大|加强|重视|强化|完善|健全|落实|推进|规范|提高|提升|做好|严格|深化|优化|拓展|创新|注重|建立|开展|抓好)/g;

const itemValue = (digits: string): number => (/\d/.test(digits) ? Number(digits) : (numeralValue(digits) ?? 0));

/** Items whose numbers do not follow one another: one left out, or one that comes twice. */
export function itemNumbers(text: ReportText): readonly Found[] {
  const lost = text.text.includes("一是") ? matchesIn(text.text, withoutIs) : [];
  const lostIs = lost.flatMap(({ start, end, words }) =>
    foundIn(text, [{ start, end: end + 2, becomes: `${words}是${text.text.slice(end, end + 2)}` }], {
      message: `“${words}”后面漏了“是”。`,
      repair: "补上“是”",
    }),
  );
  const wrong = series.flatMap((pattern) => {
    const items = [...text.text.matchAll(pattern)].map((match) => ({ match, digits: match[1] ?? match[2] ?? "" }));
    return items.flatMap(({ match, digits }, at) => {
      const value = itemValue(digits);
      const before = itemValue(items[at - 1]?.digits ?? "0");
      if (value === 1 || before === 0 || value === before + 1) return [];
      // One wrong number makes the next one look wrong: it is told once.
      if (value === before && before > itemValue(items[at - 2]?.digits ?? "0") + 1) return [];
      const words = match[0].trim();
      const start = match.index + match[0].indexOf(words);
      const next = /\d/.test(digits) ? String(before + 1) : chineseNumeral(before + 1);
      const wanted = words.replace(digits, next);
      const message =
        value === before
          ? `“${words}”出现了两次，后一处应为“${wanted}”。`
          : `“${words}”前面没有“${wanted}”，序号不连续。请核对是否漏了一条。`;
      return foundIn(text, [{ start, end: start + words.length }], { message });
    });
  });
  return [...lostIs, ...wrong];
}
