import { differenceId } from "../../comparison/differences.ts";

/** Marks a change, by its place among all, in the page of a comparison and brings it into view there; the page around stays. */
export function showChange(frame: HTMLIFrameElement | null, at: number): void {
  const page = frame?.contentDocument;
  const view = frame?.contentWindow;
  const place = page?.getElementById(differenceId(at));
  if (!page || !view || !place) return;
  for (const former of page.querySelectorAll("[aria-current]")) former.removeAttribute("aria-current");
  place.setAttribute("aria-current", "true");
  const { top, height } = place.getBoundingClientRect();
  view.scrollTo(0, view.scrollY + top - Math.max(0, view.innerHeight - height) / 2);
}
