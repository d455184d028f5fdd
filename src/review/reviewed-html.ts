import { compose } from "../document/compose.ts";
import { toHtml } from "../document/html/to-html.ts";
import type { Review } from "./review.ts";
import { reviewLayerOf } from "./review-marks.ts";

/** The report's page with the marks of the review over it: for the screen, and for paper that stays in the office. */
export function reviewedHtml(review: Review): string {
  const { draft, finished } = review;
  return toHtml(compose(draft, { finished, isTraced: true }), undefined, reviewLayerOf(review));
}
