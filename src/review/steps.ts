import { type SectionId, sections, sectionTitle } from "../report/sections.ts";

/** A step of the wizard: a section of the report to fill in, or one of the two that look at all of it. */
export type StepId = SectionId | "review" | "preview";

/** All steps, in their order. */
export const steps: readonly StepId[] = [...sections, "review", "preview"];

/** A step's printed name, which is its name in the list of steps and its heading. */
export function stepTitle(step: StepId): string {
  switch (step) {
    case "review":
      return "审核";
    case "preview":
      return "预览与导出";
    default:
      return sectionTitle(step);
  }
}
