import CFB from "cfb";

/** A stretch of characters that look alike: the properties are pairs of a code and its operand, in bytes. */
export interface DocRun {
  readonly text: string;
  readonly properties?: readonly number[];
}

/** A paragraph or the end of a cell or row, with what it is in a table. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly end: "paragraph" | "cell";
  readonly properties?: readonly number[];
  /** The number of its style. */
  readonly style?: number;
}

/** A style: the one that it is based on, and what it says of characters. */
export interface DocStyle {
  readonly kind: "paragraph" | "character";
  readonly base?: number;
  readonly properties: readonly number[];
}

const evenly = (bytes: readonly number[]): readonly number[] => (bytes.length % 2 === 0 ? bytes : [...bytes, 0]);

/** The list of styles: how many there are and how long their heads, then each with its head, its name and its properties. */
function styleList(styles: readonly DocStyle[]): readonly number[] {
  const each = styles.map(({ kind, base = 0x0fff, properties }, at) => {
    const head = [
      ...u16(at),
      ...u16((base << 4) | (kind === "paragraph" ? 1 : 2)),
      ...u16(kind === "paragraph" ? 2 : 1),
    ];
    const own = kind === "paragraph" ? [...u16(2), ...u16(at)] : [];
    const name = [...u16(2), ...u16(0x7532), ...u16(0x4e59), ...u16(0)];
    return evenly([...head, ...u16(0), ...u16(0), ...name, ...own, ...u16(properties.length), ...properties]);
  });
  return [...u16(4), ...u16(styles.length), ...u16(10), ...each.flatMap((style) => [...u16(style.length), ...style])];
}

const pageSize = 512;
const textAt = 2048;

const u16 = (value: number): readonly number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly content: readonly number[];
}

/** Pages of stretches: the places, an entry for each that says where its properties lie, and these from the page's end on. */
function pages(
  all: readonly Stretch[],
  entry: number,
): readonly { readonly from: number; readonly bytes: Uint8Array }[] {
  const made: { from: number; bytes: Uint8Array }[] = [];
  for (let at = 0; at < all.length; ) {
    const bytes = new Uint8Array(pageSize);
    const taken: { readonly stretch: Stretch; readonly place: number }[] = [];
    let end = pageSize - 1;
    for (; at < all.length; at += 1) {
      const stretch = all[at] as Stretch;
      const hasContent = stretch.content.length > 0;
      const place = hasContent ? (end - stretch.content.length) & ~1 : end;
      if (place < (taken.length + 2) * 4 + (taken.length + 1) * entry) break;
      end = place;
      taken.push({ stretch, place: hasContent ? place : 0 });
    }
    const places = [...taken.map(({ stretch }) => stretch.from), taken[taken.length - 1]?.stretch.to ?? 0];
    bytes.set(places.flatMap(u32));
    for (const [number, { stretch, place }] of taken.entries()) {
      bytes[places.length * 4 + number * entry] = place / 2;
      bytes.set(stretch.content, place);
    }
    bytes[pageSize - 1] = taken.length;
    made.push({ from: places[0] ?? 0, bytes });
  }
  return made;
}

/** The bytes of a Word document of 1997, made by the published layout ([MS-DOC]) as far as text and tables need. */
export function docBytes(
  paragraphs: readonly DocParagraph[],
  flags = 0,
  pieceProperty = 0,
  styles: readonly DocStyle[] = [],
): Uint8Array {
  let text = "";
  const looks: Stretch[] = [];
  const blocks: Stretch[] = [];
  const placeOf = (length: number) => textAt + length * 2;
  for (const { runs, end, properties = [], style = 0 } of paragraphs) {
    const from = placeOf(text.length);
    for (const run of runs) {
      const { properties: look = [] } = run;
      const content = look.length === 0 ? [] : [look.length, ...look];
      looks.push({ from: placeOf(text.length), to: placeOf(text.length + run.text.length), content });
      text += run.text;
    }
    looks.push({ from: placeOf(text.length), to: placeOf(text.length + 1), content: [] });
    text += end === "cell" ? "\u0007" : "\r";
    // The length counts words, the style among them; where it is even it stands apart.
    const grown = [...u16(style), ...properties];
    const content = grown.length % 2 === 0 ? [0, grown.length / 2, ...grown] : [(grown.length + 1) / 2, ...grown];
    blocks.push({ from, to: placeOf(text.length), content });
  }
  const lookPages = pages(
    looks.filter(({ from, to }) => from < to),
    1,
  );
  const blockPages = pages(blocks, 13);
  const firstPage = Math.ceil(placeOf(text.length) / pageSize);
  const main = new Uint8Array((firstPage + lookPages.length + blockPages.length) * pageSize);
  for (let at = 0; at < text.length; at += 1) main.set(u16(text.charCodeAt(at)), placeOf(at));
  for (const [at, { bytes }] of [...lookPages, ...blockPages].entries()) main.set(bytes, (firstPage + at) * pageSize);

  const list = (made: typeof lookPages, first: number): readonly number[] => [
    ...made.flatMap(({ from }) => u32(from)),
    ...u32(placeOf(text.length)),
    ...made.flatMap((_, at) => u32(first + at)),
  ];
  const lists = [list(lookPages, firstPage), list(blockPages, firstPage + lookPages.length)];
  const pieces = [2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(textAt), ...u16(pieceProperty)];
  const styleSheet = styleList(styles);
  const tables = new Uint8Array([...lists.flat(), ...pieces, ...styleSheet]);
  main.set([0xec, 0xa5, ...u16(0x00c1)]);
  main.set(u16(0x1200 | flags), 10);
  main.set(u32(text.length), 76);
  main.set(
    [...u32(0), ...u32(lists[0]?.length ?? 0), ...u32(lists[0]?.length ?? 0), ...u32(lists[1]?.length ?? 0)],
    250,
  );
  main.set([...u32(lists.flat().length), ...u32(pieces.length)], 418);
  main.set([...u32(lists.flat().length + pieces.length), ...u32(styleSheet.length)], 162);

  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/WordDocument", main);
  CFB.utils.cfb_add(file, "/1Table", tables);
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as ArrayLike<number>);
}

/** The property of a paragraph in a table, and of one that ends a row, with where its cells have their edges. */
export const inTable = [...u16(0x2416), 1];
export function rowEnd(edges: readonly number[], flags: readonly number[]): readonly number[] {
  const cells = flags.flatMap((flag) => [...u16(flag), ...new Array<number>(18).fill(0)]);
  const definition = [flags.length, ...edges.flatMap(u16), ...cells];
  return [...inTable, ...u16(0x2417), 1, ...u16(0xd608), ...u16(definition.length + 1), ...definition];
}
