import { unzipSync, zipSync } from "fflate";

/** The earliest day that an archive can name, in whatever time zone the program runs. */
const earliestDay = new Date(1980, 0, 1);

/** An archive of files by their paths, with that day for each of them, so that equal content gives equal bytes. */
export const packed = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { mtime: earliestDay });

/** The same archive with that day for each of its files, so that equal content gives equal bytes; `change` may mend a file. */
export function undated(archive: Uint8Array, change = (_path: string, file: Uint8Array) => file): Uint8Array {
  const files = Object.entries(unzipSync(archive)).map(([path, file]) => [path, change(path, file)] as const);
  return packed(Object.fromEntries(files));
}
