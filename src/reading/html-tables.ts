import { createOpenTables, type OpenCell, type OpenTable } from "../clipboard/open-tables.ts";
import { type SpanningCell, spread } from "../clipboard/spread.ts";
import { type Box, mostOfTable, type Piece, type RowPiece } from "./pieces.ts";

type PieceCell = OpenCell<Piece[]>;

const textOf = ({ content }: PieceCell): string =>
  content
    .map((piece) => (piece.kind === "line" ? piece.text : ""))
    .filter(Boolean)
    .join("\n");

/** Running text, as no cell of an official table holds: several lines of it, or very much. */
function isProse(text: string): boolean {
  return text.length > 400 || (text.length > 200 && text.split("\n").length > 2);
}

/** A row of several short answers, which only a table of data has. */
const isData = (row: readonly PieceCell[]): boolean => row.length >= 4 && row.every((cell) => textOf(cell).length < 80);

/** True where cells lay out a page rather than hold one answer each. */
function isLayout({ rows, nested }: OpenTable<Piece[]>): boolean {
  if (nested || rows.every((row) => row.length < 2)) return true;
  return !rows.some(isData) && rows.some((row) => row.some((cell) => isProse(textOf(cell))));
}

/** Collects pieces, those inside tables by cell until the table is over. */
export function createHtmlTables(root: Piece[]) {
  const tables = createOpenTables<Piece[]>(mostOfTable, () => []);
  const boxes: (Box | undefined)[] = [];
  let count = 0;
  let places = 0;

  const sink = (): Piece[] => tables.cell() ?? root;
  const endTable = (table: OpenTable<Piece[]>, box: Box | undefined) => {
    const cells = table.rows.flat();
    if (isLayout(table)) {
      for (const { content } of cells) for (const piece of content) sink().push(piece);
      return;
    }
    count += 1;
    const rows = table.rows.map((row) => row.map((cell): SpanningCell => ({ ...cell, text: textOf(cell) })));
    const grid = spread(rows, mostOfTable);
    places += grid.reduce((sum, row) => sum + row.length, 0);
    for (const row of grid) {
      const piece: RowPiece = { kind: "row", table: count, cells: row, placed: true, box };
      sink().push(piece);
    }
    const pictures = cells.flatMap(({ content }) => content).filter(({ kind }) => kind === "picture");
    for (const picture of pictures) sink().push(picture);
  };
  return {
    depth: tables.depth,
    /** Cells of all tables so far, merged ones by the places that they take. */
    places: (): number => places,
    add: (piece: Piece): void => {
      sink().push(piece);
    },
    open: (name: string, attributes: Readonly<Record<string, string>>, box: Box | undefined): void => {
      if (name === "table") boxes.push(box);
      tables.open(name, attributes);
    },
    close: (name: string): void => {
      const over = tables.close(name);
      if (over) endTable(over, boxes.pop());
    },
  };
}
