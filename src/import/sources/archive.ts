import { unzipSync } from "fflate";
import { accepted, type Result, refused } from "../../lib/result.ts";
import { tooMuch } from "./hostile.ts";

/** In bytes. A report's text is a few hundred kilobytes packed, a few megabytes unpacked; ten times as much is a trap. */
const mostPacked = 5_000_000;
const mostUnpacked = 20_000_000;
const mostEntries = 5000;

/** A Word document or a workbook, unpacked. */
export interface Archive {
  /** The files in it by their paths, without pictures. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** True where pictures were left out. */
  readonly pictures: boolean;
}

const isPicture = (name: string): boolean => /(?:^|\/)(?:media|embeddings|thumbnails?|fonts)\//i.test(name);

const damaged = "文件已损坏，打不开。请在 Word、WPS 或 Excel 中打开它另存一份，或者打开后全选复制，粘贴到上面的框里。";

/**
 * Unpacks a document as far as its text needs; archives within it stay as they are. No entry grows beyond the size that the
 * archive states for it, and what they state together is limited, so that a small file cannot fill the memory.
 */
export function openArchive(bytes: Uint8Array): Result<Archive> {
  let packed = 0;
  let unpacked = 0;
  let entries = 0;
  let pictures = false;
  const isTooMuch = () => packed > mostPacked || unpacked > mostUnpacked || entries > mostEntries;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (isPicture(name)) {
          pictures = true;
          return false;
        }
        packed += size;
        unpacked += originalSize;
        return !isTooMuch();
      },
    });
    if (isTooMuch()) return refused(tooMuch);
    return accepted({ files, pictures });
  } catch {
    return refused(damaged);
  }
}
