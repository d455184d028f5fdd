import type { Finding } from "../../checks/finding.ts";
import { appendTo } from "../../lib/lists.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { apart, type MarkedText, type TextMark } from "../../ui/text-marks.ts";
import { useOpenCard } from "../findings/open-card.ts";
import type { TextWithLastYear } from "../last-year/last-year-text.tsx";
import { useStatedAt } from "../outdated/use-stated.ts";
import { useReview } from "../shared/use-review.ts";

/** The words that findings are about, by the path of their text. */
const wordsByText = memoizeByIdentity((findings: readonly Finding[]) => {
  const texts = new Map<string, { finding: Finding; start: number; end: number }[]>();
  for (const finding of findings) {
    for (const { path, start, end } of finding.words ?? []) appendTo(texts, path, { finding, start, end });
  }
  return texts;
});

/**
 * Returns the marks that are drawn behind a text: a tint under last year's sentences, over it the year words in them, and the
 * numbers that are those of the tables, over these the words that a finding points at, and over all those of the finding whose
 * card is open.
 */
export function useMarks({ path, text, repeated }: TextWithLastYear): MarkedText {
  const { findings } = useReview();
  const numbers = useStatedAt(path).map(({ start, end, name, total }): TextMark => {
    return { start, end, look: "stated", note: `${name} ${total}` };
  });
  const card = useOpenCard()?.id;
  const sentences = repeated.map(({ start, end }): TextMark => ({ start, end, look: "tint" }));
  const years = repeated.flatMap((sentence) =>
    sentence.years.map(
      ({ start, end, state }): TextMark => ({ start, end, look: state === "advanced" ? "strong" : "warning" }),
    ),
  );
  const found = (wordsByText(findings).get(path) ?? []).flatMap(
    ({ finding: { id, severity, compared, confirms }, start, end }): readonly TextMark[] => {
      // What is as it was last year has its ground already.
      if (confirms && severity === "suggestion" && id !== card) return [];
      const grave = compared ? "differs" : "wrong";
      const look = id === card ? "inHand" : severity === "suggestion" ? "advice" : grave;
      return [{ start, end, look }];
    },
  );
  const inHand = found.filter(({ look }) => look === "inHand");
  return {
    text,
    marks: apart([...sentences, ...years, ...numbers, ...found, ...inHand].filter(({ end }) => end <= text.length)),
  };
}
