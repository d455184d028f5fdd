import { unzipSync } from "fflate";
import { submissionListName } from "../../files/file-name.ts";
import { mostBytes } from "../../import/source.ts";
import { decodeText } from "../../lib/decode-text.ts";
import { accepted, type Result, refused } from "../../lib/result.ts";

/** In bytes, and in files: what a district hands in, some times over. */
const mostUnpacked = 600_000_000;
const mostEntries = 10_000;

/** The largest archive that is opened, in bytes. */
const mostArchive = 400_000_000;

/** The most bytes that a file of a name may have: an archive of a district, or one report. */
export const mostBytesOf = (file: string): number => (/\.zip$/i.test(file) ? mostArchive : mostBytes);

const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Archives of Windows have names in GBK, which the library hands over byte by byte. */
function nameOf(name: string): string {
  const isByBytes = /[\u0080-\u00ff]/.test(name) && !/[\u0100-\uffff]/.test(name);
  return isByBytes ? decodeText(Uint8Array.from(name, (sign) => sign.charCodeAt(0))) : name;
}

/** True for what systems and word processors leave in folders beside what people put there; it is not told of. */
export const isLeftByPrograms = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|~\$|\.|Thumbs\.db$|desktop\.ini$)/i.test(path) || path.endsWith("/");

/** A file of an archive. */
interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

/** A 报送包 has one report in every kind of file: its JSON stands for all of them. */
function onceOfEach(files: readonly ArchivedFile[]): readonly ArchivedFile[] {
  const folders = new Set(
    files.flatMap(({ name }) => (name.slice(folderOf(name).length) === submissionListName ? [folderOf(name)] : [])),
  );
  return files.filter((file) => {
    const folder = folderOf(file.name);
    const json = files.filter(({ name }) => folderOf(name) === folder && /\.json$/i.test(name));
    return !folders.has(folder) || json.length !== 1 || json[0] === file;
  });
}

/**
 * The files of an archive that holds reports; undefined for what is no archive, or one that is itself a document of Word or a
 * workbook. Refused where it is damaged or unpacks to more than any heap of reports.
 */
export function filesInArchive(bytes: Uint8Array): Result<readonly ArchivedFile[]> | undefined {
  if (!isArchive(bytes)) return undefined;
  let unpacked = 0;
  let entries = 0;
  let isDocument = false;
  const large: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isDocument ||= name === "[Content_Types].xml";
        entries += 1;
        unpacked += Math.min(originalSize, mostBytes + 1);
        return false;
      },
    });
    if (isDocument) return undefined;
    if (unpacked > mostUnpacked || entries > mostEntries) {
      return refused("压缩包里的内容太多，没有打开。请分成几个压缩包，或者解压后选择文件夹。");
    }
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = !isLeftByPrograms(nameOf(name));
        const isLarge = originalSize > mostBytes;
        if (isWanted && isLarge) large.push(nameOf(name));
        return isWanted && !isLarge;
      },
    });
    const read = Object.entries(files).map(([name, content]) => ({ name: nameOf(name), bytes: content }));
    // One byte too many for any report: it is refused as too large by whoever reads it.
    return accepted([...onceOfEach(read), ...large.map((name) => ({ name, bytes: new Uint8Array(mostBytes + 1) }))]);
  } catch {
    return refused("压缩包已损坏或者加了密，打不开。请解压后选择里面的文件。");
  }
}
