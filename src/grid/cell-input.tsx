import { memo, useSyncExternalStore } from "react";
import { shownText } from "../editing/cell-entry.ts";
import { useEditing } from "../editing/editing-context.tsx";
import type { Cell } from "../form/cells.ts";
import { problemSentence, readQuantity } from "../report/quantity.ts";
import styles from "./number-table.module.css";

/**
 * An entered number: a plain text input that React never rewrites while a person types in it. The table around it
 * listens to what is typed, and copies in what changes elsewhere.
 */
export const CellInput = memo(function CellInput({ cell }: { cell: Cell }) {
  const { live } = useEditing();
  const typed = useSyncExternalStore(live.subscribeSettled, () => live.settled().typed[cell.id]);
  const note = useSyncExternalStore(live.subscribeSettled, () => live.settled().notes[cell.id]);
  const reading = typed === undefined ? undefined : readQuantity(typed, cell.column.unit);
  const error =
    typed !== undefined && reading?.kind === "problem"
      ? problemSentence(typed, cell.column.unit, reading.problem)
      : undefined;
  return (
    <input
      id={cell.id}
      className={styles.input}
      type="text"
      inputMode={cell.column.unit === "件" ? "numeric" : "decimal"}
      autoComplete="off"
      spellCheck={false}
      aria-label={cell.name}
      aria-invalid={error ? true : undefined}
      aria-description={error}
      title={error ?? (note && `附注：${note}`)}
      defaultValue={shownText(live.current(), cell.id)}
      data-cell={cell.id}
      data-noted={note ? true : undefined}
    />
  );
});
