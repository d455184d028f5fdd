import type { Block } from "../document/blocks.ts";
import { compose } from "../document/compose.ts";
import type { Draft } from "../report/schema.ts";

/** What a returned report prints into a Word document: without charts, which follow from its numbers and are answered there. */
export function wordBlocks(draft: Draft, finished: boolean): readonly Block[] {
  const { charts: _, ...report } = draft;
  return compose(report, { finished });
}
