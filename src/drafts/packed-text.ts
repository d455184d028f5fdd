import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** The first of the characters that stand for `bits` bits each: a block without surrogates or controls, kept by any storage. */
const first = 0x3400;
const bits = 15;

/** Returns a text made short for local storage, which counts UTF-16 units: a third of Chinese prose, a tenth of tables. */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text));
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

/** Returns the text that was packed; undefined for anything else. */
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
    return strFromU8(inflateSync(bytes));
  } catch {
    return undefined;
  }
}
