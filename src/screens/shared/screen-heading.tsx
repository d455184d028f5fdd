import { type ComponentProps, useEffect, useRef } from "react";
import { programName } from "./program-name.ts";

let arrivals = 0;

interface Props extends ComponentProps<"h1"> {
  children: string;
  /** Whether the page is named after the screen; the first screen is named after the program. */
  namesPage?: boolean;
}

/**
 * The heading of a screen. When the screen comes up it takes the keyboard, and whoever listens, and names the page. Only
 * what the program opens with leaves the focus to the browser.
 */
export function ScreenHeading({ children: title, namesPage = true, ...rest }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = namesPage ? `${title} · ${programName}` : programName;
    window.scrollTo(0, 0);
    arrivals += 1;
    const place = heading.current;
    if (arrivals === 1 || !place) return;
    place.focus({ preventScroll: true });
    // Below the list of steps on a small screen, it would be out of sight, or what is under it.
    if (place.getBoundingClientRect().top > window.innerHeight / 4) place.scrollIntoView();
  }, [title, namesPage]);
  return (
    <h1 ref={heading} tabIndex={-1} {...rest}>
      {title}
    </h1>
  );
}
