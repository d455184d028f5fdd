import { compose } from "../../../src/document/compose.ts";
import { toWebPage } from "../../../src/document/html/web-page.ts";
import { toPlainText } from "../../../src/document/plain-text.ts";
import { toWorkbook } from "../../../src/document/workbook/workbook.ts";
import { asDraft, type PastReport } from "../../../src/report/schema.ts";
import type { Rendering } from "./renderings.ts";

const blocksOf = (report: PastReport) => compose(asDraft(report), { finished: false });

/** What the stricter editors of sites leave of a page: no styles, no groups of rows or columns, no frame around a table. */
export const sanitised = (html: string): string =>
  html.replace(/ style="[^"]*"/g, "").replace(/<\/?(?:thead|tbody|colgroup|col|div|span)\b[^>]*>/g, "");

/** What the program writes for others, and must read back all the same; text that is no number stands in none of it. */
export const ownRenderings: readonly Rendering[] = [
  { name: "page for a site", kind: "html", make: ({ draft }) => toWebPage(blocksOf(draft)) },
  {
    name: "page for a site, as a strict editor leaves it",
    kind: "html",
    make: ({ draft }) => sanitised(toWebPage(blocksOf(draft))),
  },
  { name: "plain text", kind: "text", make: ({ draft }) => toPlainText(blocksOf(draft)) },
  {
    name: "workbook",
    kind: "xlsx",
    make: async ({ draft }) =>
      new Uint8Array(await (await toWorkbook(asDraft(draft), { finished: false })).arrayBuffer()),
  },
];
