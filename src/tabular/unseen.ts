/** Elements whose content is no text of the page. */
const unread = new Set(
  "title script style noscript template select textarea button svg iframe object xml map audio video canvas".split(" "),
);

/** True for an element that a page does not show as text, with all that it holds. */
export const isUnseen = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  unread.has(name) ||
  attributes.hidden !== undefined ||
  /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.style ?? "");
