import { createOpenTables, type OpenCell, type OpenTable } from "../../tabular/open-tables.ts";
import { type SpanningCell, spread } from "../../tabular/spread.ts";
import { withStatedZero } from "../../tabular/stated-zero.ts";
import { type Box, type Fragment, mostOfTable, type RowFragment } from "../fragments.ts";

/** A cell of a page with the fragments in it. */
type FragmentCell = OpenCell<Fragment[]>;

const textOf = ({ content, isZero }: FragmentCell): string => {
  const lines = content.map((fragment) => (fragment.kind === "line" ? fragment.text : ""));
  return withStatedZero(lines.filter(Boolean).join("\n"), isZero);
};

/** Running text, as no cell of an official table holds: several lines of it, or very much. */
function isProse(text: string): boolean {
  return text.length > 400 || (text.length > 200 && text.split("\n").length > 2);
}

/** A row of several short answers, which only a table of data has. */
const isData = (row: readonly FragmentCell[]): boolean =>
  row.length >= 4 && row.every((cell) => textOf(cell).length < 80);

/** True where cells lay out a page rather than hold one answer each. */
function isLayout({ rows, nested }: OpenTable<Fragment[]>): boolean {
  if (nested || rows.every((row) => row.length < 2)) return true;
  return !rows.some(isData) && rows.some((row) => row.some((cell) => isProse(textOf(cell))));
}

/** Collects the fragments of a page into `root`; those inside a table wait in its cells until the table ends. */
export function createHtmlTables(root: Fragment[]) {
  const tables = createOpenTables<Fragment[]>(mostOfTable, () => []);
  const boxes: (Box | undefined)[] = [];
  let count = 0;
  let places = 0;

  const sink = (): Fragment[] => tables.cell() ?? root;
  const endTable = (table: OpenTable<Fragment[]>, box: Box | undefined) => {
    const cells = table.rows.flat();
    if (isLayout(table)) {
      for (const { content } of cells) for (const fragment of content) sink().push(fragment);
      return;
    }
    count += 1;
    const rows = table.rows.map((row) => row.map((cell): SpanningCell => ({ ...cell, text: textOf(cell) })));
    const grid = spread(rows, mostOfTable);
    places += grid.reduce((sum, row) => sum + row.length, 0);
    for (const row of grid) {
      const fragment: RowFragment = { kind: "row", table: count, cells: row, placed: true, box };
      sink().push(fragment);
    }
    const pictures = cells.flatMap(({ content }) => content).filter(({ kind }) => kind === "picture");
    for (const picture of pictures) sink().push(picture);
  };
  return {
    depth: tables.depth,
    /** How many cells all tables so far have, merged ones counted by the places that they take. */
    places: (): number => places,
    add: (fragment: Fragment): void => {
      sink().push(fragment);
    },
    open: (name: string, attributes: Readonly<Record<string, string>>, box: Box | undefined): void => {
      if (name === "table") boxes.push(box);
      tables.open(name, attributes);
    },
    close: (name: string): void => {
      const ended = tables.close(name);
      if (ended) endTable(ended, boxes.pop());
    },
  };
}
