import { type Cell, cellById } from "../../../../src/form/cells.ts";
import { type PartId, partOf, partTitle } from "../../../../src/form/form.ts";
import type { ImportedReport } from "../../../../src/import/imported-report.ts";
import { valuesOf } from "../../../../src/report/schema.ts";
import type { RightCell } from "./damages.ts";
import type { Fault } from "./score.ts";

const plain = (text: string): string => text.normalize("NFKC").replace(/[,，\s]/g, "");

/** True where an issue, or the cell's own doubt, is about this cell, its row, its group of rows or its whole table. */
function isTold(read: ImportedReport, { id, table, row, name }: Cell): boolean {
  const places = [
    `${table.name} ${name}`,
    `${table.name} ${row.label}`,
    ...(row.under ?? []).map((group) => `${table.name} ${group}`),
    table.name,
    partTitle(partOf(table.id as PartId)),
  ];
  if (read.cells.get(id)?.doubt !== undefined) return true;
  return read.issues.some(
    ({ kind, place, message, cell }) =>
      kind !== "remark" &&
      (cell === id || places.includes(place) || (/^表格|^表[二三四]/.test(place) && message.includes(row.label))),
  );
}

/** What stands in a cell of the draft: its number, or the text kept in its place; of a total what was printed. */
function readText(read: ImportedReport, cell: Cell): { number: string; text: string } {
  const printed = plain(read.cells.get(cell.id)?.text ?? "");
  if (cell.computed) return { number: printed, text: printed };
  const value = valuesOf(read.draft, cell.table)[cell.row.id]?.[cell.column.id];
  return {
    number: value === null || value === undefined ? "" : String(value),
    text: plain(`${read.draft.typed[cell.id as never] ?? ""}${read.draft.notes[cell.id as never] ?? ""}`),
  };
}

const equal = (one: string, other: string): boolean => one !== "" && other !== "" && Number(one) === Number(other);

/** A sign in a number's place is kept or told of; a number with its unit may also be taken for the number. */
function signFault(sign: string, got: { number: string; text: string }, told: boolean): string | undefined {
  if (got.number !== "")
    return /^\D*$/.test(sign.replace(got.number, "")) && sign.includes(got.number) ? undefined : "filled";
  return got.text.includes(sign) || told ? undefined : "sign dropped";
}

/** What is wrong with one cell in a word; undefined where nothing is. */
function wrong(
  { kind, text }: RightCell,
  cell: Cell,
  got: { number: string; text: string },
  told: boolean,
): string | undefined {
  // A printed total that was not found is computed all the same.
  if (cell.computed && (got.number === "" || kind !== "number")) return undefined;
  if (kind === "number")
    return equal(got.number, text) ? undefined : got.number === "" ? "left blank" : "another number";
  if (kind === "blank") return got.number === "" && got.text === "" ? undefined : "filled";
  if (kind === "sign") return signFault(text, got, told);
  if (kind === "either")
    return equal(got.number, text) || (got.number === "" && told)
      ? undefined
      : got.number === ""
        ? "left blank"
        : "another number";
  return told && (got.number === "" || equal(got.number, text)) ? undefined : "divided without a word";
}

/** Faults of the numbers, one for each table, kind and whether it was told. */
export function cellFaults(read: ImportedReport, right: ReadonlyMap<string, RightCell>): readonly Fault[] {
  const found = new Map<string, { fault: Fault; cells: string[] }>();
  for (const [id, wanted] of right) {
    const cell = cellById(id);
    if (!cell) continue;
    const told = isTold(read, cell);
    const got = readText(read, cell);
    const kind = wrong(wanted, cell, got, told);
    if (kind === undefined) continue;
    const cause = `cells: ${cell.table.name} ${kind}`;
    const key = `${cause} ${told}`;
    const shown = `${cell.name} ${wanted.text} → ${got.number || got.text || "blank"}`;
    const known = found.get(key);
    if (known) known.cells.push(shown);
    else found.set(key, { fault: { about: "cells", told, cause, detail: "" }, cells: [shown] });
  }
  return [...found.values()].map(({ fault, cells }) => ({ ...fault, detail: `${cells.length}: ${cells[0]}` }));
}
