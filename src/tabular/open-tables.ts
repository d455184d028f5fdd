import { type Limits, spanOf } from "./spread.ts";
import { statesZero } from "./stated-zero.ts";
import { isUnseen } from "./unseen.ts";

/** A cell of a page's table; `content` is whatever its reader collects in it. */
export interface OpenCell<Content> {
  readonly content: Content;
  readonly rows: number;
  readonly columns: number;
  /** True where its number is stated to be 0, whatever its text shows. */
  readonly isZero: boolean;
}

/** A table of a page that is being read. */
export interface OpenTable<Content> {
  /** In the order in which a page shows them: the rows of a tfoot come last, wherever they stand. */
  readonly rows: readonly (readonly OpenCell<Content>[])[];
  /** True where other tables are in it. */
  readonly nested: boolean;
  /** For each column that it describes, whether it is hidden; Excel copies hidden columns with the others. */
  readonly hidden: readonly boolean[];
}

interface Growing<Content> {
  readonly body: OpenCell<Content>[][];
  readonly foot: OpenCell<Content>[][];
  /** The part of the table that the next row belongs to. */
  part: OpenCell<Content>[][];
  nested: boolean;
  readonly hidden: boolean[];
}

/** Keeps the tables, rows and cells that are open while the elements of a page are read one after the other. */
export function createOpenTables<Content>(most: Limits, newContent: () => Content) {
  const tables: Growing<Content>[] = [];
  const cells: Content[] = [];

  const openCell = (table: Growing<Content>, attributes: Readonly<Record<string, string>>) => {
    const { rowspan, colspan } = attributes;
    if (table.part.length === 0) table.part.push([]);
    const content = newContent();
    const cell: OpenCell<Content> = {
      content,
      rows: spanOf(rowspan, most.rows),
      columns: spanOf(colspan, most.columns),
      isZero: statesZero(attributes),
    };
    table.part[table.part.length - 1]?.push(cell);
    cells.push(content);
  };
  return {
    depth: (): number => tables.length,
    /** The content of the innermost open cell; undefined outside all cells. */
    cell: (): Content | undefined => cells[cells.length - 1],
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      const table = tables[tables.length - 1];
      if (name === "table") {
        if (table) table.nested = true;
        const body: OpenCell<Content>[][] = [];
        tables.push({ body, foot: [], part: body, nested: false, hidden: [] });
      } else if (!table) return;
      else if (name === "tfoot") table.part = table.foot;
      else if (name === "tbody" || name === "thead") table.part = table.body;
      else if (name === "col") {
        const isHidden = isUnseen(name, attributes);
        for (let count = spanOf(attributes.span, most.columns); count > 0; count -= 1) {
          if (table.hidden.length < most.columns) table.hidden.push(isHidden);
        }
      } else if (name === "tr") table.part.push([]);
      else if (name === "td" || name === "th") openCell(table, attributes);
    },
    /** Returns the table that ends, if one does. */
    close: (name: string): OpenTable<Content> | undefined => {
      if ((name === "td" || name === "th") && tables.length > 0) cells.pop();
      const ended = name === "table" ? tables.pop() : undefined;
      return ended && { rows: [...ended.body, ...ended.foot], nested: ended.nested, hidden: ended.hidden };
    },
  };
}
