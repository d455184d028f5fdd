import { apart, type MarkedText, type TextMark } from "../../ui/text-marks.ts";
import { useOpenCard } from "../findings/open-card.ts";
import type { TextWithLastYear } from "../last-year/last-year-text.tsx";
import { useReview } from "../shared/use-review.ts";

/**
 * Returns the marks that are drawn behind a text: a tint under last year's sentences, over it the year words in them, and
 * over both the words that a finding points at, and over all those of the finding whose card is open.
 */
export function useMarks({ path, text, repeated }: TextWithLastYear): MarkedText {
  const { findings } = useReview();
  const card = useOpenCard()?.id;
  const sentences = repeated.map(({ start, end }): TextMark => ({ start, end, look: "tint" }));
  const years = repeated.flatMap((sentence) =>
    sentence.years.map(
      ({ start, end, state }): TextMark => ({ start, end, look: state === "advanced" ? "strong" : "warning" }),
    ),
  );
  const found = findings.flatMap(({ id, severity, words = [] }) =>
    words.flatMap(({ path: field, start, end }): readonly TextMark[] => {
      const look = id === card ? "inHand" : severity === "suggestion" ? "advice" : "wrong";
      return field === path ? [{ start, end, look }] : [];
    }),
  );
  const inHand = found.filter(({ look }) => look === "inHand");
  return { text, marks: apart([...sentences, ...years, ...found, ...inHand].filter(({ end }) => end <= text.length)) };
}
