/** Elements whose content is no text of the page, or was struck out: 50 with the 5 struck out is 0. */
const unread = new Set(
  "del s strike title script style noscript template select textarea button svg iframe object xml map audio video canvas".split(
    " ",
  ),
);

/** True for an element that a page does not show as text, or shows as struck out, with all that it holds. */
export const isUnseen = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  unread.has(name) ||
  attributes.hidden !== undefined ||
  /display\s*:\s*none|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attributes.style ?? "");
