import type { ComponentProps, ReactNode } from "react";
import type { SheetCell } from "../document/blocks.ts";
import { cellById } from "../form/cells.ts";
import { balanceId } from "../form/sums.ts";
import type { Column, TableDef } from "../form/table.ts";
import { BalanceMark } from "./balance-rows.tsx";
import { CellInput } from "./cell/cell-input.tsx";
import styles from "./number-table.module.css";
import { TotalOutput } from "./total-output.tsx";

interface Props {
  table: TableDef;
  place: SheetCell;
  rowSpan: number;
  colSpan: number;
}

/** A place of the printed sheet as an element of the table: its words, or the input or output of its number. */
export function PrintedPlace({ table, place, rowSpan, colSpan }: Props): ReactNode {
  const heading = (
    look: ComponentProps<"th"> & { "data-column"?: string | undefined },
    words: ReactNode = place.text,
  ) => (
    <th rowSpan={rowSpan} colSpan={colSpan} {...look}>
      {words}
    </th>
  );
  if ("id" in place) {
    const cell = cellById(place.id);
    return (
      <td colSpan={colSpan} className={cell?.computed ? styles.computed : undefined}>
        {cell && (cell.computed ? <TotalOutput cell={cell} /> : <CellInput cell={cell} />)}
      </td>
    );
  }
  if (place.text === table.corner) return heading({ className: styles.corner });
  if (place.kind === "note") return heading({});
  if (place.kind === "label") {
    return heading(
      { scope: place.scope },
      rowSpan > 1 ? <span className={styles.group}>{place.text}</span> : place.text,
    );
  }
  if (place.scope === "rowgroup") return heading({ scope: "colgroup", rowSpan: undefined, className: styles.band });
  const column = formColumnOf(table, place);
  const marks = column ? table.relations.map((relation) => balanceId(table, relation, column)) : [];
  return heading({ scope: place.scope, "data-column": column?.id }, [
    place.text,
    ...marks.map((id) => <BalanceMark key={id} id={id} />),
  ]);
}

/** The column of the form whose own label a heading is. */
export function formColumnOf({ bands }: TableDef, place: SheetCell | undefined): Column | undefined {
  if (place?.kind !== "heading") return undefined;
  return bands.flatMap(({ columns }) => columns).find(({ id }) => id === place.line);
}
