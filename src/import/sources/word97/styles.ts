import { memoizeByIdentity } from "../../../lib/memoize.ts";
import { type CharacterLook, type Said, saidIn } from "./looks.ts";
import type { WordStreams } from "./word-streams.ts";

/** Where the list of styles lies in the tables ([MS-DOC] 2.5), as place and length in the header, in bytes. */
const header = { styles: 162, length: 166 };
const paragraphStyle = 1;
const characterStyle = 2;
const noBase = 0x0fff;

/** Styles may be based on others; Word allows eleven in a line. */
const mostBases = 20;
const mostStyles = 4095;

interface Style {
  readonly kind: number;
  readonly base: number;
  readonly said: Said;
}

const even = (at: number): number => at + (at & 1);

/** What a style says of characters ([MS-DOC] 2.9.258): after its head and its name, lists of properties by kind. */
function styleAt(tables: DataView, at: number, length: number, headLength: number): Style | undefined {
  const end = at + length;
  const kindAndBase = tables.getUint16(at + 2, true);
  const kind = kindAndBase & 0xf;
  if (kind !== paragraphStyle && kind !== characterStyle) return undefined;
  const nameLength = tables.getUint16(at + headLength, true);
  let place = at + even(headLength + 2 + nameLength * 2 + 2);
  // A paragraph's style has the properties of the paragraph first.
  if (kind === paragraphStyle && place + 2 <= end) place += even(2 + tables.getUint16(place, true));
  if (place + 2 > end) return undefined;
  const size = Math.min(tables.getUint16(place, true), end - place - 2);
  return { kind, base: kindAndBase >> 4, said: saidIn(tables, place + 2, size) };
}

function stylesIn({ main, tables }: WordStreams): ReadonlyMap<number, Style> {
  const begin = main.getUint32(header.styles, true);
  const end = Math.min(begin + main.getUint32(header.length, true), tables.byteLength);
  const styles = new Map<number, Style>();
  if (begin + 6 > end) return styles;
  const count = Math.min(tables.getUint16(begin + 2, true), mostStyles);
  const headLength = tables.getUint16(begin + 4, true);
  let at = begin + 2 + tables.getUint16(begin, true);
  for (let number = 0; number < count && at + 2 <= end; number += 1) {
    const length = tables.getUint16(at, true);
    if (at + 2 + length > end) break;
    const style = length > headLength + 4 ? styleAt(tables, at + 2, length, headLength) : undefined;
    if (style) styles.set(number, style);
    at += 2 + even(length);
  }
  return styles;
}

/** What an operand comes to over what the style below says. */
function isOn(said: number | undefined, below: boolean): boolean {
  if (said === undefined || said === 0x80) return below;
  return said === 0x81 ? !below : said === 1;
}

/** Returns a function that gives characters the look that they have by the styles of their paragraph and of their own. */
export function styledLooks(streams: WordStreams): (look: CharacterLook, paragraphStyle: number) => CharacterLook {
  const styles = stylesIn(streams);
  const over = (number: number | undefined, kind: number, what: keyof Said, below: boolean): boolean => {
    const line: Style[] = [];
    for (let at = number ?? noBase; at !== noBase && line.length < mostBases; ) {
      const style = styles.get(at);
      if (style?.kind !== kind) break;
      line.unshift(style);
      at = style.base;
    }
    return line.reduce((sofar, { said }) => isOn(said[what], sofar), below);
  };
  const isFor = (look: CharacterLook, paragraph: number, what: keyof Said): boolean =>
    isOn(look.said[what], over(look.style, characterStyle, what, over(paragraph, paragraphStyle, what, false)));
  // Neighbours that look alike must have one look, to be told as one stretch.
  const looksOf = memoizeByIdentity((_: CharacterLook) => new Map<number, CharacterLook>());
  return (look, paragraph) => {
    const known = looksOf(look).get(paragraph);
    if (known) return known;
    const hidden = isFor(look, paragraph, "hidden");
    const struck = look.struck || isFor(look, paragraph, "struck");
    const styled = { ...look, hidden, struck };
    looksOf(look).set(paragraph, styled);
    return styled;
  };
}
