import { sentencesOf } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import { type CheckContext, type Found, foundIn } from "../check-def.ts";
import { baseTotal } from "./bases.ts";
import { statedIn } from "./stated.ts";

function inSentence(draft: Draft, text: ReportText, words: string, offset: number): readonly Found[] {
  return statedIn(words, draft.year).flatMap(({ quantity, bases }): readonly Found[] => {
    const totals = bases.map((one) => ({ one, total: baseTotal(draft, one) }));
    if (totals.some(({ total }) => total === undefined || total === quantity.value)) return [];
    const said = totals.map(({ one, total }) => `${one.name}为 ${total}`).join("，");
    const span = { start: quantity.start + offset, end: quantity.end + offset };
    const stated = words.slice(Math.max(0, quantity.start - 14), quantity.end).trim();
    const message = `${text.label}：文中写“${stated}”，${said}。请核对哪一个正确；口径不同的，在文中说明。`;
    return [foundIn(text, [span], { message })];
  });
}

/** Numbers in the sentences against those of the tables, on any basis that the words allow. */
export function statedNumbers({ draft, texts }: CheckContext): readonly Found[] {
  return texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }) => inSentence(draft, text, words, start)),
  );
}
