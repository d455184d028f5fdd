import { placesOfLooks, type WordStreams } from "./word-streams.ts";

/** A stretch of the main stream, in bytes, with the properties that hold in it. */
export interface LookStretch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** How characters look, as far as it matters to what they say. */
export interface CharacterLook {
  readonly hidden: boolean;
  /** Taken out with tracked changes on, or struck out. */
  readonly struck: boolean;
  readonly superscript: boolean;
  /** True for a sign that stands for something else: a picture, a reference to a note. */
  readonly special: boolean;
  /** The code of a sign from a font of signs. */
  readonly symbol: number | undefined;
  /** What is said of hiding and striking out here, which may be: as the style has it, or not so. */
  readonly said: Said;
  /** The number of the characters' own style. */
  readonly style: number | undefined;
}

/** The operands of the properties that hide and strike out: off, on, as the style below says, the opposite of that. */
export interface Said {
  readonly hidden: number | undefined;
  readonly struck: number | undefined;
}

/** What a paragraph is in a table. */
export interface ParagraphLook {
  readonly inTable: boolean;
  readonly endsRow: boolean;
  /** True where it stands in a table within a cell. */
  readonly inner: boolean;
  readonly row: RowShape | undefined;
  /** The number of its style; 0 is the usual one. */
  readonly style: number;
}

/** The cells of a row: where their edges are, in twentieths of a point, and how they are merged. */
export interface RowShape {
  readonly edges: readonly number[];
  readonly cells: readonly { readonly goesOn: boolean; readonly follows: boolean }[];
}

/** What one property says: its code, and where its operand lies. */
interface Property {
  readonly code: number;
  readonly at: number;
  readonly length: number;
}

const pageSize = 512;

/** Codes of properties ([MS-DOC] 2.6). */
const codes = {
  style: 0x4a30,
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  struckTwice: 0x2a53,
  raised: 0x2a48,
  special: 0x0855,
  symbol: 0x6a09,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  row: 0xd608,
  tabs: 0xc615,
};

/** The bytes of an operand by the upper three bits of its code; 0 where it says so itself. */
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3];

/** The properties of a list, which takes `length` bytes of the main stream from `from` on. */
function* propertiesOf(main: DataView, from: number, length: number): Generator<Property> {
  const end = Math.min(from + length, main.byteLength);
  for (let at = from; at + 2 < end; ) {
    const code = main.getUint16(at, true);
    at += 2;
    let size = operandLengths[code >> 13] ?? 0;
    if (size === 0) {
      if (code === codes.row) {
        size = main.getUint16(at, true) - 1;
        at += 2;
      } else {
        size = main.getUint8(at);
        // A list of more tabs than a byte can count has no length that holds; nothing after it is known.
        if (code === codes.tabs && size === 255) return;
        at += 1;
      }
    }
    if (at + size > end) return;
    yield { code, at, length: size };
    at += size;
  }
}

/**
 * The stretches that the pages of one kind tell of ([MS-DOC] 2.9.33, 2.9.175), in order. A page lists the bytes at which its
 * stretches begin, and for each where its properties lie within the page, in words; `entry` is how many bytes that takes.
 */
function stretches<T>(
  { main, tables }: WordStreams,
  [place, length]: readonly [number, number],
  entry: number,
  valueAt: (at: number) => T,
): readonly LookStretch<T>[] {
  const pages = Math.max(0, Math.floor((length - 4) / 8));
  const found: LookStretch<T>[] = [];
  for (let page = 0; page < pages; page += 1) {
    const begin = (tables.getUint32(place + (pages + 1) * 4 + page * 4, true) & 0x3f_ffff) * pageSize;
    if (begin + pageSize > main.byteLength) continue;
    const count = main.getUint8(begin + pageSize - 1);
    const offsets = begin + (count + 1) * 4;
    if (offsets + count * entry > begin + pageSize) continue;
    for (let at = 0; at < count; at += 1) {
      const offset = main.getUint8(offsets + at * entry) * 2;
      found.push({
        from: main.getUint32(begin + at * 4, true),
        to: main.getUint32(begin + at * 4 + 4, true),
        value: valueAt(offset === 0 ? -1 : begin + offset),
      });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** Characters of which nothing is said. */
export const plainCharacters: CharacterLook = {
  hidden: false,
  struck: false,
  superscript: false,
  special: false,
  symbol: undefined,
  said: { hidden: undefined, struck: undefined },
  style: undefined,
};

/** A paragraph of which nothing is said. */
export const plainParagraph: ParagraphLook = {
  inTable: false,
  endsRow: false,
  inner: false,
  row: undefined,
  style: 0,
};

/** What a list of properties says of hiding and striking out. */
export function saidIn(bytes: DataView, from: number, length: number): Said {
  const said: { -readonly [key in keyof Said]: Said[key] } = { hidden: undefined, struck: undefined };
  for (const { code, at } of propertiesOf(bytes, from, length)) {
    if (code === codes.hidden) said.hidden = bytes.getUint8(at);
    // Struck out once or twice is the same; what is off for the one says nothing of the other.
    else if (code === codes.struck || code === codes.struckTwice)
      said.struck = bytes.getUint8(at) || (said.struck ?? 0);
  }
  return said;
}

function characterLook(main: DataView, at: number): CharacterLook {
  if (at < 0) return plainCharacters;
  const said = saidIn(main, at + 1, main.getUint8(at));
  const look = { ...plainCharacters, said } as { -readonly [key in keyof CharacterLook]: CharacterLook[key] };
  const isOn = (property: Property) => [1, 0x81].includes(main.getUint8(property.at));
  for (const property of propertiesOf(main, at + 1, main.getUint8(at))) {
    const { code } = property;
    if (code === codes.deleted) look.struck = isOn(property) || look.struck;
    else if (code === codes.raised) look.superscript = main.getUint8(property.at) === 1;
    else if (code === codes.special) look.special = isOn(property);
    else if (code === codes.symbol) look.symbol = main.getUint16(property.at + 2, true);
    else if (code === codes.style) look.style = main.getUint16(property.at, true);
  }
  return look;
}

/** Bytes that each cell takes in the definition of a row, and the bits of its first word that tell of merging. */
const cellLength = 20;

function rowShape(main: DataView, { at, length }: Property): RowShape | undefined {
  const count = main.getUint8(at);
  if (count === 0 || count > 63 || 1 + (count + 1) * 2 > length) return undefined;
  const edges = Array.from({ length: count + 1 }, (_, edge) => main.getInt16(at + 1 + edge * 2, true));
  const begin = at + 1 + (count + 1) * 2;
  const flags = Array.from({ length: count }, (_, cell) => {
    const place = begin + cell * cellLength;
    return place + 2 <= at + length ? main.getUint16(place, true) : 0;
  });
  // Programs differ in which number marks the first of merged cells and which the others: the first one met is the first.
  let first = 0;
  const cells = flags.map((flag) => {
    const merged = flag & 0x3;
    const follows = first !== 0 && merged !== 0 && merged !== first;
    if (!follows) first = merged;
    return { follows, goesOn: ((flag >> 5) & 0x3) === 1 };
  });
  return { edges, cells };
}

function paragraphLook(main: DataView, at: number): ParagraphLook {
  if (at < 0) return plainParagraph;
  // The length counts words; where it is 0 the next byte counts them.
  const first = main.getUint8(at);
  const [begin, length] = first === 0 ? [at + 2, main.getUint8(at + 1) * 2] : [at + 1, first * 2 - 1];
  const style = main.getUint16(begin, true);
  const look = { ...plainParagraph, style } as { -readonly [key in keyof ParagraphLook]: ParagraphLook[key] };
  // The first two bytes name the style.
  for (const property of propertiesOf(main, begin + 2, length - 2)) {
    const { code } = property;
    if (code === codes.inTable) look.inTable = main.getUint8(property.at) === 1;
    else if (code === codes.endsRow) look.endsRow = main.getUint8(property.at) === 1;
    else if (code === codes.depth) look.inner = main.getUint32(property.at, true) > 1;
    else if (code === codes.row) look.row = rowShape(main, property);
  }
  return look;
}

/** How all characters of a document look, by where they lie in its main stream. */
export const characterLooks = (streams: WordStreams): readonly LookStretch<CharacterLook>[] =>
  stretches(streams, placesOfLooks(streams).characters, 1, (at) => characterLook(streams.main, at));

/** What all paragraphs of a document are, by where they lie in its main stream. */
export const paragraphLooks = (streams: WordStreams): readonly LookStretch<ParagraphLook>[] =>
  stretches(streams, placesOfLooks(streams).paragraphs, 13, (at) => paragraphLook(streams.main, at));

/** Finds what holds at a place, for places asked for mostly in order. */
export function finder<T>(all: readonly LookStretch<T>[], otherwise: T): (at: number) => T {
  let last = 0;
  return (at) => {
    const here = all[last];
    if (here && here.from <= at && at < here.to) return here.value;
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.to ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    last = low;
    const found = all[low];
    return found && found.from <= at ? found.value : otherwise;
  };
}
