import { toHtml } from "../src/document/html.ts";
import { reviewSheet } from "../src/exchange/review-sheet.ts";
import { exampleDraft } from "../src/report/example.ts";

/** The pages that the program shows in frames. A frame is under the policy of the page around it, and so is its style. */
export const framedPages: readonly string[] = [toHtml([]), reviewSheet(exampleDraft(), "2026-01-20")];
