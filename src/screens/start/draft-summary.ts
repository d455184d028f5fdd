import { explanationOf, type Finding } from "../../checks/finding.ts";
import { check } from "../../checks/rules.ts";
import type { OfficeSettings } from "../../notice/settings.ts";
import type { Draft } from "../../report/schema.ts";
import { type SectionId, sections } from "../../report/sections.ts";
import { reviewOf } from "../../review/review.ts";
import { reportState, type StepState, stepState } from "../../review/step-state.ts";
import { commentFindings } from "../../rounds/comment-findings.ts";

/** A place where something is left to do, how much, and of a finding what it says. */
export interface Left {
  readonly count: number;
  readonly section: SectionId;
  readonly field: string;
  readonly message: string;
}

/** What a review says of a draft in the list. */
export interface DraftSummary {
  readonly state: StepState;
  readonly sections: Readonly<Record<SectionId, StepState>>;
  /** The first 上级意见 without an answer, the first 错误 and the first 警告 without a reason, each with how many there are. */
  readonly comments: Left | undefined;
  readonly errors: Left | undefined;
  readonly warnings: Left | undefined;
  /** What is blank, section by section, each with its first place. */
  readonly blanks: readonly Left[];
}

function firstOf(findings: readonly Finding[]): Left | undefined {
  const [first] = findings;
  if (!first) return undefined;
  const { place, message } = first;
  return { count: findings.length, section: place.section, field: place.field, message };
}

/** Reviews a draft, and keeps what the list shows of it. */
export function summariseDraft(draft: Draft, settings: OfficeSettings): DraftSummary {
  const review = reviewOf(draft, [...commentFindings(draft), ...check(draft, settings)]);
  const { findings, blanks } = review;
  const states = sections.map((section) => [section, stepState(section, review)] as const);
  const isOpen = (one: Finding) => explanationOf(one, draft.explanations) === undefined;
  const open = (severity: Finding["severity"]) =>
    firstOf(findings.filter((one) => one.severity === severity && isOpen(one)));
  return {
    state: reportState(review),
    sections: Object.fromEntries(states) as Record<SectionId, StepState>,
    comments: open("comment"),
    errors: firstOf(findings.filter(({ severity }) => severity === "error")),
    warnings: open("warning"),
    blanks: sections.flatMap((section) => {
      const own = blanks.filter((blank) => blank.section === section);
      const [first] = own;
      return first ? [{ count: own.length, section, field: first.field, message: first.label }] : [];
    }),
  };
}
