import { type Blank, blanksOf } from "../report/completeness.ts";
import type { Draft } from "../report/schema.ts";
import { explanationOf, type Finding } from "./finding.ts";

/** What stands between a draft and a finished report. */
export interface Review {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  /** Nothing blank and no 错误: the document may go out without the mark of a draft. */
  readonly finished: boolean;
  /** 警告 that nothing was said of yet; 定稿 wants a word on each. */
  readonly unexplained: number;
}

/** What comes of a draft by what was found in it. */
export function reviewOf(draft: Draft, findings: readonly Finding[]): Review {
  const blanks = blanksOf(draft);
  const finished = blanks.length === 0 && findings.every((finding) => finding.severity !== "error");
  const unexplained = findings.filter(
    (finding) => finding.severity === "warning" && explanationOf(finding, draft.explanations) === undefined,
  ).length;
  return { draft, findings, blanks, finished, unexplained };
}
