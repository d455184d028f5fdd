import type { Cell } from "../form/cells.ts";
import { withSingleSpaces } from "../lib/strings.ts";
import { type CellBlock, isBlank } from "../tabular/block.ts";
import { apartBySpaces, readTsv } from "../tabular/tsv.ts";
import { type CopiedTable, readHtmlTables } from "./html-table.ts";
import { type CopiedBlock, copiedBlock } from "./placing/copied-block.ts";
import type { Placing } from "./placing/decide.ts";
import type { ShownTextOf } from "./placing/evidence.ts";
import { nothingCopied, placeBlock, placeEntered } from "./placing/place-block.ts";
import { toldByHtml } from "./told-by-html.ts";

/** What the clipboard holds. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Many times a whole report. What is longer is not looked at, since the page would stand still meanwhile. */
const longest = { text: 300_000, html: 5_000_000 };
/** Lines of plain text, and cells in a line, of which no table of an office has as many: each is looked at many times. */
const mostLines = 400;
const isTooLarge = (rows: CellBlock): boolean => rows.length > mostLines || rows.some((row) => row.length > mostLines);
const tooLong = "复制的内容太长，不像这张表，没有粘贴。请只复制表格中的数字。";
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

/** Plain text as a block: it marks no merged cells. */
const asBlock = (rows: CellBlock): CopiedBlock =>
  copiedBlock(rows.map((row) => row.map((text) => ({ text, covered: false }))));

/**
 * The tables of HTML, with its plain text behind them, each in all ways of reading it; each is read once those before it do
 * not fit.
 */
function* blocksOf(tables: readonly CopiedTable[], copied: ClipboardContent): Generator<readonly CopiedBlock[]> {
  for (const { cells } of tables) yield [copiedBlock(cells)];
  const { text } = toldByHtml(copied);
  const rows = readTsv(text);
  yield isTooLarge(rows) ? [] : [rows, ...apartBySpaces(text)].map(asBlock);
}

/** Two numbers that stand on two lines of one cell; undefined where there are none. */
const crowdedIn = (blocks: readonly CopiedBlock[]): string | undefined =>
  blocks.flat(2).find(({ text }) => /[\r\n]/.test(text) && /\d\n\d/.test(withSingleSpaces(text)))?.text;

const crowdedProblem = (text: string): string =>
  `“${text.replace(/\s+/g, " ").slice(0, 20)}”在一格里有几个数，不知道用哪一个。没有改动任何数。请只留下要填的数再复制。`;

/**
 * Where what was copied belongs in the table of the cell in focus: by each table of its HTML, which still tells merged
 * cells and lines within a cell; by its plain text where it has none that fits.
 */
export function placeCopied(focused: Cell, copied: ClipboardContent, shownText: ShownTextOf): Placing {
  if (isTooLong(copied)) return { kind: "refused", message: tooLong };
  const tables = readHtmlTables(copied.html);
  const [own] = tables;
  if (own?.enteredOnly) return placeEntered(focused, copiedBlock(own.cells));
  let refused: Placing | undefined;
  for (const readings of blocksOf(tables, copied)) {
    const [first] = readings;
    if (!first) return refused ?? { kind: "refused", message: tooLong };
    if (first.length === 0) continue;
    const crowded = crowdedIn(readings);
    if (crowded !== undefined) return { kind: "refused", message: crowdedProblem(crowded) };
    const placing = placeBlock(focused, readings, shownText);
    if (placing.kind !== "refused") return placing;
    refused ??= placing;
  }
  return refused ?? { kind: "refused", message: nothingCopied };
}
