import type { Doing } from "../../import/read-source.ts";
import type { Arrival } from "../facts.ts";
import { filesInArchive } from "./heap-archive.ts";
import { type HandedFile, listedArrival, type ReadArrival, type ReadingTerms, readArrival } from "./read-arrival.ts";

/** What came of a file: a report or the reason why it is none; or, of an archive, the files in it. */
export type ReadHanded =
  | { readonly kind: "read"; readonly read: ReadArrival }
  | { readonly kind: "archive"; readonly files: readonly HandedFile[] };

/** What came of a file that is listed before all are read: its facts, where it is a report; or, of an archive, the files in it. */
export type ListedHanded = ReadHanded | { readonly kind: "listed"; readonly arrival: Arrival | undefined };

/** Archives within archives are opened so deep. */
const deepest = 3;
const depthOf = (file: string): number => file.split(/\.zip\//i).length;

/** Opens an archive that was handed in; undefined for any other file. */
function opened({ file, at, bytes }: HandedFile): ReadHanded | undefined {
  const inside = filesInArchive(bytes);
  if (inside === undefined) return undefined;
  const refusedAs = (refused: string): ReadHanded => ({ kind: "read", read: { arrival: { file, refused } } });
  if (!inside.ok) return refusedAs(inside.message);
  if (depthOf(file) > deepest) return refusedAs("压缩包里又套了几层压缩包，没有打开。请解压后选择里面的文件。");
  if (inside.value.length === 0) return refusedAs("压缩包里没有文件。");
  return { kind: "archive", files: inside.value.map((one) => ({ file: `${file}/${one.name}`, at, bytes: one.bytes })) };
}

/** Reads one file that was handed in, or opens it where it is an archive of such. It never throws. */
export const readHanded = async (handed: HandedFile, terms: ReadingTerms, doing?: Doing): Promise<ReadHanded> =>
  opened(handed) ?? { kind: "read", read: await readArrival(handed, terms, doing) };

/** Lists one file that was handed in, or opens it where it is an archive of such. It never throws. */
export const listHanded = (handed: HandedFile): ListedHanded =>
  opened(handed) ?? { kind: "listed", arrival: listedArrival(handed) };
