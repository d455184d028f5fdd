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

export type Format = keyof typeof kinds;

export const formats = Object.keys(kinds) as readonly Format[];

export const isFormat = (word: string): word is Format => Object.hasOwn(kinds, word);

export const kindOf = (format: Format): FileKindId => kinds[format];
