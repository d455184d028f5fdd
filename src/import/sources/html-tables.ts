import { type SpanningCell, spanOf, spread } from "../../tabular/spread.ts";
import { type Box, type Fragment, mostOfTable, type RowFragment } from "../fragments.ts";

interface OpenCell {
  readonly fragments: Fragment[];
  readonly rows: number;
  readonly columns: number;
}

interface OpenTable {
  readonly rows: OpenCell[][];
  readonly box: Box | undefined;
  /** Holds tables itself, so that it only lays out the page. */
  nested: boolean;
}

const textOf = ({ fragments }: OpenCell): string =>
  fragments
    .map((fragment) => (fragment.kind === "line" ? fragment.text : ""))
    .filter(Boolean)
    .join("\n");

/** Running text, as no cell of an official table holds: several lines of it, or very much. */
function isProse(text: string): boolean {
  return text.length > 400 || (text.length > 200 && text.split("\n").length > 2);
}

/** A row of several short answers, which only a table of data has. */
const isData = (row: readonly OpenCell[]): boolean => row.length >= 4 && row.every((cell) => textOf(cell).length < 80);

/** True where cells lay out a page rather than hold one answer each. */
function isLayout({ rows, nested }: OpenTable): boolean {
  if (nested || rows.every((row) => row.length < 2)) return true;
  return !rows.some(isData) && rows.some((row) => row.some((cell) => isProse(textOf(cell))));
}

/** Collects fragments, those inside tables by cell until the table is over. */
export function createHtmlTables(root: Fragment[]) {
  const tables: OpenTable[] = [];
  const sinks: Fragment[][] = [root];
  let count = 0;
  let places = 0;

  const sink = (): Fragment[] => sinks[sinks.length - 1] as Fragment[];
  const endTable = () => {
    const table = tables.pop();
    if (!table) return;
    const cells = table.rows.flat();
    if (isLayout(table)) {
      for (const { fragments } of cells) for (const fragment of fragments) sink().push(fragment);
      return;
    }
    count += 1;
    const rows = table.rows.map((row) => row.map((cell): SpanningCell => ({ ...cell, text: textOf(cell) })));
    const grid = spread(rows, mostOfTable);
    places += grid.reduce((sum, row) => sum + row.length, 0);
    for (const row of grid) {
      const fragment: RowFragment = { kind: "row", table: count, cells: row, placed: true, box: table.box };
      sink().push(fragment);
    }
    const pictures = cells.flatMap(({ fragments }) => fragments).filter(({ kind }) => kind === "picture");
    for (const picture of pictures) sink().push(picture);
  };
  return {
    depth: (): number => tables.length,
    /** Cells of all tables so far, merged ones by the places that they take. */
    places: (): number => places,
    add: (fragment: Fragment): void => {
      sink().push(fragment);
    },
    open: (name: string, attributes: Readonly<Record<string, string>>, box: Box | undefined): void => {
      const table = tables[tables.length - 1];
      if (name === "table") {
        if (table) table.nested = true;
        tables.push({ rows: [], box, nested: false });
      } else if (table && name === "tr") {
        table.rows.push([]);
      } else if (table && (name === "td" || name === "th")) {
        if (table.rows.length === 0) table.rows.push([]);
        const rows = spanOf(attributes.rowspan, mostOfTable.rows);
        const cell = { fragments: [], rows, columns: spanOf(attributes.colspan, mostOfTable.columns) };
        table.rows[table.rows.length - 1]?.push(cell);
        sinks.push(cell.fragments);
      }
    },
    close: (name: string): void => {
      if (name === "table") endTable();
      else if ((name === "td" || name === "th") && tables.length > 0 && sinks.length > 1) sinks.pop();
    },
  };
}
