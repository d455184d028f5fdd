import { applications } from "../../../../src/form/applications.ts";
import { cellsOf } from "../../../../src/form/cells.ts";
import { disclosure } from "../../../../src/form/disclosure.ts";
import { litigation } from "../../../../src/form/litigation.ts";
import type { Column, Line, TableDef } from "../../../../src/form/table.ts";
import { sum } from "../../../../src/lib/lists.ts";
import { type Random, randomFrom } from "../../random.ts";
import { publishedReport, reportNames } from "../../reports.ts";
import { applications2019, disclosure2019 } from "../form-2019.ts";

/** The printed text of each number of the tables, totals too, by the cell's id. */
export type Printed = ReadonlyMap<string, string>;

/** In the edition of 2019 行政事业性收费 has no column of its own for the amount: 上一年项目数量 and 本年增/减 alone. */
const disclosureOf2019: TableDef = {
  ...disclosure2019,
  bands: disclosure2019.bands.map((band) => ({
    ...band,
    columns: band.columns.filter(({ id }) => id !== "amount"),
  })),
};

/** The three tables of an edition, in printed order; `otherAsOne`: （六）其他处理 is a single row. */
export function tablesOf(edition: 2019 | 2021, otherAsOne = edition === 2019): readonly TableDef[] {
  return [edition === 2019 ? disclosureOf2019 : disclosure, otherAsOne ? applications2019 : applications, litigation];
}

const sizes = [1, 4, 30, 900];

/** A number that is 0 more often than not. */
const few = ({ nat }: Random, size: number): number => (nat(3) === 0 ? nat(size + 1) : 0);

/** One applicant's column of 表三 whose rows balance. */
function balanced(rows: readonly Line[], random: Random, size: number): ReadonlyMap<string, number> {
  const special = new Set(["received", "carriedIn", "concluded", "carriedOut"]);
  const column = new Map(rows.filter(({ id }) => !special.has(id)).map(({ id }) => [id, few(random, size)]));
  const concluded = sum([...column.values()]);
  const carriedOut = few(random, size);
  const carriedIn = Math.min(few(random, size), concluded + carriedOut);
  return new Map([
    ...column,
    ["received", concluded + carriedOut - carriedIn],
    ["carriedIn", carriedIn],
    ["concluded", concluded],
    ["carriedOut", carriedOut],
  ]);
}

function applicationNumbers(table: TableDef, random: Random): Printed {
  const [band] = table.bands;
  const columns = band?.columns.filter(({ sum: parts }) => parts === undefined) ?? [];
  const size = random.of(sizes) ?? 1;
  const filled = columns.map((_, at) =>
    balanced(band?.rows ?? [], random, at === 0 || random.nat(at < 2 ? 2 : 5) === 0 ? size : 0),
  );
  return new Map(
    (band?.rows ?? []).flatMap((row) => {
      const numbers = filled.map((column) => column.get(row.id) ?? 0);
      const id = (column: string) => `applications.${row.id}.${column}`;
      return [
        ...columns.map((column, at): readonly [string, string] => [id(column.id), String(numbers[at] ?? 0)]),
        [id("total"), String(sum(numbers))] as const,
      ];
    }),
  );
}

function litigationNumbers(random: Random): Printed {
  return new Map(
    litigation.bands.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => {
        const results = columns.filter(({ id }) => id !== "total").map(({ id }) => [id, few(random, 9)] as const);
        const all = [...results, ["total", sum(results.map(([, number]) => number))] as const];
        return all.map(([id, number]): readonly [string, string] => [`litigation.${row.id}.${id}`, String(number)]);
      }),
    ),
  );
}

function disclosed({ unit, id }: Column, random: Random): string {
  if (unit === "万元") return random.nat(2) === 0 ? "0" : `${random.nat(20_000)}.${1 + random.nat(9998)}`;
  if (id === "change") return String(random.nat(20) - 9);
  return String(random.nat(random.nat(3) === 0 ? 40_000 : 60));
}

/** Numbers that look thrown and balance. */
export function randomNumbers(edition: 2019 | 2021, seed: number): Printed {
  const random = randomFrom(seed);
  const [first, second] = tablesOf(edition);
  const cells = first ? cellsOf(first) : [];
  return new Map([
    ...cells.map(({ id, column }): readonly [string, string] => [id, disclosed(column, random)]),
    ...(second ? applicationNumbers(second, random) : []),
    ...litigationNumbers(random),
  ]);
}

/** The numbers of one of the published reports in test/fixtures, wrong totals as printed. */
export function publishedNumbers(index: number): Printed {
  const name = reportNames[index % reportNames.length] ?? reportNames[0];
  return new Map([...publishedReport(name).printed].map(([id, amount]) => [id, String(amount)]));
}
