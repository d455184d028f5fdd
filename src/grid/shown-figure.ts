import { type RefCallback, useCallback } from "react";
import type { LiveFigures } from "../editing/live-figures.ts";
import { useLiveTables } from "../editing/live-tables.ts";

/** Makes what writes a figure into a place; `id` is the figure's in `LiveFigures`. It may remember what stands there. */
export type ShowFigure<E> = (place: E) => (figures: LiveFigures, id: string) => void;

/**
 * A ref for the place where one figure stands. What is shown there is written to the DOM by `show` and by no render:
 * a keystroke changes five figures of the table, and writing five texts costs a tenth of five renderings. React draws
 * the place empty, once.
 */
export function useShownFigure<E extends Element>(id: string, show: ShowFigure<E>): RefCallback<E> {
  const { figures } = useLiveTables();
  return useCallback(
    (place: E) => {
      const showThere = show(place);
      const write = () => showThere(figures, id);
      write();
      return figures.subscribe(id, write);
    },
    [figures, id, show],
  );
}
