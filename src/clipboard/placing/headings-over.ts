import type { Column, TableDef } from "../../form/table.ts";
import { columnFinder, type FormRow, rowFinder } from "../../tabular/form-rows.ts";
import { type CopiedBlock, columnsIn } from "./copied-block.ts";
import { furnitureOf, isLastYear } from "./line-kinds.ts";

/** The words over one column of a copied block, and what of the table they name. */
export interface ColumnHeading {
  /** The lowest words that stand over this column; blank where none do. */
  readonly own: string;
  /** All words over it, merged headings that reach it included, from the top down. */
  readonly path: readonly string[];
  /** The column that its own words name; undefined under a heading of last year. */
  readonly column: Column | undefined;
  /** The row that the lowest words of a row over it name, as over the groups of 表四. */
  readonly row: FormRow | undefined;
  /** True where its own words are none of the printed table's. */
  readonly isStrange: boolean;
}

/** The headings that some heading lines make over the columns below; upper words reach to the right as far as nothing else stands there. */
export function headingsOver(lines: CopiedBlock, table: TableDef): readonly ColumnHeading[] {
  const [findRow, findColumn, isFurniture] = [rowFinder(table), columnFinder(table), furnitureOf(table)];
  const width = columnsIn(lines);
  const reaching = lines.map((line, level) => {
    let last = "";
    return Array.from({ length: width }, (_, column) => {
      const { text = "", kind = "blank" } = line[column] ?? {};
      if (kind !== "blank") last = text;
      return kind === "blank" && level < lines.length - 1 ? last : text;
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const filled = lines.flatMap((line) => (line[column] && line[column].kind !== "blank" ? [line[column]] : []));
    const own = filled[filled.length - 1];
    const path = reaching.map((line) => line[column] ?? "");
    const named = own && findColumn(own.text);
    return {
      own: own?.text ?? "",
      path,
      column: path.some(isLastYear) ? undefined : named,
      row: path.map(findRow).reduce((lowest, row) => row ?? lowest, undefined),
      isStrange: own?.kind === "word" && !named && !isFurniture(own.text),
    };
  });
}
