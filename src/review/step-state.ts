import { explanationOf } from "../checks/finding.ts";
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
  | { readonly kind: "errors" | "warnings" | "open"; readonly count: number };

/** The words of a state, e.g. in the list of steps; "" where nothing is said. */
export function stateWords(state: StepState): string {
  switch (state.kind) {
    case "empty":
      return "未填写";
    case "partial":
      return `填写中 ${state.filled}/${state.asked}`;
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

/** 错误 first, then what is blank, then 警告 without 出错说明; only then nothing is left. */
function stateBy(filling: StepState, errors: number, warnings: number, done: StepState): StepState {
  if (errors > 0) return { kind: "errors", count: errors };
  if (filling.kind !== "filled") return filling;
  return warnings > 0 ? { kind: "warnings", count: warnings } : done;
}

function sectionState({ draft, findings, blanks, isWhole }: Review, section: SectionId): StepState {
  const own = findings.filter(({ place }) => place.section === section);
  const errors = own.filter(({ severity }) => severity === "error").length;
  const open = own.filter((one) => one.severity === "warning" && explanationOf(one, draft.explanations) === undefined);
  const filling = fillingState(sectionFilling(draft, section, blanks));
  return stateBy(filling, errors, open.length, isWhole ? { kind: "checked" } : filling);
}

const errorsIn = ({ findings }: Review): number => findings.filter(({ severity }) => severity === "error").length;

/** The state of the whole report, for the head of the page and the list of drafts. */
export function reportState(review: Review): StepState {
  const { draft, blanks, unexplained, isWhole } = review;
  if (draft.finalisedOn !== null) return { kind: "final" };
  const filling = fillingState(reportFilling(draft, blanks));
  return stateBy(filling, errorsIn(review), unexplained, isWhole ? { kind: "ready" } : filling);
}

/** What 定稿 still waits for: 错误, blanks, and 警告 without 出错说明. */
function reviewStepState(review: Review): StepState {
  if (review.draft.finalisedOn !== null) return { kind: "final" };
  const count = errorsIn(review) + review.blanks.length + review.unexplained;
  if (count > 0) return { kind: "open", count };
  return { kind: review.isWhole ? "ready" : "unsaid" };
}

/** The state of a step. 预览与导出 has none: there is nothing to do in it. */
export function stepState(step: StepId, review: Review): StepState {
  if (step === "preview") return { kind: "unsaid" };
  return step === "review" ? reviewStepState(review) : sectionState(review, step);
}
