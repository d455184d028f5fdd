import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The half of collected data that is worked with, or the one that is scored once, at the end. */
export type Half = "work" | "locked";

/** One half of a folder's data, an object a line; the locked one is packed so that nobody reads it by accident. */
export function readHalf<T>(folder: string, half: Half): readonly T[] {
  const text =
    half === "work"
      ? readFileSync(`${folder}/work.jsonl`, "utf8")
      : gunzipSync(Buffer.from(readFileSync(`${folder}/locked.txt`, "utf8"), "base64")).toString("utf8");
  return objectsOf(text);
}

/** The objects of a text that has one a line. */
export const objectsOf = <T>(text: string): readonly T[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
