import "../lib/loading/old-browsers.ts";
import { Parser } from "htmlparser2";
import { withSingleSpaces } from "../lib/strings.ts";
import { isOnOwnLine } from "../tabular/line-breaks.ts";
import { createOpenTables, type OpenCell, type OpenTable } from "../tabular/open-tables.ts";
import { type GridCell, spread } from "../tabular/spread.ts";
import { withStatedZero } from "../tabular/stated-zero.ts";
import { createSuperscripts } from "../tabular/superscript.ts";
import { isUnseen } from "../tabular/unseen.ts";
import { enteredMark } from "./write-html.ts";

/** A table of copied HTML. */
export interface CopiedTable {
  readonly cells: readonly (readonly GridCell[])[];
  /** True for one that this program copied, in which no total stands. */
  readonly enteredOnly: boolean;
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
  withStatedZero(withSingleSpaces(text).trim(), isZero);

/** One table with its merged cells spread out. */
function blockOf({ rows, hidden }: OpenTable<CellText>): CopiedTable["cells"] {
  const cells = rows.slice(0, most.rows).map((row) => row.map((cell) => ({ ...cell, text: textOf(cell) })));
  const grid = spread(cells, most);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const blank: GridCell = { text: "", covered: false };
  // Where cells of hidden columns are left out themselves, there are fewer than columns.
  const isHidden = (column: number) => hidden.length === width && hidden[column] === true;
  const shown = [...Array(width).keys()].filter((column) => !isHidden(column));
  return grid.map((row) => shown.map((column) => row[column] ?? blank));
}

/** Puts the text of a page into the cells of its tables while the parser reports its elements. */
function createReader() {
  const tables = createOpenTables<CellText>(most, () => ({ text: "" }));
  const superscripts = createSuperscripts();
  const unseen: boolean[] = [];
  /** A table's place among the blocks is that of its beginning, whichever ends first. */
  const begun: { readonly index: number; readonly enteredOnly: boolean }[] = [];
  const blocks: (CopiedTable | undefined)[] = [];

  const add = (text: string) => {
    const cell = tables.cell();
    if (cell && cell.text.length < most.cell) cell.text += text;
  };
  const isHidden = () => unseen[unseen.length - 1] === true;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (unseen.length >= deepest.elements || tables.depth() >= deepest.tables) throw new TooDeep();
    add(superscripts.open(name, attributes));
    unseen.push(isHidden() || (name !== "col" && isUnseen(name, attributes)));
    if (isHidden()) return;
    // What stands on lines of its own must not run together into one number with what stands above it.
    if (name === "br" || isOnOwnLine(name)) add("\n");
    if (name === "table") {
      begun.push({ index: blocks.push(undefined) - 1, enteredOnly: enteredMark in attributes });
    }
    tables.open(name, attributes);
  };
  const close = (name: string) => {
    add(superscripts.close());
    const wasHidden = isHidden();
    unseen.pop();
    if (wasHidden) return;
    const ended = tables.close(name);
    if (isOnOwnLine(name)) add("\n");
    if (!ended) return;
    const { index, enteredOnly } = begun.pop() ?? { index: 0, enteredOnly: false };
    if (index >= most.tables) return;
    const block = blockOf(ended);
    blocks[index] = { cells: block, enteredOnly };
    if (tables.depth() > 0)
      add(
        block
          .flat()
          .filter(({ covered }) => !covered)
          .map(({ text }) => text)
          .join(" "),
      );
  };
  return {
    open,
    close,
    add: (text: string) => (isHidden() ? undefined : add(superscripts.text(text.replace(/\s+/g, " ")))),
    blocks: () => blocks,
  };
}

/** The tables in copied HTML, largest first. Nothing of it is run or shown, and nothing that a page hides is read. */
export function readHtmlTables(html: string): readonly CopiedTable[] {
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
  return blocks.sort((a, b) => b.cells.length - a.cells.length);
}
