import { check } from "../checks/check.ts";
import type { Finding } from "../checks/finding.ts";
import { useSettledDraft } from "../editing/editing-context.tsx";
import { remembered } from "../form/remembered.ts";
import { type Blank, blanksOf } from "../report/completeness.ts";
import type { Draft } from "../report/schema.ts";

/** What stands between the draft and a finished report, as of the last pause in typing. */
export interface Review {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  /** Nothing blank and no 错误: the document may go out without the mark of a draft. */
  readonly finished: boolean;
}

export const reviewOf = remembered((draft: Draft): Review => {
  const findings = check(draft);
  const blanks = blanksOf(draft);
  const finished = blanks.length === 0 && findings.every((finding) => finding.severity !== "error");
  return { draft, findings, blanks, finished };
});

export function useReview(): Review {
  return reviewOf(useSettledDraft());
}
