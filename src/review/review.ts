import { explanationOf, type Finding, wantsWords } from "../checks/finding.ts";
import { memoizeByIdentity, memoizeRecent } from "../lib/memoize.ts";
import type { OfficeSettings } from "../notice/settings.ts";
import { type Blank, blanksOf } from "../report/completeness.ts";
import type { Draft } from "../report/schema.ts";

/** What a review of a draft found. */
export interface Review {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  /** Nothing blank and no 错误: the document may go out without the mark of a draft. */
  readonly finished: boolean;
  /** The number of 警告 without 出错说明 and of 上级意见 without an answer; 定稿 needs one for each. */
  readonly unexplained: number;
  /** All rules were asked; while they are being loaded, none is. */
  readonly isWhole: boolean;
}

/**
 * What comes of a draft by what was found in it: by all rules, or while they are being loaded by none. Of a copy in which one part
 * is open nothing is said but of that, and it is no finished report.
 */
export function reviewOf(draft: Draft, found: readonly Finding[], isWhole = true): Review {
  const part = draft.rounds?.part;
  const findings = part === undefined ? found : found.filter(({ place }) => place.section === part);
  const blanks = blanksOf(draft).filter(({ section }) => part === undefined || section === part);
  const isFilled = blanks.length === 0 && findings.every((finding) => finding.severity !== "error");
  const finished = part === undefined && isFilled;
  const unexplained = findings.filter(
    (finding) => wantsWords(finding) && explanationOf(finding, draft.explanations) === undefined,
  ).length;
  return { draft, findings, blanks, finished, unexplained, isWhole };
}

/** Reviews drafts under an office's settings; the same draft gives the same object. */
export type Reviewer = (settings: OfficeSettings) => (draft: Draft) => Review;

/** A reviewer by what finds something in drafts under settings. */
export function reviewerBy(
  find: (draft: Draft, settings: OfficeSettings) => readonly Finding[],
  isWhole: boolean,
): Reviewer {
  return memoizeByIdentity((settings) =>
    memoizeRecent((draft): Review => reviewOf(draft, find(draft, settings), isWhole)),
  );
}
