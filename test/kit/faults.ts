import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe can find otherwise than on a large screen in plain colours. */
export const rulesOfLook: readonly string[] = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/** What axe finds on the present screen, in short: by all rules up to WCAG 2.2 AA and its best practices, or by some. */
export async function faults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Its older way is far faster, but does not look into frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1);
  const asked = rules
    ? { runOnly: { type: "rule" as const, values: [...rules] } }
    : { rules: { "target-size": { enabled: true } } };
  // To describe whatever is right takes as long as to look for what is not.
  const { violations } = await axe.options({ ...asked, resultTypes: ["violations"] }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}
