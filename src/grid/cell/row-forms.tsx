import type { FormEvent } from "react";
import type { Cell } from "../../form/cells.ts";
import type { Line, TableDef } from "../../form/table.ts";

const idOf = (table: TableDef, row: Line): string => `${table.id}.${row.id}.form`;

/** The form that owns the input of a cell. */
export const rowFormId = ({ table, row }: Cell): string => idOf(table, row);

const stay = (event: FormEvent) => event.preventDefault();

/**
 * A form for each row of a table, never seen and never sent. After each keystroke Chromium's autofill goes through all
 * inputs that have the same owner, even where completion is off: 144 of them without these, which costs more than all
 * the rest of the keystroke, six with them.
 */
export function RowForms({ table }: { table: TableDef }) {
  return table.bands.flatMap((band) =>
    band.rows
      .filter((row) => row.sum === undefined)
      .map((row) => <form key={row.id} id={idOf(table, row)} autoComplete="off" hidden onSubmit={stay} />),
  );
}
