import type { Spanning } from "../places.ts";

/** The merges of a cell as attributes of its HTML element, with a space before each. */
export function spanAttributes({ rowSpan, colSpan }: Spanning): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${colSpan > 1 ? ` colspan="${colSpan}"` : ""}`;
}
