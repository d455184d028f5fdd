import type { CellBlock } from "../tabular/block.ts";
import { lowered } from "../tabular/superscript.ts";
import { readTsv, writeTsv } from "../tabular/tsv.ts";
import { readHtmlTables } from "./html-table.ts";
import type { ClipboardContent } from "./read.ts";

/** Without any of these, HTML tells no more of a number than plain text does. */
const telling = /<sup|vertical-align|Mso(?:Foot|End)noteReference|x:num|sdval|data-sheets-value/i;

/** Words without a table of their own, such as a part of a cell that was copied, are read as a cell. */
const tablesIn = (html: string): readonly CellBlock[] =>
  readHtmlTables(/<table/i.test(html) ? html : `<table><tr><td>${html}</td></tr></table>`).map(({ cells }) =>
    cells.map((row) => row.map(({ text, covered }) => (covered ? "" : text))),
  );

/** True where plain text has the digit of a superscript beside the number, or “-” where the number is 0. */
const tellsMore = (shown: string, text: string): boolean =>
  shown !== text && (lowered(shown) === text || (shown === "0" && /^\D+$/.test(text)));

/**
 * What was copied, with its plain text corrected by a table of its HTML that has the same cells: plain text writes 01 for 0
 * with the mark of note 1, and - for a 0 in an accounting format.
 */
export function toldByHtml(copied: ClipboardContent): ClipboardContent {
  const { text, html } = copied;
  if (!telling.test(html)) return copied;
  const block = readTsv(text);
  const same = tablesIn(html).find(
    (table) => table.length === block.length && table.every((row, at) => row.length === block[at]?.length),
  );
  const cells = block.map((row, at) =>
    row.map((one, column) => {
      const shown = same?.[at]?.[column] ?? one;
      return tellsMore(shown, one.trim()) ? shown : one;
    }),
  );
  return JSON.stringify(cells) === JSON.stringify(block) ? copied : { text: writeTsv(cells), html };
}
