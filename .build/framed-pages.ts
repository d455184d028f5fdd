import { compareReports } from "../src/comparison/compare.ts";
import { toComparisonHtml } from "../src/comparison/html.ts";
import { toHtml } from "../src/document/html/to-html.ts";
import type { ReviewLayer } from "../src/document/review-layer.ts";
import { exampleReport } from "../src/report/example.ts";
import { reviewSheet } from "../src/review/review-sheet.ts";

const noMarks: ReviewLayer = {
  findings: [],
  cells: new Map(),
  words: new Map(),
  lacking: new Map(),
  proofs: new Map(),
};
const names = { before: "", after: "" };

/** The pages that the program shows in frames. A frame is under the policy of the page around it, and so is its style. */
export const framedPages: readonly string[] = [
  toHtml([]),
  toHtml([], undefined, noMarks),
  toComparisonHtml(compareReports([], []), { names, changesOnly: false }),
  reviewSheet(exampleReport(), "2026-01-20"),
];
