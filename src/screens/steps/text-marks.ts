import { apart, type MarkedText, type TextMark } from "../../ui/text-marks.ts";
import { useOpenCard } from "../findings/open-card.ts";
import type { TextWithLastYear } from "../last-year/last-year-text.tsx";
import { useStatedAt } from "../outdated/use-stated.ts";
import { useReview } from "../shared/use-review.ts";

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
  const found = findings.flatMap(({ id, severity, words = [], compared, confirms }) =>
    words.flatMap(({ path: field, start, end }): readonly TextMark[] => {
      // What is as it was last year has its ground already.
      if (confirms && severity === "suggestion" && id !== card) return [];
      const grave = compared ? "differs" : "wrong";
      const look = id === card ? "inHand" : severity === "suggestion" ? "advice" : grave;
      return field === path ? [{ start, end, look }] : [];
    }),
  );
  const inHand = found.filter(({ look }) => look === "inHand");
  return {
    text,
    marks: apart([...sentences, ...years, ...numbers, ...found, ...inHand].filter(({ end }) => end <= text.length)),
  };
}
