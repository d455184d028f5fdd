/** A text file's encoding as it says itself: in a page's meta element or an XML declaration. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{1,400}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]+)|<\?xml[^>]{1,400}encoding\s{0,9}=\s{0,9}["']([\w-]+)/i
    .exec(head)
    ?.slice(1)
    .find((name) => name !== undefined)
    ?.toLowerCase();
}

const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** Made once: of thousands of files, each for a new one took as long as its text. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The share of signs in a text that a Chinese text is made of. */
function shareOfUsualSigns(text: string): number {
  const usual = text.match(/[\t\n\r\u0020-\u007e\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g);
  return (usual?.length ?? 0) / text.length;
}

/** The byte order of UTF-16 that does not name it: a text has bytes of 0 then, and in one order alone it is one. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  if (bytes.length % 2 !== 0 || !head.includes(0)) return undefined;
  return ["utf-16le", "utf-16be"].find((encoding) => shareOfUsualSigns(decoded(head, encoding)) > 0.9);
}

/**
 * The text of a file. What is valid UTF-8 is UTF-8, whatever it says, since saved pages often keep an old declaration;
 * all else is the declared encoding, or GB 18030, which holds GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be");
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== undefined) return decoded(bytes, unmarked);
  const valid = asUtf8(bytes);
  if (valid !== undefined) return valid;
  const name = declared(bytes);
  return decoded(bytes, name?.startsWith("utf-8") ? "utf-8" : "gb18030");
}

/** The text of a file that a person chose or dropped, in whatever encoding it was saved. */
export const textOfFile = async (file: Blob): Promise<string> => decodeText(new Uint8Array(await file.arrayBuffer()));
