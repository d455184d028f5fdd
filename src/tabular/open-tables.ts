import { type Limits, spanOf } from "./spread.ts";

/** A cell as far as it has come by; `content` is whatever its reader collects in it. */
export interface OpenCell<Content> {
  readonly content: Content;
  readonly rows: number;
  readonly columns: number;
}

export interface OpenTable<Content> {
  /** In the order in which they are shown: those of a foot come last, wherever they stand. */
  readonly rows: readonly (readonly OpenCell<Content>[])[];
  /** Holds tables itself. */
  readonly nested: boolean;
}

interface Growing<Content> {
  readonly body: OpenCell<Content>[][];
  readonly foot: OpenCell<Content>[][];
  /** The part of the table that the next row belongs to. */
  part: OpenCell<Content>[][];
  nested: boolean;
}

/** The tables, rows and cells that are open while the elements of a page come by one after the other. */
export function createOpenTables<Content>(most: Limits, newContent: () => Content) {
  const tables: Growing<Content>[] = [];
  const cells: Content[] = [];

  const openCell = (table: Growing<Content>, { rowspan, colspan }: Readonly<Record<string, string>>) => {
    if (table.part.length === 0) table.part.push([]);
    const content = newContent();
    const cell = { content, rows: spanOf(rowspan, most.rows), columns: spanOf(colspan, most.columns) };
    table.part[table.part.length - 1]?.push(cell);
    cells.push(content);
  };
  return {
    depth: (): number => tables.length,
    /** What the innermost open cell holds; undefined outside all cells. */
    cell: (): Content | undefined => cells[cells.length - 1],
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      const table = tables[tables.length - 1];
      if (name === "table") {
        if (table) table.nested = true;
        const body: OpenCell<Content>[][] = [];
        tables.push({ body, foot: [], part: body, nested: false });
      } else if (!table) return;
      else if (name === "tfoot") table.part = table.foot;
      else if (name === "tbody" || name === "thead") table.part = table.body;
      else if (name === "tr") table.part.push([]);
      else if (name === "td" || name === "th") openCell(table, attributes);
    },
    /** Returns the table that is over, if one is. */
    close: (name: string): OpenTable<Content> | undefined => {
      if ((name === "td" || name === "th") && tables.length > 0) cells.pop();
      const over = name === "table" ? tables.pop() : undefined;
      return over && { rows: [...over.body, ...over.foot], nested: over.nested };
    },
  };
}
