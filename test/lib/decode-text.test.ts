import { expect, test } from "vitest";
import { decodeText, textOfFile } from "../../src/lib/decode-text.ts";

/** {"机关":"某镇"} as an editor saves it in "ANSI", which on Chinese machines is GBK. */
const ansi = Uint8Array.of(0x7b, 0x22, 0xbb, 0xfa, 0xb9, 0xd8, 0x22, 0x3a, 0x22, 0xc4, 0xb3, 0xd5, 0xf2, 0x22, 0x7d);

test("a JSON file that an editor saved as ANSI is decoded, at every door the same way", async () => {
  expect(decodeText(ansi)).toBe('{"机关":"某镇"}');
  expect(await textOfFile(new Blob([ansi]))).toBe('{"机关":"某镇"}');
});

test("what is valid UTF-8 is UTF-8, with a mark of its byte order or without", async () => {
  for (const text of ["年报", "\ufeff年报"]) expect(await textOfFile(new Blob([text]))).toBe("年报");
});
