import type { Work } from "../../../lib/slices.ts";
import { spanOf } from "../../../tabular/spread.ts";
import { mostOfTable } from "../../fragments.ts";
import { Hostile, tooMuch } from "../hostile.ts";
import { type Attributes, isOn, readXml } from "../xml.ts";

/** A cell of a table: how many rows and columns it takes, and whether it only goes on with the one above it. */
export interface WordCell {
  rows: number;
  columns: number;
  goesOn: boolean;
}

/** What is said of cells, rows and paragraphs only after they began, each in the order in which they begin. */
export interface WordMarks {
  readonly cells: readonly WordCell[];
  /** True for a row that was taken out, with tracked changes on. */
  readonly rows: readonly boolean[];
  /** True for a paragraph whose end was taken out or moved away, or is hidden as behind a heading that runs in: the next one goes on in its line. */
  readonly paragraphs: readonly boolean[];
}

/** A report has some 300 cells and, at its longest, a thousand paragraphs; ten times as much is another document. */
const mostCells = 8000;
const mostParagraphs = 15_000;

interface OpenTable {
  /** The cell that each column had last, by the place where it begins. */
  readonly last: Map<number, WordCell>;
  column: number;
}

/** Reads what is said of the cells, rows and paragraphs of a part of a Word document; refused where they are too many. */
export function* wordMarks(xml: string): Work<WordMarks> {
  const cells: WordCell[] = [];
  const rows: boolean[] = [];
  const paragraphs: boolean[] = [];
  const around: string[] = [];
  const tables: OpenTable[] = [];
  const [openCells, openRows, openParagraphs]: [WordCell[], number[], number[]] = [[], [], []];
  const begin = (name: string) => {
    const table = tables[tables.length - 1];
    if (name === "w:tbl") tables.push({ last: new Map(), column: 0 });
    else if (name === "w:tr") {
      openRows.push(rows.push(false) - 1);
      if (table) table.column = 0;
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
    const [row, paragraph] = [openRows[openRows.length - 1], openParagraphs[openParagraphs.length - 1]];
    if (name === "w:del" && row !== undefined && isIn("w:tr w:trPr")) rows[row] = true;
    const goesOn = name === "w:del" || name === "w:moveFrom" || (name === "w:specVanish" && isOn(attributes));
    if (goesOn && paragraph !== undefined && isIn("w:p w:pPr w:rPr")) paragraphs[paragraph] = true;
  };
  const endCell = () => {
    const cell = openCells.pop();
    const table = tables[tables.length - 1];
    if (!cell || !table || rows[openRows[openRows.length - 1] ?? -1]) return;
    const above = cell.goesOn ? table.last.get(table.column) : undefined;
    if (above) above.rows += 1;
    else {
      cell.goesOn = false;
      table.last.set(table.column, cell);
    }
    table.column += cell.columns;
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
      if (name === "w:tbl") tables.pop();
      if (name === "w:tr") openRows.pop();
      if (name === "w:p") openParagraphs.pop();
    },
  });
  return { cells, rows, paragraphs };
}
