import { compose } from "../../document/compose.ts";
import { toHtml } from "../../document/html.ts";
import { toDataBlock } from "../../exchange/json.ts";
import type { Draft } from "../../report/schema.ts";
import type { Review } from "../use-review.ts";
import { reviewLayerOf } from "./review-layer.ts";

/** The exported page, which is also what is previewed and printed. */
export function reportHtml(draft: Draft, { finished }: { finished: boolean }): string {
  return toHtml(compose(draft, { finished }), toDataBlock(draft, { finished }));
}

/** The same page with the marks of a reviewer over it: for the screen, and for paper that stays in the office. */
export function reviewedHtml(review: Review): string {
  const { draft, finished } = review;
  return toHtml(compose(draft, { finished, isTraced: true }), undefined, reviewLayerOf(review));
}
