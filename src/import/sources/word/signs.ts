import type { Attributes } from "../xml.ts";

const signs: Readonly<Record<string, string>> = { "w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-" };

/** A sign of a font of signs; of one that stands for a picture nobody can tell which. */
function symbol({ char = "" }: Attributes): string {
  const code = Number.parseInt(char, 16);
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : "□";
}

/** The sign that Word has an element of its own for; undefined for any other element. */
export const signOf = (name: string, attributes: Attributes): string | undefined =>
  name === "w:sym" ? symbol(attributes) : signs[name];
