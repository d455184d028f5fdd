import { compose } from "../document/compose.ts";
import { toHtml } from "../document/html.ts";
import type { Draft } from "../report/schema.ts";
import { toDataBlock } from "./json.ts";

/** The exported page, which is also what is previewed and printed. */
export function reportHtml(draft: Draft, { finished }: { finished: boolean }): string {
  return toHtml(compose(draft, { finished }), toDataBlock(draft, { finished }));
}
