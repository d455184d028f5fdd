import { type RefCallback, useCallback } from "react";

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

/**
 * A ref for an element that React draws empty: it holds what `read` gives, now and after each call of what was
 * subscribed, written by no render. For what changes while somebody types. Both functions must stay the same.
 */
export function useShownText(
  subscribe: (listener: () => void) => () => void,
  read: () => string,
): RefCallback<Element> {
  return useCallback(
    (place: Element) => {
      const write = () => showText(place, read());
      write();
      return subscribe(write);
    },
    [subscribe, read],
  );
}
