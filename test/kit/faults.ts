import AxeBuilder from "@axe-core/playwright";
import axeCore from "axe-core";
import type { Page } from "playwright-core";

/** What axe can find otherwise than on a large screen in plain colours. */
export const rulesOfLook: readonly string[] = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/** True for an element that a bar which sticks lies over in part, as it does over whatever is scrolled under it. */
const liesUnderBar = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) return false;
    const sticks = (one: Element | null): boolean =>
      one !== null && (/sticky|fixed/.test(getComputedStyle(one).position) || sticks(one.parentElement));
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const inside = 1;
    return [top + inside, (top + bottom) / 2, bottom - inside].some((y) => {
      const hit = document.elementFromPoint((left + right) / 2, y);
      return hit !== null && !element.contains(hit) && !hit.contains(element) && sticks(hit);
    });
  }, selector);

/** What axe finds on the present screen, in short: by all rules up to WCAG 2.2 AA and its best practices, or by some. */
export async function faults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Its older way is far faster, but does not look into frames.
  const isPlain = page.frames().length === 1;
  // By itself it goes into the page twice at every look, which costs more than the look.
  if (isPlain && !(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  const axe = new AxeBuilder(isPlain ? { page, axeSource: ";" } : { page }).setLegacyMode(isPlain);
  const asked = rules
    ? { runOnly: { type: "rule" as const, values: [...rules] } }
    : { rules: { "target-size": { enabled: true } } };
  // To describe whatever is right takes as long as to look for what is not.
  // What is fetched beforehand is sound that plays by itself, of which the program has none.
  const { violations } = await axe.options({ ...asked, resultTypes: ["violations"], preload: false }).analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations) {
    for (const { target } of nodes) {
      const [selector] = target;
      const isCovered = id === "target-size" && typeof selector === "string" && (await liesUnderBar(page, selector));
      if (!isCovered) found.push(`${id}: ${target.join(" ")}`);
    }
  }
  return found;
}
