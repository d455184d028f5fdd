import { useSyncExternalStore } from "react";
import { explanationOf, type Finding } from "../../checks/finding.ts";
import { numberChecks } from "../../checks/numbers/number-checks.ts";
import { run } from "../../checks/run.ts";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { createListeners } from "../../lib/emitter.ts";
import { remembered, rememberedLately } from "../../lib/memoize.ts";
import { type Blank, blanksOf } from "../../report/completeness.ts";
import type { OfficeSettings } from "../../report/office-settings.ts";
import type { Draft } from "../../report/schema.ts";
import { useOfficeSettings } from "../settings/office-settings.ts";

/** What stands between the draft and a finished report, as of the last pause in typing. */
export interface Review {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  /** Nothing blank and no 错误: the document may go out without the mark of a draft. */
  readonly finished: boolean;
  /** 警告 that nothing was said of yet; 定稿 wants a word on each. */
  readonly unexplained: number;
}

/** What an office's settings make of a draft. */
type ReviewBy = (settings: OfficeSettings) => (draft: Draft) => Review;

const reviewBy = (check: (draft: Draft, settings: OfficeSettings) => readonly Finding[]): ReviewBy =>
  remembered((settings) =>
    rememberedLately((draft): Review => {
      const findings = check(draft, settings);
      const blanks = blanksOf(draft);
      const finished = blanks.length === 0 && findings.every((finding) => finding.severity !== "error");
      const unexplained = findings.filter(
        (finding) => finding.severity === "warning" && explanationOf(finding, draft.explanations) === undefined,
      ).length;
      return { draft, findings, blanks, finished, unexplained };
    }),
  );

/** Until the rules over texts are loaded, the numbers alone are looked at; no 错误 comes from a text. */
let review = reviewBy((draft, settings) => run(numberChecks, draft, settings));
const listeners = createListeners();

/** Loads the rules over texts, which are no part of the first screen. */
export async function preloadChecks(): Promise<void> {
  const { check } = await import("../../checks/check.ts");
  review = reviewBy(check);
  listeners.notify();
}

/** Reviews any draft at once, for what cannot wait for a pause. */
export function useReviewOf(): (draft: Draft) => Review {
  const settings = useOfficeSettings();
  return useSyncExternalStore(listeners.subscribe, () => review)(settings);
}

export function useReview(): Review {
  const draft = useSettledDraft();
  return useReviewOf()(draft);
}
