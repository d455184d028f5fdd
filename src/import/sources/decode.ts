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

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file. What is valid UTF-8 is UTF-8, whatever it says, since saved pages often keep an old declaration;
 * all else is the declared encoding, or GB 18030, which holds GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be");
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const name = declared(bytes);
  return decoded(bytes, name?.startsWith("utf-8") ? "utf-8" : "gb18030");
}
