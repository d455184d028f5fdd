/** What a person gave to be imported: a paste, in both forms that the clipboard had, or a file. */
export type ImportSource =
  | { readonly kind: "pasted"; readonly html: string; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

/** The largest file in bytes, and the longest paste in characters, that is read. */
export const mostBytes = 20_000_000;

/** The refusal of a file of so many bytes, or of a paste of so many characters. */
export const tooLarge = (size: number): string =>
  `内容有 ${Math.round(size / 1_000_000)} MB，大得不像年度报告，没有读取。请打开它，只复制年度报告的正文，再粘贴到上面的框里。`;
