import { type RefCallback, useCallback } from "react";
import { useEditing } from "../editing/editing-context.tsx";
import type { LiveFigures } from "../editing/live-figures.ts";

/** Writes a figure into its place; `id` is the figure's in `LiveFigures`. */
export type ShowFigure<E> = (place: E, figures: LiveFigures, id: string) => void;

/**
 * A ref for the place where one figure stands. What is shown there is written to the DOM by `show` and by no render:
 * a keystroke changes five figures of the table, and writing five texts costs a tenth of five renderings. React draws
 * the place empty, once.
 */
export function useShownFigure<E extends Element>(id: string, show: ShowFigure<E>): RefCallback<E> {
  const { figures } = useEditing();
  return useCallback(
    (place: E) => {
      const write = () => show(place, figures, id);
      write();
      return figures.subscribe(id, write);
    },
    [figures, id, show],
  );
}

/** Puts a text into an element that holds nothing else; a text that stands there already stays as it is. */
export function showText(place: Element, text: string): void {
  const { firstChild } = place;
  if (!(firstChild instanceof Text)) place.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Sets or, with `undefined`, removes an attribute; nothing happens where it is so already. */
export function showAttribute(place: Element, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (place.hasAttribute(name)) place.removeAttribute(name);
  } else if (place.getAttribute(name) !== value) place.setAttribute(name, value);
}
