import { apart, type MarkedText, type TextMark } from "../../ui/text-marks.ts";
import type { TextWithLastYear } from "../last-year/last-year-text.tsx";
import { useReview } from "../shared/use-review.ts";

/**
 * Returns the marks that are drawn behind a text: a tint under last year's sentences, over it the year words in them, and
 * over both the words that a finding points at.
 */
export function useMarks({ path, text, repeated }: TextWithLastYear): MarkedText {
  const { findings } = useReview();
  const sentences = repeated.map(({ start, end }): TextMark => ({ start, end, look: "tint" }));
  const years = repeated.flatMap((sentence) =>
    sentence.years.map(
      ({ start, end, state }): TextMark => ({ start, end, look: state === "advanced" ? "strong" : "warning" }),
    ),
  );
  const found = findings.flatMap(({ severity, words = [] }) =>
    words
      .filter((range) => range.path === path)
      .map(({ start, end }): TextMark => ({ start, end, look: severity === "suggestion" ? "advice" : "wrong" })),
  );
  return { text, marks: apart([...sentences, ...years, ...found].filter(({ end }) => end <= text.length)) };
}
