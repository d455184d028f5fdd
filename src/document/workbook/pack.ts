import { unzipSync, zipSync } from "fflate";

/** The earliest day that an archive can name, in whatever zone this is run. */
const noDay = new Date(1980, 0, 1);

/** The same archive without the time of its making: equal content is equal bytes. */
export async function withoutTime(archive: Blob): Promise<Blob> {
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  return new Blob([zipSync(files, { mtime: noDay })], { type: archive.type });
}
