import { cited } from "../../notice/effective.ts";
import type { Given } from "../../notice/settings.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn } from "../found.ts";

/** The stretches of a text that words take up. */
function stretches(text: string, words: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (words === "") return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
    found.push({ start, end: start + words.length });
  return found;
}

/** Where a wrong term stands by itself: not within the right one, nor within the title of a document. */
function wrongIn({ text }: ReportText, { wrong, right }: Given<"terms">) {
  const titles = [...text.matchAll(/《[^《》\n]{1,80}》/g)].map(({ 0: title, index }) => ({
    start: index,
    end: index + title.length,
  }));
  const left = [...titles, ...(right.includes(wrong) ? stretches(text, right) : [])];
  return stretches(text, wrong).filter(({ start, end }) => !left.some((one) => one.start <= start && end <= one.end));
}

/** Words that are said otherwise this year. */
export function wrongTerms({ texts, settings: { terms } }: CheckContext): readonly Found[] {
  return texts.flatMap((text) =>
    terms.flatMap((term) => {
      const right = term.right.trim();
      const places = wrongIn(text, term);
      if (places.length === 0) return [];
      const message =
        right === "" ? `不用“${term.wrong}”${cited(term)}。请改写。` : `“${term.wrong}”应为“${right}”${cited(term)}。`;
      const becomes = right === "" ? undefined : right;
      return foundIn(
        text,
        places.map((place) => ({ ...place, becomes })),
        { message },
      );
    }),
  );
}
