import { Hostile } from "../hostile.ts";

/** A compound file, as Office wrote its documents until 2003: streams of bytes with names, like a small disk. */
export interface CompoundFile {
  /** The names of all streams and folders. */
  readonly names: ReadonlySet<string>;
  /** A stream of the outermost folder by its name; undefined where there is none. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

/** The refusal of what is said to be a compound file and does not hold together. */
export const damagedFile =
  "文件已损坏，打不开。请在 Word 或 WPS 中打开它，另存为 .docx 后再选择，或者打开后全选复制，粘贴到上面的框里。";

/** Sectors from this number on are no sectors: the end of a chain, free ones, those of the table itself. */
const lastSector = 0xfffffffa;
const entryLength = 128;
const root = 5;
const stream = 2;

/**
 * Opens a compound file ([MS-CFB]). Only the streams that are asked for are put together, and no chain of sectors is longer
 * than the file: many entries that name the same sectors cost nothing.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new Hostile(damagedFile);
  const sectorSize = 1 << view.getUint16(30, true);
  const smallSize = 1 << view.getUint16(32, true);
  const smallLimit = view.getUint32(56, true);
  if (![512, 4096].includes(sectorSize) || smallSize !== 64) throw new Hostile(damagedFile);
  const sectors = Math.ceil(bytes.length / sectorSize);
  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * sectorSize;
    if (from >= bytes.length) throw new Hostile(damagedFile);
    return bytes.subarray(from, from + sectorSize);
  };
  const numbersIn = (part: Uint8Array): readonly number[] => {
    const words = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: part.byteLength >> 2 }, (_, at) => words.getUint32(at * 4, true));
  };
  /** The sectors of a chain in order, by the table that says which one follows which. */
  const chain = (first: number, table: readonly number[]): readonly number[] => {
    const found: number[] = [];
    for (let at = first; at < lastSector; at = table[at] ?? lastSector) {
      if (found.length > table.length) throw new Hostile(damagedFile);
      found.push(at);
    }
    return found;
  };
  const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
    const whole = new Uint8Array(Math.min(length, parts.length * sectorSize));
    let at = 0;
    for (const part of parts) {
      if (at >= whole.length) break;
      whole.set(part.subarray(0, whole.length - at), at);
      at += part.length;
    }
    return whole;
  };

  const tableSectors = [...numbersIn(bytes.subarray(76, 512))];
  let next = view.getUint32(68, true);
  for (let count = view.getUint32(72, true); count > 0 && next < lastSector; count -= 1) {
    if (tableSectors.length > sectors) throw new Hostile(damagedFile);
    const more = numbersIn(sector(next));
    tableSectors.push(...more.slice(0, -1));
    next = more[more.length - 1] ?? lastSector;
  }
  const used = tableSectors.filter((number) => number < lastSector);
  if (used.length > sectors) throw new Hostile(damagedFile);
  const table = used.flatMap((number) => numbersIn(sector(number)));
  const read = (first: number, length: number) => joined(chain(first, table).map(sector), length);

  const folder = read(view.getUint32(48, true), Number.POSITIVE_INFINITY);
  const entries = Array.from({ length: Math.floor(folder.length / entryLength) }, (_, at) => {
    const entry = folder.subarray(at * entryLength, (at + 1) * entryLength);
    const words = new DataView(entry.buffer, entry.byteOffset, entryLength);
    const nameLength = Math.max(0, Math.min(64, words.getUint16(64, true)) - 2);
    return {
      name: new TextDecoder("utf-16le").decode(entry.subarray(0, nameLength)),
      type: entry[66],
      first: words.getUint32(116, true),
      length: words.getUint32(120, true),
    };
  });
  const whole = entries.find(({ type }) => type === root);
  let small: { readonly bytes: Uint8Array; readonly table: readonly number[] } | undefined;
  const smallParts = () => {
    small ??= {
      bytes: read(whole?.first ?? lastSector, whole?.length ?? 0),
      table: numbersIn(read(view.getUint32(60, true), Number.POSITIVE_INFINITY)),
    };
    return small;
  };
  return {
    names: new Set(entries.map(({ name }) => name)),
    stream: (name) => {
      const entry = entries.find((one) => one.name === name && one.type === stream);
      if (!entry) return undefined;
      if (entry.length >= smallLimit) return read(entry.first, entry.length);
      const { bytes: all, table: order } = smallParts();
      const parts = chain(entry.first, order).map((at) => all.subarray(at * smallSize, (at + 1) * smallSize));
      return joined(parts, entry.length);
    },
  };
}
