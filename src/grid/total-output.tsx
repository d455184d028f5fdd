import { memo } from "react";
import type { Cell } from "../form/cells.ts";
import { isComplete, lackWords, printTotal, type Total } from "../report/totals.ts";
import { setAttribute, setText } from "../ui/set-text.ts";
import styles from "./number-table.module.css";
import { type ShowFigure, useShownFigure } from "./shown-figure.ts";

/** Over blanks it is the sum so far and says so; over nothing but blanks it stays empty, as blank is not zero. */
const show: ShowFigure<HTMLElement> = (place) => {
  let shown: Total | undefined;
  return (figures, id) => {
    const total = figures.total(id);
    if (!total) return;
    setText(place, total.filled > 0 ? printTotal(total) : "");
    const before = shown;
    shown = total;
    // What it lacks stays the same at all signs of a number but the first.
    if (before?.blanks === total.blanks && before.wrong === total.wrong && before.filled === total.filled) return;
    const lack = isComplete(total) ? undefined : lackWords(total, `还有 ${total.blanks} 格未填`);
    setAttribute(place, "data-lacks", lack && total.filled > 0 ? `${total.blanks + total.wrong}` : undefined);
    setAttribute(place, "aria-description", lack);
    setAttribute(place, "title", lack);
  };
};

/** A computed number. */
export const TotalOutput = memo(function TotalOutput({ cell }: { cell: Cell }) {
  const place = useShownFigure(cell.id, show);
  return <output ref={place} id={cell.id} aria-label={cell.name} aria-live="off" className={styles.total} />;
});
