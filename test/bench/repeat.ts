import type { Line, TableDef } from "../../src/form/table.ts";

/** 表三 enters three rows besides its outcomes: 一, 二 and 四. */
const otherRows = 3;

/**
 * 表三 with `factor` times its 24 entered rows: the list of outcomes begins anew until there are enough, each copy's id
 * and label suffixed (`granted_2`), and （七）总计 adds all of them. Factor 1 is the table itself.
 */
export function repeatOutcomes(table: TableDef, factor: number): TableDef {
  return {
    ...table,
    bands: table.bands.map((band) => {
      const concluded = band.rows.find((row) => row.sum !== undefined);
      const outcomes = band.rows.filter((row) => concluded?.sum?.includes(row.id));
      const wanted = (outcomes.length + otherRows) * factor - otherRows;
      const repeated = Array.from({ length: wanted }, (_, at) => {
        const row = outcomes[at % outcomes.length] as Line;
        const copy = Math.floor(at / outcomes.length) + 1;
        return copy === 1 ? row : { ...row, id: `${row.id}_${copy}`, label: `${row.label} ·${copy}` };
      });
      const rows = band.rows.flatMap((row) => {
        if (row === outcomes[0]) return repeated;
        if (row === concluded) return [{ ...row, sum: repeated.map(({ id }) => id) }];
        return outcomes.includes(row) ? [] : [row];
      });
      return { ...band, rows };
    }),
  };
}
