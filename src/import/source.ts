/** What a person gave: what was pasted, in both forms that the clipboard had, or a file. */
export type ImportSource =
  | { readonly kind: "pasted"; readonly html: string; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

/** Bytes of the largest file, and characters of the longest paste, that may be a report. */
export const mostBytes = 20_000_000;
