import "../tabular/old-browsers.ts";
import { Parser } from "htmlparser2";
import { escapeHtml } from "../lib/escape-html.ts";
import type { CellBlock } from "../tabular/block.ts";
import { isOnOwnLine } from "../tabular/line-breaks.ts";
import { createOpenTables, type OpenCell, type OpenTable } from "../tabular/open-tables.ts";
import { spread } from "../tabular/spread.ts";
import { withStatedZero } from "../tabular/stated-zero.ts";
import { createSuperscripts } from "../tabular/superscript.ts";
import { isUnseen } from "../tabular/unseen.ts";

/** The HTML table for these cells, as spreadsheets, word processors and web editors take it. */
export function writeHtmlTable(block: CellBlock): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

/** More than any official table, or a page around it, has; what is more is not looked at. */
const most = { tables: 100, rows: 400, columns: 60, cell: 2000 };

/** Elements and tables one in the other, of which no person or editor makes as many. Each would take longer than the last. */
const deepest = { elements: 2000, tables: 60 };

class TooDeep extends Error {}

/** The content of a cell, which grows while its elements are read. */
interface CellText {
  text: string;
}

const textOf = ({ content: { text }, isZero }: OpenCell<CellText>): string =>
  withStatedZero(text.replace(/\s+/g, " ").trim(), isZero);

/** One table with its merged cells spread out: the text stands in the first place, the others are blank. */
function blockOf({ rows }: OpenTable<CellText>): CellBlock {
  const cells = rows.slice(0, most.rows).map((row) => row.map((cell) => ({ ...cell, text: textOf(cell) })));
  const grid = spread(cells, most).map((row) => row.map(({ text, covered }) => (covered ? "" : text)));
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** Puts the text of a page into the cells of its tables while the parser reports its elements. */
function createReader() {
  const tables = createOpenTables<CellText>(most, () => ({ text: "" }));
  const superscripts = createSuperscripts();
  const unseen: boolean[] = [];
  /** A table's place among the blocks is that of its beginning, whichever ends first. */
  const begun: number[] = [];
  const blocks: (CellBlock | undefined)[] = [];

  const add = (text: string) => {
    const cell = tables.cell();
    if (cell && cell.text.length < most.cell) cell.text += text;
  };
  const isHidden = () => unseen[unseen.length - 1] === true;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (unseen.length >= deepest.elements || tables.depth() >= deepest.tables) throw new TooDeep();
    add(superscripts.open(name, attributes));
    unseen.push(isHidden() || isUnseen(name, attributes));
    if (isHidden()) return;
    // What stands on lines of its own must not run together into one number with what stands above it.
    if (name === "br" || isOnOwnLine(name)) add(" ");
    if (name === "table") begun.push(blocks.push(undefined) - 1);
    tables.open(name, attributes);
  };
  const close = (name: string) => {
    add(superscripts.close());
    const wasHidden = isHidden();
    unseen.pop();
    if (wasHidden) return;
    const ended = tables.close(name);
    if (isOnOwnLine(name)) add(" ");
    if (!ended) return;
    const index = begun.pop() ?? 0;
    if (index >= most.tables) return;
    const block = blockOf(ended);
    blocks[index] = block;
    if (tables.depth() > 0) add(block.flat().join(" "));
  };
  return {
    open,
    close,
    add: (text: string) => (isHidden() ? undefined : add(superscripts.text(text))),
    blocks: () => blocks,
  };
}

/** The tables in copied HTML, largest first. Nothing of it is run or shown, and nothing that a page hides is read. */
export function readHtmlTables(html: string): readonly CellBlock[] {
  if (!/<table/i.test(html)) return [];
  const reader = createReader();
  const parser = new Parser({ onopentag: reader.open, ontext: reader.add, onclosetag: (name) => reader.close(name) });
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooDeep) return [];
    throw error;
  }
  const blocks = reader.blocks().filter((block) => block !== undefined);
  return blocks.sort((a, b) => b.length - a.length);
}
