import type { Finding } from "../checks/finding.ts";
import { askedCount, type Blank } from "../report/completeness.ts";
import type { Draft } from "../report/schema.ts";
import { type SectionId, sections } from "../report/sections.ts";
import type { StepId } from "./steps.ts";

/** How far a step is filled in, or how many 错误 it has. */
export type StepState = "empty" | "partial" | "done" | { readonly errors: number };

/** The words of a state in the list of steps. */
export function stateWords(state: StepState): string {
  if (typeof state === "object") return `有 ${state.errors} 处错误`;
  return { empty: "未填写", partial: "填写中", done: "已完成" }[state];
}

function filling(asked: number, blank: number): StepState {
  if (blank === 0) return "done";
  return blank < asked ? "partial" : "empty";
}

/** The state of a step. That of 审核 counts all sections together, that of 预览与导出 how complete they are. */
export function stepState(
  step: StepId,
  draft: Draft,
  blanks: readonly Blank[],
  findings: readonly Finding[],
): StepState {
  const own: readonly SectionId[] = step === "review" || step === "preview" ? sections : [step];
  const errors = findings.filter(
    (finding) => finding.severity === "error" && own.includes(finding.place.section),
  ).length;
  if (errors > 0 && step !== "preview") return { errors };
  const open = blanks.filter((blank) => own.includes(blank.section)).length;
  const all = own.reduce((sum, section) => sum + askedCount(draft, section), 0);
  return errors > 0 ? "partial" : filling(all, open);
}
