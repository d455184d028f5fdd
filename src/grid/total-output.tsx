import { memo, useSyncExternalStore } from "react";
import { useEditing } from "../editing/editing-context.tsx";
import type { Cell } from "../form/cells.ts";
import { printTotal } from "../report/totals.ts";
import styles from "./number-table.module.css";

/**
 * A computed number. Over blanks it is the sum so far, shown fainter and said to be unfinished; over nothing but
 * blanks it stays empty, as blank is not zero.
 */
export const TotalOutput = memo(function TotalOutput({ cell }: { cell: Cell }) {
  const { figures } = useEditing();
  const total = useSyncExternalStore(figures.subscribe(cell.id), () => figures.total(cell.id));
  if (!total) return null;
  const unfinished = total.blanks > 0;
  return (
    <output
      id={cell.id}
      aria-label={cell.name}
      aria-live="off"
      aria-description={unfinished ? `还有 ${total.blanks} 格未填` : undefined}
      title={unfinished && total.filled > 0 ? `合计 ${printTotal(total)}（还有 ${total.blanks} 格未填）` : undefined}
      className={unfinished ? `${styles.total} ${styles.unfinished}` : styles.total}
    >
      {total.filled > 0 ? printTotal(total) : ""}
    </output>
  );
});
