import { type RefCallback, useCallback } from "react";

/** Puts a text into an element that holds nothing else; a text that stands there already stays as it is. */
export function setText(place: Element, text: string): void {
  const { firstChild } = place;
  if (!(firstChild instanceof Text)) place.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Sets or, with `undefined`, removes an attribute; nothing happens where it is so already. */
export function setAttribute(place: Element, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (place.hasAttribute(name)) place.removeAttribute(name);
  } else if (place.getAttribute(name) !== value) place.setAttribute(name, value);
}

/**
 * A ref for an element that React draws empty: it holds what `read` gives, now and after each call of what was
 * subscribed, written by no render. For what changes while somebody types. Both functions must stay the same.
 */
export function useText(subscribe: (listener: () => void) => () => void, read: () => string): RefCallback<Element> {
  return useCallback(
    (place: Element) => {
      const write = () => setText(place, read());
      write();
      return subscribe(write);
    },
    [subscribe, read],
  );
}

/**
 * A ref for a live region that React draws empty: of what `read` gives after a call of what was subscribed, only what
 * stands when nothing more has been called for so long is put there, so that nobody hears every step of a change. What
 * is empty, or stands there already, says nothing.
 */
export function useAnnouncement(
  subscribe: (listener: () => void) => () => void,
  read: () => string,
  calmMs: number,
): RefCallback<Element> {
  return useCallback(
    (place: Element) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const say = () => {
        const words = read();
        if (words !== "") setText(place, words);
      };
      const stop = subscribe(() => {
        clearTimeout(timer);
        timer = setTimeout(say, calmMs);
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [subscribe, read, calmMs],
  );
}
