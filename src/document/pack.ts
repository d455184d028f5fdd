import { unzipSync, zipSync } from "fflate";

/** The earliest day that an archive can name, in whatever time zone the program runs. */
const earliestDay = new Date(1980, 0, 1);

/** The same archive with that day for each of its files, so that equal content gives equal bytes. */
export function undated(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: earliestDay });
}
