import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Where something happens, as a share of the whole, so that it fits a text of any length. */
const share = fc.nat(9999).map((part) => part / 10_000);

/** A change of a text; any change of any text gives a text. */
type Change<T> = (whole: T) => T;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const stretch = fc.tuple(share, share).map(([a, b]): Stretch => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** Most stretches are short, so that what is left still looks like a report. */
const shortStretch = fc
  .tuple(share, fc.nat(200))
  .map(([from, length]): Stretch => ({ from, to: Math.min(1, from + length / 10_000) }));

const anyStretch = fc.oneof(stretch, shortStretch);

type Sliceable = string | Uint8Array;

function ends<T extends Sliceable>(whole: T, { from, to }: Stretch): readonly [number, number] {
  return [Math.floor(whole.length * from), Math.ceil(whole.length * to)];
}

const cutOut =
  (at: Stretch): Change<string> =>
  (text) => {
    const [from, to] = ends(text, at);
    return text.slice(0, from) + text.slice(to);
  };

const doubled =
  (at: Stretch): Change<string> =>
  (text) => {
    const [from, to] = ends(text, at);
    return text.slice(0, to) + text.slice(from);
  };

const flipped =
  (at: number, code: number): Change<string> =>
  (text) => {
    const index = Math.floor(text.length * at);
    return text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1);
  };

const inserted =
  (at: number, words: string): Change<string> =>
  (text) => {
    const index = Math.floor(text.length * at);
    return text.slice(0, index) + words + text.slice(index);
  };

/** Two rows change places: rows of a table in HTML, otherwise lines. */
const swapped =
  (one: number, other: number): Change<string> =>
  (text) => {
    const rows = text.split(/(?<=<\/tr>|\n)/i);
    const [a, b] = [Math.floor(rows.length * one), Math.floor(rows.length * other)];
    [rows[a], rows[b]] = [rows[b] ?? "", rows[a] ?? ""];
    return rows.join("");
  };

/** Every so many tags are gone, from one on. */
const untagged =
  (at: number, every: number): Change<string> =>
  (text) => {
    const start = text.length * at;
    let count = 0;
    return text.replace(/<[^>]*>/g, (tag, index: number) => {
      if (index < start) return tag;
      count += 1;
      return count % every === 0 ? "" : tag;
    });
  };

const intruders = [
  "<table><tr><td rowspan=99999 colspan=99999>",
  "</table>",
  "</td></tr>",
  "<td colspan=-1>",
  "<!--",
  "]]>",
  "<script>",
  "一、本年新收政府信息公开申请数量",
  "三、",
  "\u0000",
  "\ud800",
  "\u202e",
  "９９９９９９９９９９９９",
  "\t\t\t\t\t\t\t\t",
  "-1",
];

const textChange: fc.Arbitrary<Change<string>> = fc.oneof(
  anyStretch.map(cutOut),
  anyStretch.map(doubled),
  fc.tuple(share, fc.nat(0xffff)).map(([at, code]) => flipped(at, code)),
  fc.tuple(share, fc.constantFrom(...intruders)).map(([at, words]) => inserted(at, words)),
  fc.tuple(share, share).map(([one, other]) => swapped(one, other)),
  fc.tuple(share, fc.integer({ min: 1, max: 9 })).map(([at, every]) => untagged(at, every)),
);

const applied = <T>(whole: T, changes: readonly Change<T>[]): T => changes.reduce((now, change) => change(now), whole);

/** The text after one to four accidents: cut, doubled, rows exchanged, characters flipped or put in, tags dropped. */
export function mutated(text: string): fc.Arbitrary<string> {
  return fc.array(textChange, { minLength: 1, maxLength: 4 }).map((changes) => applied(text, changes));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const bytesCut =
  (at: Stretch): Change<Uint8Array> =>
  (bytes) => {
    const [from, to] = ends(bytes, at);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  };

const bytesDoubled =
  (at: Stretch): Change<Uint8Array> =>
  (bytes) => {
    const [from, to] = ends(bytes, at);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  };

const byteFlipped =
  (at: number, value: number): Change<Uint8Array> =>
  (bytes) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[Math.floor(copy.length * at)] = value;
    return copy;
  };

/** An accident inside one file of an archive, so that the archive itself stays sound; any other bytes stay as they are. */
const insideArchive =
  (which: number, change: Change<string>): Change<Uint8Array> =>
  (bytes) => {
    try {
      const files = unzipSync(bytes);
      const names = Object.keys(files).filter((name) => name.endsWith(".xml"));
      const name = names[Math.floor(names.length * which)];
      const content = name === undefined ? undefined : files[name];
      if (name === undefined || content === undefined) return bytes;
      return zipSync({ ...files, [name]: strToU8(change(strFromU8(content))) });
    } catch {
      return bytes;
    }
  };

const bytesChange: fc.Arbitrary<Change<Uint8Array>> = fc.oneof(
  anyStretch.map(bytesCut),
  anyStretch.map(bytesDoubled),
  fc.tuple(share, fc.nat(0xff)).map(([at, value]) => byteFlipped(at, value)),
);

/** The bytes after one to four accidents; those of an archive also happen inside its files, before it is packed. */
export function mutatedBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const inside = fc.tuple(share, textChange).map(([which, change]) => insideArchive(which, change));
  const outside = fc.array(bytesChange, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    fc.array(inside, { minLength: 1, maxLength: 3 }).map((changes) => applied(bytes, changes)),
    outside.map((changes) => applied(bytes, changes)),
  );
}
