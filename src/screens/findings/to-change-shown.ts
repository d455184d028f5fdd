import { createViewChoice } from "../shared/view-choice.ts";

/** Whether the lists of findings show 要改的 alone; kept in this browser. */
export const toChangeAlone = createViewChoice("to-change");
