import { type RefObject, useLayoutEffect } from "react";

/**
 * For what may leave the page while it has the focus, with a button that was just pressed: the heading of the screen takes
 * the focus then, as the keyboard would else be back at the top of the page. Whoever knows a better place gives it after.
 */
export function useFocusBack(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = ref.current;
    return () => {
      if (place?.contains(document.activeElement)) document.querySelector<HTMLElement>("h1")?.focus();
    };
  }, [ref]);
}
