import type { NoticePack } from "./pack.ts";

const isBlank = (value: unknown): boolean =>
  value === "" || value === null || value === false || (Array.isArray(value) && value.length === 0);

/** What is said of a thing, without what is blank: the schema puts that in again. */
const said = (thing: object): object =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => !isBlank(value)));

/** A pack as it is written down: a list of fifty thousand units takes a third of the room. */
export function lean(pack: NoticePack): object {
  const items = Object.entries(pack).map(([key, value]) => [key, Array.isArray(value) ? value.map(said) : value]);
  return said(Object.fromEntries(items));
}
