import { type RefObject, useEffect } from "react";
import { programName } from "./program-name.ts";

let arrivals = 0;

/**
 * Takes the keyboard, and whoever listens, to the heading of a screen that has come up, and names the page after it. Only
 * what the program opens with leaves the focus to the browser.
 */
export function useHeadingFocus(heading: RefObject<HTMLElement | null>, name?: string): void {
  useEffect(() => {
    document.title = name === undefined ? programName : `${name} · ${programName}`;
    window.scrollTo(0, 0);
    arrivals += 1;
    const title = heading.current;
    if (arrivals === 1 || !title) return;
    title.focus({ preventScroll: true });
    // Below the list of steps on a small screen, it would be out of sight, or what is under it.
    if (title.getBoundingClientRect().top > window.innerHeight / 4) title.scrollIntoView();
  }, [heading, name]);
}
