import type { Review } from "../../checks/review.ts";
import { compose } from "../../document/compose.ts";
import { toHtml } from "../../document/html.ts";
import { reviewLayerOf } from "./review-layer.ts";

/** The exported page with the marks of a reviewer over it: for the screen, and for paper that stays in the office. */
export function reviewedHtml(review: Review): string {
  const { draft, finished } = review;
  return toHtml(compose(draft, { finished, isTraced: true }), undefined, reviewLayerOf(review));
}
