import { baseTotal } from "../../prose/claims/bases.ts";
import { quantitiesIn } from "../../prose/quantities.ts";
import { type Repeated, repetitionIn } from "../../prose/repeated.ts";
import { yearBefore } from "../../report/across-years.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { Found, TextContext } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { agrees, linesRead } from "../readings.ts";

/** The places of numbers that this year's tables bear out: those may well be last year's too. */
function borneOut(draft: Draft, text: ReportText): ReadonlySet<number> {
  const places = linesRead(text).flatMap(({ from, reading }) =>
    reading.claims.flatMap(({ mention: { quantity }, bases }) => {
      const totals = bases.map((base) => baseTotal(draft, base));
      return totals.some((total) => total !== undefined && agrees(quantity, total)) ? [from + quantity.start] : [];
    }),
  );
  return new Set(places);
}

/** Of so few 个 nobody expects another number each year: 5个方面, 3个环节. */
const fewItems = 10;

/** The numbers of a sentence as they stand, but for those of a kind that stay, e.g. 12345热线. */
const numbersIn = ({ text, start }: Repeated) =>
  quantitiesIn(text)
    .filter(({ unit, value }) => unit !== "" && !(unit === "个" && value <= fewItems))
    .filter((quantity) => /^[0-9０-９]/.test(text.slice(quantity.start)))
    .map((quantity) => ({ words: text.slice(quantity.start, quantity.end).trim(), at: start + quantity.start }));

/** Sentences that are last year's but for their years, with numbers that no table of this year bears out. */
export function copiedNumbers({ draft, texts }: TextContext): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  return texts
    .filter(({ standing }) => !standing)
    .flatMap((text) => {
      const { sentences } = repetitionIn(text.text, last);
      const right = sentences.length > 0 ? borneOut(draft, text) : new Set<number>();
      return sentences.flatMap((sentence) => {
        const numbers = numbersIn(sentence).filter(({ at }) => !right.has(at));
        if (numbers.length === 0) return [];
        const isAdvanced = sentence.years.some(({ state }) => state === "advanced");
        const same = isAdvanced ? "只改了年份" : "一字未改";
        const listed = numbers.map(({ words }) => words).join("、");
        return foundIn(text, [sentence], {
          message: `${text.label}：这句与上年报告${same}，其中 ${listed} 请按本年度核对。`,
        });
      });
    });
}
