import type { StepId } from "../../review/steps.ts";
import { useWindowSize } from "../../ui/window-size.ts";
import { createViewChoice, useViewChoice } from "../shared/view-choice.ts";

/** Whether 审核栏 is open, and whether it shows the whole report; kept in this browser. */
const shown = createViewChoice("review-column");
const whole = createViewChoice("review-column-whole");

/** From here on a step has room for 审核栏 beside it, in px; below it lies over the step. */
export const isWideWindow = (): boolean => window.innerWidth >= 1600;
/** In a narrower window it would cover what it speaks of. */
const hasRoom = (): boolean => window.innerWidth >= 1280 && window.innerHeight >= 480;

/** 审核栏 beside a step. */
export interface ColumnState {
  /** Whether there may be one at all. 审核 and 预览 show the findings themselves. */
  readonly isOffered: boolean;
  readonly isOpen: boolean;
  readonly isWhole: boolean;
  readonly open: (isOpen: boolean) => void;
  readonly showWhole: (isWhole: boolean) => void;
}

/** Whether 审核栏 is open beside a step, open by itself where there is room for it. */
export function useReviewColumn(step: StepId): ColumnState {
  const isWide = useWindowSize(isWideWindow);
  const fits = useWindowSize(hasRoom);
  const chosen = useViewChoice(shown);
  const isWhole = useViewChoice(whole) ?? false;
  const isOffered = fits && step !== "review" && step !== "preview";
  return { isOffered, isOpen: isOffered && (chosen ?? isWide), isWhole, open: shown.set, showWhole: whole.set };
}
