import { memo, useSyncExternalStore } from "react";
import { shownText } from "../editing/cell-entry.ts";
import { useEditing } from "../editing/editing-context.tsx";
import type { Cell } from "../form/cells.ts";
import styles from "./number-table.module.css";

/**
 * An entered number: a plain text input that React never rewrites while a person types in it. The table around it
 * listens to what is typed, and copies in what changes elsewhere.
 */
export const CellInput = memo(function CellInput({ cell }: { cell: Cell }) {
  const { editor, marks } = useEditing();
  const mark = useSyncExternalStore(editor.subscribeSettled, () => marks.of(cell.id));
  const said = [mark?.error, mark?.relation, mark?.note && `附注：${mark.note}`].filter(Boolean).join(" ") || undefined;
  return (
    <input
      id={cell.id}
      className={styles.input}
      type="text"
      inputMode={cell.column.unit === "件" ? "numeric" : "decimal"}
      autoComplete="off"
      spellCheck={false}
      aria-label={cell.name}
      aria-invalid={mark?.error ? true : undefined}
      aria-description={said}
      title={said}
      defaultValue={shownText(editor.current(), cell)}
      data-cell={cell.id}
      data-noted={mark?.note ? true : undefined}
      data-unbalanced={mark?.relation ? true : undefined}
    />
  );
});
