import { memo } from "react";
import type { Cell } from "../form/cells.ts";
import { isComplete, lackWords, printTotal } from "../report/totals.ts";
import { setAttribute, setText } from "../ui/set-text.ts";
import styles from "./number-table.module.css";
import { type ShowFigure, useShownFigure } from "./shown-figure.ts";

/** Over blanks it is the sum so far and says so; over nothing but blanks it stays empty, as blank is not zero. */
const show: ShowFigure<HTMLElement> = (place, figures, id) => {
  const total = figures.total(id);
  if (!total) return;
  const lack = isComplete(total) ? undefined : lackWords(total, `还有 ${total.blanks} 格未填`);
  setText(place, total.filled > 0 ? printTotal(total) : "");
  setAttribute(place, "data-lacks", lack && total.filled > 0 ? `${total.blanks + total.wrong}` : undefined);
  setAttribute(place, "aria-description", lack);
  setAttribute(place, "title", lack);
};

/** A computed number. */
export const TotalOutput = memo(function TotalOutput({ cell }: { cell: Cell }) {
  const place = useShownFigure(cell.id, show);
  return <output ref={place} id={cell.id} aria-label={cell.name} aria-live="off" className={styles.total} />;
});
