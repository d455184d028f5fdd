import { compose } from "../document/compose.ts";
import { toHtml } from "../document/html/to-html.ts";
import { toDataBlock } from "../files/json.ts";
import type { Draft } from "../report/schema.ts";

/** The exported page, which is also what is previewed and printed. */
export function reportHtml(draft: Draft, { finished }: { finished: boolean }): string {
  return toHtml(compose(draft, { finished }), toDataBlock(draft, { finished }));
}
