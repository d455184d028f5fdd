import { type Path, type UseFormReturn, useForm } from "react-hook-form";
import { type CellId, cellById } from "../form/cells.ts";
import { type Draft, valuesOf } from "../report/schema.ts";

/** The report being edited. react-hook-form holds it and is the only place where it changes. */
export type DraftForm = UseFormReturn<Draft>;

export function useDraftForm(draft: Draft): DraftForm {
  return useForm<Draft>({ defaultValues: draft, mode: "onSubmit", shouldFocusError: false });
}

/** Writes one number, blank or not; the definition says which type belongs at that path. */
export function writeNumber(form: DraftForm, id: CellId, value: number | string | null): void {
  form.setValue(id as Path<Draft>, value as never);
}

/** Writes many numbers as one change, so that whoever follows the form hears of it once. */
export function writeNumbers(form: DraftForm, numbers: ReadonlyMap<CellId, number | string | null>): void {
  const values = form.getValues();
  const changed: Record<string, Record<string, Record<string, number | string | null>>> = {};
  for (const [id, value] of numbers) {
    const cell = cellById(id);
    if (!cell) continue;
    const table = changed[cell.table.id] ?? { ...valuesOf(values, cell.table) };
    table[cell.row.id] = { ...table[cell.row.id], [cell.column.id]: value };
    changed[cell.table.id] = table;
  }
  form.setValues(changed as Partial<Draft>);
}

/** The number at a cell. */
export function readNumber(draft: Draft, id: CellId): number | string | null {
  const cell = cellById(id);
  return (cell && valuesOf(draft, cell.table)[cell.row.id]?.[cell.column.id]) ?? null;
}
