import type { Work } from "../../../lib/slices.ts";
import { spanOf } from "../../../tabular/spread.ts";
import { mostOfTable } from "../../fragments.ts";
import { Hostile, tooMuch } from "../hostile.ts";
import { type Attributes, isOn, readXml } from "../xml.ts";

/** A cell of a table: how many rows and columns it takes, whether it only goes on with the one above it, and what became of it. */
export interface WordCell {
  rows: number;
  columns: number;
  goesOn: boolean;
  /** With tracked changes on: put in, taken out and blank, or taken out for one that was put in, so that it is none. */
  fate?: "inserted" | "blank" | "gone";
}

/** What is said of cells, rows and paragraphs only after they began, each in the order in which they begin. */
export interface WordMarks {
  readonly cells: readonly WordCell[];
  /** True for a row that was taken out, with tracked changes on. */
  readonly rows: readonly boolean[];
  /** True for a paragraph whose end was taken out or moved away, or is hidden as behind a heading that runs in: the next one goes on in its line. */
  readonly paragraphs: readonly boolean[];
  /** How many cells were put into rows or taken out of them with tracked changes on. */
  readonly tracked: number;
}

/** A report has some 300 cells and, at its longest, a thousand paragraphs; ten times as much is another document. */
const mostCells = 8000;
const mostParagraphs = 15_000;

interface OpenTable {
  /** The cell that each column had last, by the place where it begins. */
  readonly last: Map<number, WordCell>;
  /** The cells of the row that is open. */
  row: WordCell[];
}

/**
 * Of cells that were taken out of a row as many are gone as were put in. The others are blank in their place: without them all that
 * follows would stand in columns that are not its own.
 */
function settleRow(row: readonly WordCell[]): void {
  const inserted = row.filter(({ fate }) => fate === "inserted").length;
  const deleted = row.filter(({ fate }) => fate === "blank");
  for (const cell of deleted.slice(0, inserted)) cell.fate = "gone";
}

/** Reads what is said of the cells, rows and paragraphs of a part of a Word document; refused where they are too many. */
export function* wordMarks(xml: string): Work<WordMarks> {
  const cells: WordCell[] = [];
  const rows: boolean[] = [];
  const paragraphs: boolean[] = [];
  const around: string[] = [];
  const tables: OpenTable[] = [];
  let tracked = 0;
  const [openCells, openRows, openParagraphs]: [WordCell[], number[], number[]] = [[], [], []];
  const begin = (name: string) => {
    const table = tables[tables.length - 1];
    if (name === "w:tbl") tables.push({ last: new Map(), row: [] });
    else if (name === "w:tr") {
      openRows.push(rows.push(false) - 1);
      if (table) table.row = [];
    } else if (name === "w:tc") {
      const cell: WordCell = { rows: 1, columns: 1, goesOn: false };
      openCells.push(cell);
      cells.push(cell);
    } else if (name === "w:p") openParagraphs.push(paragraphs.push(false) - 1);
    if (cells.length > mostCells || paragraphs.length > mostParagraphs) throw new Hostile(tooMuch);
  };
  /** The elements right around the one that begins, the innermost last. */
  const isIn = (path: string): boolean => around.slice(-path.split(" ").length).join(" ") === path;
  const mark = (name: string, attributes: Attributes) => {
    const { val } = attributes;
    const cell = openCells[openCells.length - 1];
    if (name === "w:gridSpan" && cell && isIn("w:tc w:tcPr")) cell.columns = spanOf(val, mostOfTable.columns);
    if (name === "w:vMerge" && cell && isIn("w:tc w:tcPr")) cell.goesOn = val !== "restart";
    if (name === "w:cellDel" && cell && isIn("w:tc w:tcPr")) cell.fate = "blank";
    if (name === "w:cellIns" && cell && isIn("w:tc w:tcPr")) cell.fate = "inserted";
    const [row, paragraph] = [openRows[openRows.length - 1], openParagraphs[openParagraphs.length - 1]];
    if (name === "w:del" && row !== undefined && isIn("w:tr w:trPr")) rows[row] = true;
    const goesOn = name === "w:del" || name === "w:moveFrom" || (name === "w:specVanish" && isOn(attributes));
    if (goesOn && paragraph !== undefined && isIn("w:p w:pPr w:rPr")) paragraphs[paragraph] = true;
  };
  const endCell = () => {
    const cell = openCells.pop();
    if (cell) tables[tables.length - 1]?.row.push(cell);
  };
  const endRow = (isGone: boolean) => {
    const table = tables[tables.length - 1];
    if (!table || isGone) return;
    settleRow(table.row);
    let column = 0;
    for (const cell of table.row.splice(0)) {
      if (cell.fate !== undefined) tracked += 1;
      if (cell.fate === "gone") continue;
      const above = cell.goesOn ? table.last.get(column) : undefined;
      if (above) above.rows += 1;
      else {
        cell.goesOn = false;
        table.last.set(column, cell);
      }
      column += cell.columns;
    }
  };
  yield* readXml(xml, {
    open: (name, attributes) => {
      begin(name);
      mark(name, attributes);
      around.push(name);
    },
    close: (name) => {
      around.pop();
      if (name === "w:tc") endCell();
      if (name === "w:tbl") {
        // What stands in no row is one.
        endRow(false);
        tables.pop();
      }
      if (name === "w:tr") endRow(rows[openRows.pop() ?? -1] === true);
      if (name === "w:p") openParagraphs.pop();
    },
  });
  return { cells, rows, paragraphs, tracked };
}
