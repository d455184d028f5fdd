import { z } from "zod";
import { enteredCells, enteredIds } from "../form/cells.ts";
import type { OrganKind, TableId } from "../form/form.ts";
import { organKinds, tables } from "../form/form.ts";
import type { TableDef, TableValues, Unit } from "../form/table.ts";

// Compiled validators would need `new Function`, which a strict content security policy forbids.
z.config({ jitless: true });

/** Values as generic code sees them: by row id, then column id. */
export type Values = Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;

const count = z.int().min(0).max(999_999_999);
const money = z.string().regex(/^\d{1,9}(?:\.\d{1,4})?$/);
const amounts: Record<Unit, z.ZodType<number | string>> = { 件: count, 万元: money };

/** One strict object per row with one key per entered column, so that a missing or unknown number is an issue at its path. */
function tableSchema(table: TableDef, blanks: boolean): z.ZodType<Values> {
  const rows: Record<string, Record<string, z.ZodType<number | string | null>>> = {};
  for (const { row, column, name } of enteredCells(table)) {
    const amount = amounts[column.unit];
    rows[row.id] = { ...rows[row.id], [column.id]: (blanks ? amount.nullable() : amount).describe(name) };
  }
  return z.strictObject(
    Object.fromEntries(Object.entries(rows).map(([id, columns]) => [id, z.strictObject(columns)])),
  ) as z.ZodType<Values>;
}

type TableSchemas<Blank> = {
  [T in (typeof tables)[number] as T["id"]]: z.ZodType<Blank extends true ? TableValues<T> : Complete<TableValues<T>>>;
};
type Complete<V> = { [R in keyof V]: { [C in keyof V[R]]: NonNullable<V[R][C]> } };

/** The schemas of all tables; their types come from the definition, which the loop above follows key by key. */
function tableSchemas<Blank extends boolean>(blanks: Blank): TableSchemas<Blank> {
  return Object.fromEntries(tables.map((table) => [table.id, tableSchema(table, blanks)])) as TableSchemas<Blank>;
}

const kinds = Object.keys(organKinds) as [OrganKind, ...OrganKind[]];
const year = z.int().min(2000).max(2100);
const text = z.string();
const written = z.string().regex(/\S/);

/** A remark beside a number, printed in brackets after it ("其中修订16件"). */
const notes = z.partialRecord(z.enum(enteredIds as [string, ...string[]]), written);

function sharedFields<S extends z.ZodType<string>>(line: S) {
  return {
    /** Full name of the reporting organ, as in the title. */
    organ: line,
    organKind: z.enum(kinds),
    /** The year reported on, not the year of publication. */
    year,
    overview: z.strictObject({
      /** The three sentences that stand before part one. */
      basis: text,
      period: text,
      contact: text,
      /** Paragraphs under the heading of part one, before its aspects. */
      opening: text,
      aspects: z.array(z.strictObject({ heading: line, text: line })),
    }),
    problems: z.strictObject({ problems: line, measures: line }),
    other: line,
    notes,
  };
}

/** A report being written: any number may be blank (`null`), any text empty. */
export const draftSchema = z.strictObject({
  ...sharedFields(text),
  ...tableSchemas(true),
  /** What stands in a cell that is not a number yet, exactly as typed; the number there is `null`. */
  typed: z.partialRecord(z.enum(enteredIds as [string, ...string[]]), written),
});

/** A report with nothing blank. */
export const completeReportSchema = z.strictObject({ ...sharedFields(written), ...tableSchemas(false) });

export type Draft = z.infer<typeof draftSchema>;
export type Report = z.infer<typeof completeReportSchema>;

/** The numbers of one table, for code that works over any table of the definition. */
export function valuesOf(draft: Pick<Draft, TableId>, table: TableDef): Values {
  return draft[table.id as TableId] as Values;
}
