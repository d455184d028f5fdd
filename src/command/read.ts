import { type CellId, cellsOf } from "../form/cells.ts";
import { type OrganKind, type PartId, tables } from "../form/form.ts";
import type { ImportIssue, Unplaced } from "../import/import-issue.ts";
import type { ImportedReport } from "../import/imported-report.ts";
import { readSource } from "../import/read-source.ts";
import type { ImportSource } from "../import/source.ts";
import { decodeText } from "../lib/decode-text.ts";
import type { Result } from "../lib/result.ts";
import type { Draft } from "../report/schema.ts";
import { bytesOf, type FileAt } from "./files.ts";

/** What `report read` prints for one file. */
export interface ReadAnswer {
  readonly organ: string;
  readonly organKind: OrganKind;
  /** `null` where none was found; `report.year` is then that of `--year`, or the year before today's. */
  readonly year: number | null;
  readonly edition: ImportedReport["edition"];
  readonly parts: readonly PartId[];
  /** As it stands in an exported file. */
  readonly report: Draft;
  /** The source's text in each place of the tables, by cell id, totals too. */
  readonly printed: Readonly<Partial<Record<CellId, string>>>;
  readonly notes: readonly ImportIssue[];
  readonly unplaced: readonly Unplaced[];
}

function pasted(name: string, bytes: Uint8Array): ImportSource {
  const text = decodeText(bytes);
  return /\.html?$/i.test(name) ? { kind: "pasted", html: text, text: "" } : { kind: "pasted", html: "", text };
}

/** Imports a file as 导入旧报告 does; with `isPasted`, takes its content for what was pasted into the box there. */
export async function readReport(
  { path }: FileAt,
  { isPasted, defaultYear }: { isPasted: boolean; defaultYear: number },
): Promise<Result<ImportedReport>> {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const name = path.replace(/^.*[\\/]/, "");
  return readSource(isPasted ? pasted(name, bytes.value) : { kind: "file", name, bytes: bytes.value }, defaultYear);
}

/** Returns what is printed for a report that was read. */
export function readAnswer({ draft, year, edition, parts, cells, issues, unplaced }: ImportedReport): ReadAnswer {
  const printed = tables.flatMap(cellsOf).flatMap(({ id }) => {
    const cell = cells.get(id);
    return cell ? [[id, cell.text] as const] : [];
  });
  return {
    organ: draft.organ,
    organKind: draft.organKind,
    year: year ?? null,
    edition,
    parts,
    report: draft,
    printed: Object.fromEntries(printed),
    notes: issues.map(({ kind, place, cell, message }) => ({ kind, place, ...(cell && { cell }), message })),
    unplaced: unplaced.map(({ where, text }) => ({ where, text })),
  };
}
