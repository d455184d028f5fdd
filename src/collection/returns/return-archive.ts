import { zipSync } from "fflate";
import { toldApart } from "../../lib/lists.ts";

/** Files as one archive; two of one name are told apart. */
export function returnArchive(
  files: readonly { readonly name: string; readonly content: string }[],
  at: Date,
): Uint8Array {
  const encoder = new TextEncoder();
  const names = toldApart(files.map(({ name }) => name.replace(/\.[^.]+$/, "")));
  const entries = files.map(({ name, content }, index) => {
    const ending = /\.[^.]+$/.exec(name)?.[0] ?? "";
    return [`${names[index]}${ending}`, encoder.encode(content)] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: at, level: 6 });
}
