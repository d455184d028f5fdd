import type { CellId } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { type Result, refused } from "../lib/result.ts";
import { type CellBlock, isBlank } from "../tabular/block.ts";
import { readTsv } from "../tabular/tsv.ts";
import type { PlacedBlock } from "./block-places.ts";
import { readHtmlTables } from "./html-table.ts";
import { nothingCopied, placeBlock, type ShownTextOf } from "./place-block.ts";
import { toldByHtml } from "./told-by-html.ts";

/** What the clipboard holds. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Many times a whole report. What is longer is not looked at, since the page would stand still meanwhile. */
const longest = { text: 300_000, html: 5_000_000 };
const isTooLong = ({ text, html }: ClipboardContent): boolean =>
  text.length > longest.text || html.length > longest.html;

/** True where it is more than one cell, so that the text of a single input is not enough for it. */
export function isBlock(copied: ClipboardContent): boolean {
  const { text, html } = copied;
  return (
    isTooLong(copied) ||
    /[\t\n\r]/.test(text.replace(/(?<![\r\n])[\r\n]+$/, "")) ||
    readTsv(text).some((row) => row.length > 1) ||
    (isBlank(text) && /<table/i.test(html)) ||
    toldByHtml(copied) !== copied
  );
}

/** The one cell that was copied, without the line break that spreadsheets put after it. */
export function singleText(copied: ClipboardContent): string {
  return readTsv(toldByHtml(copied).text)[0]?.[0] ?? "";
}

/** Gives a copied block its places in a table: tries the plain text, then each table of the HTML, and returns the first that fits. */
export function placeCopied(
  table: TableDef,
  copied: ClipboardContent,
  at: CellId,
  texts: ShownTextOf,
): Result<PlacedBlock> {
  if (isTooLong(copied)) return refused("复制的内容太长，不像这张表，没有粘贴。请只复制表格中的数字。");
  const blocks: readonly CellBlock[] = [readTsv(toldByHtml(copied).text), ...readHtmlTables(copied.html)];
  const results = blocks.filter((block) => block.length > 0).map((block) => placeBlock(table, block, at, texts));
  return results.find((result) => result.ok) ?? results[0] ?? refused(nothingCopied);
}
