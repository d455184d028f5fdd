import { quotedUpTo } from "../../prose/quote.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { Draft } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { ComparedNumber, Repair } from "../finding.ts";
import { foundIn, shifted } from "../found.ts";
import { renumbering } from "../number-words.ts";
import { baseTotal } from "./bases.ts";
import { type Stated, statedIn } from "./stated.ts";
import { tableRepairs } from "./table-repairs.ts";

/** What a stated number is held against: one total for each basis; undefined where it agrees with one, or one is not known. */
function disagreeing(draft: Draft, { quantity, bases }: Stated): readonly ComparedNumber[] | undefined {
  const totals = bases.map((base) => ({ name: base.name, total: baseTotal(draft, base) }));
  if (totals.some(({ total }) => total === undefined || total === quantity.value)) return undefined;
  return totals.map(({ name, total }) => ({ name, amount: String(total) }));
}

/** How many numbers of the texts disagree with the tables of a draft. */
const countDisagreeing = ({ texts }: CheckContext, draft: Draft): number =>
  texts
    .flatMap((text) => sentencesOf(text.text).flatMap((sentence) => statedIn(sentence.text, draft.year)))
    .filter((stated) => disagreeing(draft, stated)).length;

/** Where more numbers disagree than that, the tables are not the ones to be put right, and nobody waits for it to be tried. */
const fewDisagree = 12;

/** Numbers in the sentences against those of the tables, on any basis that the words allow. */
export function statedNumbers(context: CheckContext): readonly Found[] {
  const { draft, texts } = context;
  const wrong = countDisagreeing(context, draft);
  const isBetter = (next: Draft) => countDisagreeing(context, next) < wrong;
  return texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }) =>
      statedIn(words, draft.year).flatMap((stated) => {
        const { quantity, bases } = stated;
        const totals = disagreeing(draft, stated);
        if (!totals) return [];
        const place = shifted(quantity, start);
        const inTables = totals.map(({ name, amount }) => `${name}为 ${amount}`).join("，");
        const quote = quotedUpTo(words, quantity.start, quantity.end);
        const distinct = totals.filter(({ amount }, at) => totals.findIndex((one) => one.amount === amount) === at);
        const inText = distinct.flatMap(({ name, amount }): readonly Repair[] =>
          renumbering(text, place, { amount, ...(distinct.length > 1 ? { reason: name } : {}) }),
        );
        const inTable = wrong > fewDisagree ? [] : tableRepairs(draft, bases, quantity.value, isBetter);
        return foundIn(text, [place], {
          message: `${text.label}：文中写“${quote}”，${inTables}。请核对哪一个正确；口径不同的，在文中说明。`,
          compared: [{ name: "文中", amount: String(quantity.value) }, ...distinct],
          repairs: [...inText, ...inTable],
        });
      }),
    ),
  );
}
