import type { Page } from "playwright-core";

/** Elements that move by themselves, for longer than one can see. */
export function motionOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (durations: string) => Math.max(...durations.split(",").map(Number.parseFloat));
    const moving = [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      return Math.max(seconds(transitionDuration), seconds(animationDuration)) > 0.01 || scrollBehavior === "smooth";
    });
    return [
      ...moving.map((element) => `${element.tagName} moves`),
      ...document.getAnimations().map(() => "something is animated"),
    ];
  });
}

/** The share of the window's height that stays in place while the page scrolls under it, tables' own headings left out. */
export function coveredShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const covers = (element: Element | null): boolean =>
      element !== null && (/sticky|fixed/.test(getComputedStyle(element).position) || covers(element.parentElement));
    const steps = 60;
    const covered = Array.from({ length: steps }, (_, at) =>
      document.elementFromPoint(window.innerWidth / 2, ((at + 0.5) / steps) * window.innerHeight),
    ).filter((hit) => covers(hit) && !hit?.closest("table, dialog"));
    return covered.length / steps;
  });
}

/** The lines of an element and of what is drawn before and after it: all that is left of a look in forced colours. */
export function linesOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const of = (pseudo?: string) => {
        const style = getComputedStyle(element, pseudo);
        const { content, fontWeight, textDecorationLine, textDecorationStyle } = style;
        const borders = (["Top", "Right", "Bottom", "Left"] as const).map((side) => {
          const width = style[`border${side}Width`];
          return width === "0px" ? "" : `${width} ${style[`border${side}Style`]} ${style[`border${side}Color`]}`;
        });
        const outline = style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineStyle}`;
        return [content, fontWeight, textDecorationLine, textDecorationStyle, outline, ...borders].join("; ");
      };
      return [of(), of("::before"), of("::after")].join(" | ");
    });
}
