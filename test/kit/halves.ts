import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The half of collected data that is worked with, the one that is scored once, at the end, or one of the later batches kept as that one is. */
export type Half = "work" | "locked" | "locked-2" | "locked-3";

/** One half of a folder's data, an object a line; the locked ones are packed so that nobody reads them by accident. */
export function readHalf<T>(folder: string, half: Half): readonly T[] {
  const text =
    half === "work"
      ? readFileSync(`${folder}/work.jsonl`, "utf8")
      : gunzipSync(Buffer.from(readFileSync(`${folder}/${half}.txt`, "utf8"), "base64")).toString("utf8");
  return objectsOf(text);
}

/** The objects of a text that has one a line. */
export const objectsOf = <T>(text: string): readonly T[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
