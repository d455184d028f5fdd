interface Acts {
  readonly goToPage: (page: number) => void;
  readonly goOn: (direction: 1 | -1) => void;
  /** The last page. */
  readonly last: number;
  readonly moveBy: (lines: number) => void;
  readonly zoomBy: (direction: "in" | "out") => void;
}

/** What a key does in the preview, if anything. */
export function readingKeys(
  event: KeyboardEvent,
  { goToPage, goOn, last, moveBy, zoomBy }: Acts,
): (() => void) | undefined {
  if (event.altKey || (event.shiftKey && event.key !== "+")) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (event.key === "+" || event.key === "=") return () => zoomBy("in");
    if (event.key === "-") return () => zoomBy("out");
    if (event.key !== "Home" && event.key !== "End") return undefined;
  }
  switch (event.key) {
    case "Home":
      return () => goToPage(0);
    case "End":
      return () => goToPage(last);
    case "PageUp":
      return () => goOn(-1);
    case "PageDown":
      return () => goOn(1);
    case "ArrowDown":
      return () => moveBy(1);
    case "ArrowUp":
      return () => moveBy(-1);
    default:
      return undefined;
  }
}
