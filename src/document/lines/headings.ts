/** Characters of a heading with its number, so that it is one line of print or little more. */
const longest = 32;

/** （一） with words up to a full stop, or to the end of the line where they make no sentence. */
const numbered = /^[（(][一二三四五六七八九十]{1,3}[）)][^。！？；;]+(?:。|$)/;

/** The heading that a typed line begins with, its full stop included; "" where it begins with none. */
export function typedHeading(line: string): string {
  const [heading = ""] = numbered.exec(line) ?? [];
  const isWhole = heading === line;
  return heading.length > longest || (isWhole && /[，,、]$/.test(heading)) ? "" : heading;
}
