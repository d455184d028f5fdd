import type { Severity } from "../../checks/finding.ts";
import type { RepeatedYear } from "../../prose/repeated.ts";
import { apart, type MarkedText, type TextMark } from "../../ui/text-marks.ts";
import type { TextWithLastYear } from "../last-year/last-year-text.tsx";
import { useReview } from "../shared/use-review.ts";

const yearLooks: Record<RepeatedYear["state"], TextMark["look"]> = {
  advanced: "strong",
  left: "warning",
  other: "warning",
};
const severityLooks: Record<Severity, TextMark["look"]> = { error: "wrong", warning: "wrong", suggestion: "advice" };

/**
 * Returns the marks that are drawn behind a text: a tint under last year's sentences, over it the year words in them, and
 * over both the words that a finding points at.
 */
export function useMarks({ path, text, repeated }: TextWithLastYear): MarkedText {
  const { findings } = useReview();
  const sentences = repeated.map(({ start, end }): TextMark => ({ start, end, look: "tint" }));
  const years = repeated.flatMap((sentence) =>
    sentence.years.map(({ start, end, state }): TextMark => ({ start, end, look: yearLooks[state] })),
  );
  const found = findings.flatMap(({ severity, words = [] }) =>
    words
      .filter((range) => range.path === path)
      .map(({ start, end }): TextMark => ({ start, end, look: severityLooks[severity] })),
  );
  return { text, marks: apart([...sentences, ...years, ...found].filter(({ end }) => end <= text.length)) };
}
