import type { Page } from "playwright-core";

/** Whole rows of the table that are seen between its header and its foot, or the edges of what scrolls. */
export function wholeRows(page: Page): Promise<number> {
  return page.evaluate(() => {
    const table = document.querySelector("main table");
    const scroller = table?.closest("section")?.parentElement;
    if (!table || !scroller) return 0;
    const pane = scroller.getBoundingClientRect();
    const [head, foot] = ["thead", "tfoot"].map((part) => table.querySelector(part)?.getBoundingClientRect());
    const top = Math.max(pane.top, head?.bottom ?? pane.top);
    const bottom = Math.min(pane.bottom, foot?.top ?? pane.bottom, window.innerHeight);
    const rows = [...table.querySelectorAll("tbody tr")].map((row) => row.querySelector("td")?.getBoundingClientRect());
    return rows.filter((box) => box && box.height > 0 && box.top >= top - 0.5 && box.bottom <= bottom + 0.5).length;
  });
}

/** Numbers that are wider than their cells leave them room, by the names of the cells. */
export function wideFigures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) return ["nothing to measure with"];
    const places = document.querySelectorAll<HTMLElement>("main td input, main td output");
    return [...places].flatMap((place) => {
      const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight, clip } = getComputedStyle(place);
      if (place.clientWidth <= 1 || clip !== "auto") return [];
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const words = place instanceof HTMLInputElement ? place.value : (place.textContent ?? "");
      const room = place.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return pen.measureText(words).width > room + 0.5 ? [`${place.getAttribute("aria-label")}: ${words}`] : [];
    });
  });
}

/** Whether what holds the step's fields can be scrolled. */
export function scrolls(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const scroller = document.querySelector("main table")?.closest("section")?.parentElement;
    return !scroller || scroller.scrollHeight > scroller.clientHeight + 1;
  });
}

/** Begins to record what moves; what the pointer was over and has moved from under it is told by `movedUnderPointer`. */
export async function recordShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moved: string[] = [];
    let [x, y] = [-1, -1];
    const follow = (event: MouseEvent) => {
      [x, y] = [event.clientX, event.clientY];
    };
    document.addEventListener("mousemove", follow, { capture: true });
    document.addEventListener("mousedown", follow, { capture: true });
    interface Source {
      readonly node: Node | null;
      readonly previousRect: DOMRectReadOnly;
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly sources?: readonly Source[] })[]) {
        for (const { node, previousRect: box } of entry.sources ?? []) {
          if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
          const element = node instanceof Element ? node : node?.parentElement;
          moved.push(`${element?.tagName} “${element?.textContent?.slice(0, 20)}”`);
        }
      }
    }).observe({ type: "layout-shift", buffered: false } as PerformanceObserverInit);
    Object.assign(window, { shifts: () => ({ moved }) });
  });
}

/** What has moved from under the pointer since `recordShifts`, told by element and words. */
export function movedUnderPointer(page: Page): Promise<{ moved: string[] }> {
  return page.evaluate(() => (window as unknown as { shifts: () => { moved: string[] } }).shifts());
}
