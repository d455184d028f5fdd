import { compose } from "../document/compose.ts";
import { toHtml } from "../document/html/to-html.ts";
import { toDataBlock } from "../files/json.ts";
import type { Draft } from "../report/schema.ts";
import { reviewLayerOf } from "../review/review-marks.ts";
import type { Review } from "../screens/shared/use-review.ts";

/** The exported page, which is also what is previewed and printed. */
export function reportHtml(draft: Draft, { finished }: { finished: boolean }): string {
  return toHtml(compose(draft, { finished }), toDataBlock(draft, { finished }));
}

/** The same page with the marks of a reviewer over it: for the screen, and for paper that stays in the office. */
export function reviewedHtml(review: Review): string {
  const { draft, finished } = review;
  return toHtml(compose(draft, { finished, isTraced: true }), undefined, reviewLayerOf(review));
}
