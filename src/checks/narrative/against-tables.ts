import { sentencesOf } from "../../prose/sentences.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn, shifted } from "../found.ts";
import { baseTotal } from "./bases.ts";
import { statedIn } from "./stated.ts";

/** Numbers in the sentences against those of the tables, on any basis that the words allow. */
export function statedNumbers({ draft, texts }: CheckContext): readonly Found[] {
  return texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }) =>
      statedIn(words, draft.year).flatMap(({ quantity, bases }) => {
        const totals = bases.map((base) => ({ name: base.name, total: baseTotal(draft, base) }));
        if (totals.some(({ total }) => total === undefined || total === quantity.value)) return [];
        const inTables = totals.map(({ name, total }) => `${name}为 ${total}`).join("，");
        const stated = words.slice(Math.max(0, quantity.start - 14), quantity.end).trim();
        const message = `${text.label}：文中写“${stated}”，${inTables}。请核对哪一个正确；口径不同的，在文中说明。`;
        return foundIn(text, [shifted(quantity, start)], { message });
      }),
    ),
  );
}
