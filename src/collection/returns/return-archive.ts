import { zipSync } from "fflate";
import { toldApart } from "../../lib/lists.ts";

/** Files as one archive; two of one name are told apart. */
export function returnArchive(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  at: Date,
): Uint8Array {
  const names = toldApart(files.map(({ name }) => name.replace(/\.[^.]+$/, "")));
  const entries = files.map(({ name, bytes }, index) => {
    const ending = /\.[^.]+$/.exec(name)?.[0] ?? "";
    return [`${names[index]}${ending}`, bytes] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: at, level: 6 });
}
