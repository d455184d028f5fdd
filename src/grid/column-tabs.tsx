import Check from "lucide-react/icons/check";
import CircleX from "lucide-react/icons/circle-x";
import { type KeyboardEvent, type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { balanceId } from "../form/sums.ts";
import type { Column, TableDef } from "../form/table.ts";
import { setAttribute } from "../ui/set-text.ts";
import styles from "./number-table.module.css";
import { currentCell, type SelectionStore } from "./selection.ts";
import { type ShowFigure, useShownFigure } from "./shown-figure.ts";
import { showAllColumns, showColumn } from "./table-paint.ts";

interface Props {
  table: TableDef;
  sheet: RefObject<HTMLTableElement | null>;
  selection: SelectionStore;
}

/** Where a phone has room for one column of numbers: the columns as tabs. Whoever comes to a cell sees its column. */
export function ColumnTabs({ table, sheet, selection }: Props) {
  const columns = table.bands[0]?.columns ?? [];
  const [chosen, choose] = useState(() => currentCell(selection)?.column.id ?? columns[0]?.id ?? "");
  const current = useSyncExternalStore(selection.subscribe, () => currentCell(selection)?.column.id);
  const [followed, follow] = useState(current);
  if (current !== followed) {
    follow(current);
    if (current !== undefined) choose(current);
  }
  useEffect(() => {
    const place = sheet.current;
    if (!place) return undefined;
    showColumn(place, chosen);
    return () => showAllColumns(place);
  }, [sheet, chosen]);
  const turn = (event: KeyboardEvent, at: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step && columns[(at + step + columns.length) % columns.length];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    document.getElementById(tabId(table, next))?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={columns[0]?.under?.[0] ?? table.name} className={styles.tabs}>
        {columns.map((column, at) => (
          <button
            key={column.id}
            id={tabId(table, column)}
            type="button"
            role="tab"
            aria-selected={column.id === chosen}
            tabIndex={column.id === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => choose(column.id)}
            onKeyDown={(event) => turn(event, at)}
          >
            {column.label}
            {table.relations.map((relation) => (
              <ColumnState key={relation.id} id={balanceId(table, relation, column)} />
            ))}
          </button>
        ))}
      </div>
      <p role="status" aria-label="当前一列" className="visually-hidden">
        {columns.find(({ id }) => id === chosen)?.label}
      </p>
    </>
  );
}

const tabId = (table: TableDef, column: Column): string => `${table.id}.${column.id}.tab`;

const showState: ShowFigure<HTMLElement> = (place) => (figures, id) =>
  setAttribute(place, "data-state", figures.balance(id)?.state ?? "open");

/** Whether a column balances, at a glance; the words stand at the foot of the table. */
function ColumnState({ id }: { id: string }) {
  const place = useShownFigure(id, showState);
  return (
    <span ref={place} aria-hidden="true" className={styles.tabState}>
      <Check className={styles.holds} />
      <CircleX className={styles.broken} />
    </span>
  );
}
