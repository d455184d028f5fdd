import { yearBefore } from "../../report/across-years.ts";
import type { Draft } from "../../report/schema.ts";
import { createViewChoice, useViewChoice } from "../shared/view-choice.ts";

/** Whether the lists of findings show 要改的 alone; kept in this browser. */
export const toChangeAlone = createViewChoice("to-change");

/** Whether a list shows 要改的 alone: only beside last year's report. */
export function useToChangeAlone(draft: Draft): boolean {
  const isChosen = useViewChoice(toChangeAlone) ?? false;
  return isChosen && yearBefore(draft) !== undefined;
}
