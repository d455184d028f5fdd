import type { Page } from "playwright-core";

/** What is wrong with the layout of the present screen, or of the dialog that is open, in words. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return [...(await widthFaults(page)), ...(await targetFaults(page))];
}

/**
 * Nothing may need scrolling sideways, stand out of the page or be cut off, but what scrolls within itself: that needs a
 * name, and to be in reach of the keyboard.
 */
function widthFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("dialog[open]") ?? document.body;
    const isEntered = (element: Element) => element.matches("input, textarea, select");
    const nameOf = (element: Element) => {
      const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return `${element.tagName.toLowerCase()} “${words.slice(0, 20)}”`;
    };
    const scrolls = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;

    const faultsOf = (element: Element): string[] => {
      const { overflowX, clip } = getComputedStyle(element);
      const over = element.scrollWidth - element.clientWidth;
      if (element.clientWidth === 0 || over <= 1 || clip !== "auto" || isEntered(element)) return [];
      if (element === root) return ["the dialog scrolls sideways"];
      if (!scrolls(element)) {
        const isTold = element.closest("[title]") !== null || element.querySelector("[title]") !== null;
        return overflowX === "visible" || isTold ? [] : [`${nameOf(element)} is cut off`];
      }
      const isNamed = element.matches("[aria-label], [aria-labelledby]");
      const isReached = element.matches("[tabindex='0']") || element.querySelector("input, button") !== null;
      return [
        ...(isNamed ? [] : [`${nameOf(element)} scrolls without a name`]),
        ...(isReached ? [] : [`${nameOf(element)} scrolls out of reach of the keyboard`]),
      ];
    };
    const standsOut = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1 || (left >= -1 && right <= window.innerWidth + 1)) return false;
      let around = element.parentElement;
      while (around && !scrolls(around)) around = around.parentElement;
      return around === null || around === document.documentElement;
    };
    const { scrollWidth } = document.documentElement;
    return [
      ...(scrollWidth > window.innerWidth ? [`the page is ${scrollWidth - window.innerWidth} px too wide`] : []),
      ...[root, ...root.querySelectorAll("*")].flatMap(faultsOf),
      ...[...root.querySelectorAll("a, button, input, select, textarea, summary, label, h1, h2, p, li, td, th")]
        .filter(standsOut)
        .map((element) => `${nameOf(element)} stands out of the page`),
    ];
  });
}

/** WCAG 2.2, 2.5.8: what is pressed measures 24 × 24 px or more, its label counted in; links in sentences may be smaller. */
function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("dialog[open]") ?? document.body;
    const boxOf = (one: HTMLElement): DOMRect => {
      const label = one.matches("[type=checkbox], [type=radio]") ? one.closest("label") : null;
      const { position, content } = getComputedStyle(one, "::after");
      // A link that is pressed wherever its line is: something of its own covers all that stands around it.
      const covers = position === "absolute" && content !== "none" && one.offsetParent;
      return (label ?? (covers || one)).getBoundingClientRect();
    };
    const isInSentence = (one: HTMLElement): boolean =>
      one.matches("a") &&
      getComputedStyle(one).display === "inline" &&
      [...(one.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 3,
      );
    const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    return [...root.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
      const { width, height } = boxOf(one);
      if (one.getClientRects().length === 0 || isInSentence(one)) return [];
      if (Math.min(width, height) >= 23.9) return [];
      const words = one.getAttribute("aria-label") ?? one.closest("label")?.textContent ?? one.textContent ?? "";
      return [`${one.tagName.toLowerCase()} “${words.slice(0, 20)}” is ${width.toFixed()} × ${height.toFixed()} px`];
    });
  });
}
