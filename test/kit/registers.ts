import { applications } from "../../src/form/applications.ts";
import { cellId } from "../../src/form/cells.ts";
import type { ImportSource } from "../../src/import/source.ts";
import { finish } from "../../src/lib/slices.ts";
import { caseOf } from "../../src/register/case.ts";
import { mappingOf } from "../../src/register/columns.ts";
import { countRegister, type KnownMeanings, type RegisterCount } from "../../src/register/count.ts";
import { type RegisterDoing, readRegister } from "../../src/register/read-register.ts";
import type { RegisterTable } from "../../src/register/table.ts";
import { applicantColumns, outcomeLines } from "../../src/register/wordings.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { randomFrom } from "./random.ts";

/** One application of a made-up register, and what of it the form counts. */
export interface WrittenCase {
  readonly entry: "received" | "carriedIn";
  readonly column: string;
  readonly outcome: string;
}

const numberOf = (draft: Draft, row: string, column: string): number =>
  Number(valuesOf(draft, applications)[row]?.[column] ?? 0);

/** The applications that a report's 表三 counts: as many rows as its numbers say, dealt out in an order of their own. */
export function casesOf(draft: Draft, seed: number): readonly WrittenCase[] {
  const random = randomFrom(seed);
  const outcomes = [...outcomeLines.map(({ id }) => id), "carriedOut"];
  const cases = applicantColumns.flatMap(({ id: column }): readonly WrittenCase[] => {
    const entries = (["received", "carriedIn"] as const).flatMap((entry) =>
      Array.from({ length: numberOf(draft, entry, column) }, () => entry),
    );
    const results = outcomes.flatMap((row) => Array.from({ length: numberOf(draft, row, column) }, () => row));
    return entries.map((entry, at) => ({ entry, column, outcome: results[at] ?? "carriedOut" }));
  });
  return cases
    .map((one) => ({ one, at: random.nat(1_000_000) }))
    .sort((first, second) => first.at - second.at)
    .map(({ one }) => one);
}

const labelOf = (id: string): string =>
  [...outcomeLines, ...applicantColumns].find((line) => line.id === id)?.label ?? "";

/** How an office writes a day. */
const ways: readonly ((year: number, month: number, date: number) => string)[] = [
  (year, month, date) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`,
  (year, month, date) => `${year}/${month}/${date}`,
  (year, month, date) => `${year}.${month}.${date}`,
  (year, month, date) => `${year}年${month}月${date}日`,
  (year, month, date) => `${year}${String(month).padStart(2, "0")}${String(date).padStart(2, "0")}`,
];

/** The heads and rows of a register with these applications in it. */
export function rowsOf(cases: readonly WrittenCase[], year: number, seed: number): readonly (readonly string[])[] {
  const random = randomFrom(seed);
  const written = ways[seed % ways.length] ?? ways[0];
  const day = (ofYear: number) => written?.(ofYear, 1 + random.nat(12), 1 + random.nat(28)) ?? "";
  const heads = ["序号", "收到申请日期", "申请人", "申请人类型", "申请内容", "办理结果", "答复日期"];
  const rows = cases.map(({ entry, column, outcome }, at) => [
    String(at + 1),
    day(entry === "received" ? year : year - 1),
    `申请人甲${at}`,
    labelOf(column),
    `申请公开第${at}号文件`,
    outcome === "carriedOut" ? "" : labelOf(outcome),
    outcome === "carriedOut" ? "" : day(year),
  ]);
  return [heads, ...rows];
}

/** What a person copies of such rows. */
export const copiedRows = (rows: readonly (readonly string[])[]): ImportSource => ({
  kind: "pasted",
  html: "",
  text: rows.map((row) => row.join("\t")).join("\r\n"),
});

const atOnce: RegisterDoing = async (work) => ({ value: finish(work) });

/** Reads a register in one go; throws where it is refused. */
export async function registerIn(source: ImportSource): Promise<RegisterTable> {
  const read = await readRegister(source, atOnce);
  if (!read?.ok) throw new Error(read?.message ?? "given up");
  return read.value;
}

/** The entered numbers of a report's 表三 by cell. */
export const applicationNumbers = (draft: Draft): ReadonlyMap<string, number> =>
  new Map(
    ["received", "carriedIn", ...outcomeLines.map(({ id }) => id), "carriedOut"].flatMap((row) =>
      applicantColumns.map(({ id }) => [cellId(applications, row, id), numberOf(draft, row, id)] as const),
    ),
  );

/** What a register comes to for an office that said nothing of its wordings, or something. */
export function countedRegister(
  { heads, rows }: RegisterTable,
  year: number,
  known: KnownMeanings = { outcomes: {}, applicants: {} },
  yearless?: number,
): RegisterCount {
  const mapping = mappingOf(heads, {});
  const cases = rows.map((row) => caseOf(row, mapping, yearless));
  return countRegister(cases, year, mapping.receivedOn !== undefined, known);
}

/** The number of rows in each cell. */
export const numbersOf = ({ cells }: RegisterCount): ReadonlyMap<string, number> =>
  new Map([...cells].map(([id, cases]) => [id, cases.length]));

/** The cells with rows in them, as words. */
export const filledCells = (count: RegisterCount): readonly string[] =>
  [...numbersOf(count)]
    .filter(([, rows]) => rows > 0)
    .map(([id, rows]) => `${id.replace("applications.", "")} ${rows}`);
