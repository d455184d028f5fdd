import type { ComponentProps, ReactElement, ReactNode } from "react";
import type { SheetCell } from "../document/blocks.ts";
import { cellById } from "../form/cells.ts";
import type { Column, TableDef } from "../form/table.ts";
import { CellInput } from "./cell/cell-input.tsx";
import styles from "./number-table.module.css";
import { TotalOutput } from "./total-output.tsx";

interface Place {
  /** Its own among those of its row. */
  key: string;
  table: TableDef;
  place: SheetCell;
  rowSpan: number;
  colSpan: number;
  /** The innermost merged heading that a row's label stands under. */
  under?: string | undefined;
}

/**
 * A place of the printed sheet as an element of the table: its words, or the input or output of its number. It is no component:
 * those of 220 places, with one around each, were a sixth of the script of opening 表三.
 */
export function printedPlace({ key, table, place, rowSpan, colSpan, under }: Place): ReactElement {
  const heading = (
    look: ComponentProps<"th"> & { "data-column"?: string | undefined },
    words: ReactNode = place.text,
  ) => (
    <th key={key} rowSpan={rowSpan} colSpan={colSpan} {...look}>
      {words}
    </th>
  );
  if ("id" in place) {
    const cell = cellById(place.id);
    return (
      <td
        key={key}
        colSpan={colSpan}
        className={cell?.computed ? styles.computed : undefined}
        data-of={cell?.column.id}
        data-label={cell && (table.printed === "across" ? cell.name : cell.column.label)}
      >
        {cell && (cell.computed ? <TotalOutput cell={cell} /> : <CellInput cell={cell} />)}
      </td>
    );
  }
  if (place.text === table.corner) return heading({ className: styles.corner });
  if (place.kind === "note") return heading({});
  if (place.kind === "label") {
    const look = { scope: place.scope, className: place.upright ? styles.upright : undefined };
    if (rowSpan > 1) return heading(look, <span>{place.text}</span>);
    return heading(look, [under && <Under key="under" heading={under} />, place.text]);
  }
  if (place.scope === "rowgroup") return heading({ scope: "colgroup", rowSpan: undefined, className: styles.band });
  const column = formColumnOf(table, place);
  return heading({ scope: place.scope, "data-column": column?.id });
}

/** On a phone, where merged headings have no room, the one that a row stands under is told over its label. */
function Under({ heading }: { heading: string }) {
  return (
    <span className={styles.of} aria-hidden="true">
      {heading}
    </span>
  );
}

/** The column of the form whose own label a heading is. */
export function formColumnOf({ bands }: TableDef, place: SheetCell | undefined): Column | undefined {
  if (place?.kind !== "heading") return undefined;
  return bands.flatMap(({ columns }) => columns).find(({ id }) => id === place.line);
}
