import { memo } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import type { Cell } from "../../form/cells.ts";
import { shownText } from "../../report/cell-entry.ts";
import styles from "../number-table.module.css";
import { rowFormId } from "./row-forms.tsx";

/**
 * An entered number: a plain text input that React draws once. The table around it listens to what is typed, copies in
 * what changes elsewhere, and puts the marks on. That nothing is completed is said by the form that owns it, that no spelling
 * is checked by the table: 144 inputs need not say it each.
 */
export const CellInput = memo(function CellInput({ cell }: { cell: Cell }) {
  const { editor } = useEditing();
  const text = shownText(editor.current(), cell);
  return (
    <input
      id={cell.id}
      form={rowFormId(cell)}
      className={styles.input}
      inputMode={cell.column.unit === "件" ? "numeric" : "decimal"}
      aria-label={cell.name}
      defaultValue={text}
      data-cell={cell.id}
      data-blank={text === "" ? "" : undefined}
    />
  );
});
