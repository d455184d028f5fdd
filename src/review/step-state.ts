import { explanationOf, type Finding, wantsWords } from "../checks/finding.ts";
import { type Filling, reportFilling, sectionFilling } from "../report/completeness.ts";
import type { SectionId } from "../report/sections.ts";
import type { Review } from "./review.ts";
import type { StepId } from "./steps.ts";

/**
 * How a step or a whole report stands. "checked", "ready" and "final" leave nothing to do; "filled" has nothing blank, but
 * not all rules have been asked yet; "unsaid" has nothing to be said of it.
 */
export type StepState =
  | { readonly kind: "empty" | "filled" | "checked" | "ready" | "final" | "unsaid" }
  | ({ readonly kind: "partial" } & Filling)
  | { readonly kind: "comments" | "errors" | "warnings" | "open"; readonly count: number };

/** The words of a state, e.g. in the list of steps; "" where nothing is said. */
export function stateWords(state: StepState): string {
  switch (state.kind) {
    case "empty":
      return "未填写";
    case "partial":
      return `填写中 ${state.filled}/${state.asked}`;
    case "comments":
      return `${state.count} 条上级意见`;
    case "errors":
      return `${state.count} 处错误`;
    case "warnings":
      return `${state.count} 处警告`;
    case "filled":
      return "已填完";
    case "checked":
      return "已核对";
    case "open":
      return `待处理 ${state.count}`;
    case "ready":
      return "可以定稿";
    case "final":
      return "已定稿";
    default:
      return "";
  }
}

interface Unreviewed {
  readonly filling: Filling;
  readonly finalisedOn: string | null;
}

/** How far something is filled in that has nothing wrong in it. */
function fillingState({ filled, asked }: Filling): StepState {
  if (filled >= asked) return { kind: "filled" };
  return filled === 0 ? { kind: "empty" } : { kind: "partial", filled, asked };
}

/** What is known of a draft's state before it is reviewed. */
export function unreviewedState({ filling, finalisedOn }: Unreviewed): StepState {
  return finalisedOn === null ? fillingState(filling) : { kind: "final" };
}

/** How much of each is left to do. */
interface Open {
  readonly comments: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What of findings is left to do: 上级意见 without an answer, 错误, and 警告 without 出错说明. */
function openOf(findings: readonly Finding[], { draft }: Review): Open {
  const isOpen = (one: Finding) => wantsWords(one) && explanationOf(one, draft.explanations) === undefined;
  const count = (severity: Finding["severity"]) =>
    findings.filter((one) => one.severity === severity && isOpen(one)).length;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { comments: count("comment"), errors, warnings: count("warning") };
}

/** 上级意见 first, as somebody waits for an answer; then 错误, what is blank, and 警告 without 出错说明; only then nothing is left. */
function stateBy(filling: StepState, { comments, errors, warnings }: Open, done: StepState): StepState {
  if (comments > 0) return { kind: "comments", count: comments };
  if (errors > 0) return { kind: "errors", count: errors };
  if (filling.kind !== "filled") return filling;
  return warnings > 0 ? { kind: "warnings", count: warnings } : done;
}

function sectionState(review: Review, section: SectionId): StepState {
  const { draft, findings, blanks, isWhole } = review;
  const own = findings.filter(({ place }) => place.section === section);
  const filling = fillingState(sectionFilling(draft, section, blanks));
  return stateBy(filling, openOf(own, review), isWhole ? { kind: "checked" } : filling);
}

/** The state of the whole report, for the head of the page and the list of drafts. */
export function reportState(review: Review): StepState {
  const { draft, findings, blanks, isWhole } = review;
  if (draft.rounds?.part !== undefined) return sectionState(review, draft.rounds.part);
  if (draft.finalisedOn !== null) return { kind: "final" };
  const filling = fillingState(reportFilling(draft, blanks));
  return stateBy(filling, openOf(findings, review), isWhole ? { kind: "ready" } : filling);
}

/** What 定稿 still waits for: 上级意见 without an answer, 错误, blanks, and 警告 without 出错说明. */
function reviewStepState(review: Review): StepState {
  if (review.draft.finalisedOn !== null) return { kind: "final" };
  const { errors, ...waiting } = openOf(review.findings, review);
  const count = errors + review.blanks.length + waiting.comments + waiting.warnings;
  if (count > 0) return { kind: "open", count };
  return { kind: review.isWhole ? "ready" : "unsaid" };
}

/** The state of a step. 预览与导出 has none: there is nothing to do in it, nor in a step that is not open in a copy. */
export function stepState(step: StepId, review: Review): StepState {
  const part = review.draft.rounds?.part;
  if (step === "preview" || (part !== undefined && step !== part)) return { kind: "unsaid" };
  return step === "review" ? reviewStepState(review) : sectionState(review, step);
}
