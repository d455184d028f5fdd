import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";

/**
 * The longest text that is packed and unpacked, in bytes of UTF-8. Versions of one draft pack into 375,000 bytes, which
 * real ones fill with some two million; a thousand times as much may be hidden in as many, and would take the page along.
 */
export const mostUnpackedBytes = 20_000_000;

/** So many packed bytes are unpacked at a time: no more than a thousand times as many can come of them. */
const pieceBytes = 4096;

/** The bytes that were deflated; undefined where they are damaged or too many. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let from = 0; from < packed.length; from += pieceBytes) {
    inflate.push(packed.subarray(from, from + pieceBytes), from + pieceBytes >= packed.length);
    if (length > mostUnpackedBytes) return undefined;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The first of the characters that stand for `bits` bits each: a block without surrogates or controls, kept by any storage. */
const first = 0x3400;
const bits = 15;

/**
 * Returns a text made short for local storage, which counts UTF-16 units: a third of Chinese prose, a tenth of tables.
 * Undefined where it is too long to be unpacked.
 */
export function packText(text: string): string | undefined {
  const plain = strToU8(text);
  if (plain.length > mostUnpackedBytes) return undefined;
  const bytes = deflateSync(plain);
  const units: number[] = [];
  let [held, count] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    count += 8;
    if (count < bits) continue;
    count -= bits;
    units.push(first + (held >>> count));
    held &= (1 << count) - 1;
  }
  if (count > 0) units.push(first + (held << (bits - count)));
  let packed = "";
  for (let from = 0; from < units.length; from += 4096)
    packed += String.fromCharCode(...units.slice(from, from + 4096));
  return packed;
}

/** Returns the text that was packed; undefined for anything else, and for what is too long. */
export function unpackText(packed: string): string | undefined {
  const bytes = new Uint8Array(Math.floor((packed.length * bits) / 8));
  let [held, count, written] = [0, 0, 0];
  for (let unit = 0; unit < packed.length; unit += 1) {
    const value = packed.charCodeAt(unit) - first;
    if (value < 0 || value >= 1 << bits) return undefined;
    held = (held << bits) | value;
    count += bits;
    while (count >= 8 && written < bytes.length) {
      count -= 8;
      bytes[written] = held >>> count;
      written += 1;
      held &= (1 << count) - 1;
    }
  }
  try {
    const plain = inflated(bytes);
    return plain && strFromU8(plain);
  } catch {
    return undefined;
  }
}
