/** Why a page does not show what an element holds; "part" for what is no text of it at all, as scripts and buttons. */
export type Unseen = "struck" | "hidden" | "part";

/** Elements whose content was struck out: 50 with the 5 struck out is 0. */
const struck = new Set("del s strike".split(" "));

/** Elements whose content is no text of the page. */
const parts = new Set(
  "title script style noscript template select textarea button svg iframe object xml map audio video canvas".split(" "),
);

/** True for an element that its own attributes hide. */
export const isHidden = ({ style = "", hidden }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i.test(style);

/** Why the content of an element is not shown as text, or shown as struck out; undefined for any other. */
export function unseenBecause(name: string, attributes: Readonly<Record<string, string>>): Unseen | undefined {
  if (parts.has(name)) return "part";
  if (isHidden(attributes)) return "hidden";
  const isStruck = struck.has(name) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attributes.style ?? "");
  return isStruck ? "struck" : undefined;
}

/** True for an element that a page does not show as text, or shows as struck out, with all that it holds. */
export const isUnseen = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  unseenBecause(name, attributes) !== undefined;
