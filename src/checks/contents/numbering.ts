import { aspectHeaded, aspects, parts } from "../../form/form.ts";
import { chineseNumeral, numeralValue } from "../../lib/chinese-numerals.ts";
import type { ReportText } from "../../report/report-texts.ts";
import { type CheckContext, type Found, foundIn, type InTexts, type Span, spansOf } from "../check-def.ts";

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
  const field = `overview.aspects.${wrong.at}.heading`;
  const message = `统一格式中“${own}”在“${other}”之前，这里排在了后面。请调整顺序。`;
  return [{ id: `${own} ${other}`, place: { section: "overview", label: own, field }, message, fields: [field] }];
}

const number = "[（(]?(?:[一二三四五六七八九十]+|\\d{1,2})\\s*[）)、.．]";
const numbered = new RegExp(`^\\s*(${number}\\s*)`, "g");

/** A part's prescribed title under any number, at the start of a line. */
const partHeadings = parts.map(
  ({ title }) => new RegExp(`^[ \\t\u3000]*([一二三四五六][、.．]\\s*${title}[。：]?)`, "gm"),
);

const removed = (text: ReportText, spans: readonly Span[], message: string): Found =>
  foundIn(text, spans, { message, becomes: spans.map(() => ""), repair: "删去" });

/** Headings and numbers that the document prints by itself, written into the texts once more. */
export function ownHeadings({ draft, texts }: CheckContext): readonly Found[] {
  const inHeadings = draft.overview.aspects.flatMap(({ heading }, at): readonly Found[] => {
    const label = `（${chineseNumeral(at + 1)}）`;
    const path = `overview.aspects.${at}.heading`;
    const spans = spansOf(heading, numbered);
    const message = `标题里写了编号“${spans[0]?.match[1]?.trim()}”，打印时会另外编号为“${label}”。`;
    const text: ReportText = { path, part: "overview", label, text: heading, standing: false };
    return spans.length > 0 ? [removed(text, spans, message)] : [];
  });
  const inTexts = texts.flatMap((text) => {
    const own = draft.overview.aspects.find((_, at) => text.path === `overview.aspects.${at}.text`)?.heading.trim();
    const repeated = own ? [new RegExp(`^\\s*(${number}\\s*${literally(own)}(?:工作)?(?:情况)?[。：]?)`, "g")] : [];
    return [...partHeadings, ...repeated].flatMap((heading) =>
      spansOf(text.text, heading).map((span) =>
        removed(text, [span], `${text.label}：文字里写了标题“${span.match[1]}”，打印时会印出两个标题。`),
      ),
    );
  });
  return [...inHeadings, ...inTexts];
}

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Ways to number the items of a text; the group is the number. A first item begins a series of its own. */
const series: readonly RegExp[] = [
  /(?:(?<=^|[，。；：、！\s（(“])(一)|(?<![第其十百\d一二三四五六七八九])([二三四五六七八九]))是/g,
  /^[ \t\u3000]*[（(]([一二三四五六七八九十]{1,3})[）)]/gm,
  /^[ \t\u3000]*(\d{1,2})[.．、](?!\d)/gm,
];

/** Items whose numbers do not follow one another: one left out, or one that comes twice. */
export function itemNumbers({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    series.flatMap((pattern): readonly Found[] => {
      let last = 0;
      return [...text.text.matchAll(pattern)].flatMap((match): readonly Found[] => {
        const said = match[1] ?? match[2] ?? "";
        const value = /\d/.test(said) ? Number(said) : (numeralValue(said) ?? 0);
        const before = last;
        last = value;
        if (value === 1 || before === 0 || value === before + 1) return [];
        const whole = match[0].trim();
        const start = match.index + match[0].indexOf(whole);
        const wanted = whole.replace(said, /\d/.test(said) ? String(before + 1) : chineseNumeral(before + 1));
        const message =
          value === before
            ? `“${whole}”出现了两次，后一处应为“${wanted}”。`
            : `“${whole}”前面没有“${wanted}”，序号不连续。请核对是否漏了一条。`;
        return [foundIn(text, [{ start, end: start + whole.length }], { message })];
      });
    }),
  );
}
