/** Why a page does not show what an element holds; "part" for what is no text of it at all, as scripts and buttons. */
export type Unseen = "struck" | "hidden" | "part";

/** Elements whose content was struck out: 50 with the 5 struck out is 0. */
const struck = new Set("del s strike".split(" "));

/** Elements whose content is no text of the page. */
const parts = new Set(
  "title script style noscript template select textarea button svg iframe object xml map audio video canvas".split(" "),
);

/** What a style that hides or strikes out has in it: of a page's many styles nearly none does. */
const perhaps = /none|hidden|collapse|mso-hide|through/i;
const hiding = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i;
const striking = /text-decoration(?:-line)?\s*:[^;]*line-through/i;

/** True for an element that its own attributes hide. */
export const isHidden = ({ style = "", hidden }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || (style !== "" && perhaps.test(style) && hiding.test(style));

/** Why the content of an element is not shown as text, or shown as struck out; undefined for any other. */
export function unseenBecause(name: string, attributes: Readonly<Record<string, string>>): Unseen | undefined {
  if (parts.has(name)) return "part";
  if (isHidden(attributes)) return "hidden";
  const { style = "" } = attributes;
  return struck.has(name) || (perhaps.test(style) && striking.test(style)) ? "struck" : undefined;
}

/** True for an element that a page does not show as text, or shows as struck out, with all that it holds. */
export const isUnseen = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  unseenBecause(name, attributes) !== undefined;
