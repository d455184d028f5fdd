import type { FileKindId } from "../export/file-kinds.ts";

/** The words by which a kind of file is asked for. */
const kinds = {
  html: "html",
  docx: "word",
  xlsx: "excel",
  txt: "text",
  fragment: "page",
  csv: "csv",
} as const satisfies Record<string, FileKindId>;

/** A word after `--as`. */
export type Format = keyof typeof kinds;

/** All of them, in the order of the usage line. */
export const formats = Object.keys(kinds) as readonly Format[];

/** True for a word that names a format. */
export const isFormat = (word: string): word is Format => Object.hasOwn(kinds, word);

/** The kind of file that a format is. */
export const kindOf = (format: Format): FileKindId => kinds[format];
