import { memoizeText } from "../lib/memoize.ts";
import { parseJson } from "../lib/parse-json.ts";
import type { SetAside } from "../report/set-aside.ts";
import { settingsUnder } from "./effective.ts";
import { readFormerSettings } from "./former-settings.ts";
import { lean } from "./lean.ts";
import { emptyPack, type NoticePack } from "./pack.ts";
import { readPack } from "./read-pack.ts";
import { defaultSettings, type OfficeSettings } from "./settings.ts";

/** Version 1, without a number, were settings before there were packs. */
const version = 2;

/** What an office keeps: the notice that was handed down to it, and what it set for itself. */
export interface Kept {
  readonly pack: NoticePack | null;
  readonly own: NoticePack;
}

/** What is kept as far as it could be read, what holds by it, and what of it could not be read. */
export interface ReadKept extends Kept {
  readonly settings: OfficeSettings;
  readonly setAside: readonly SetAside[];
}

const nothing: ReadKept = { pack: null, own: emptyPack, settings: defaultSettings, setAside: [] };

/** Reads what lies in the storage: nothing at all (""), settings of an earlier program, or a notice with the office's own. */
export const readKept = memoizeText((text): ReadKept => {
  if (text === "") return nothing;
  const value = parseJson(text);
  const lost = { ...nothing, setAside: [{ place: "设置", text }] };
  if (typeof value !== "object" || value === null) return lost;
  const stored = value as { readonly version?: unknown; readonly pack?: unknown; readonly own?: unknown };
  if (stored.version === undefined) {
    const former = readFormerSettings(value);
    if (!former) return lost;
    return { pack: null, own: former.pack, settings: settingsUnder(null, former.pack), setAside: former.setAside };
  }
  const own = readPack(stored.own);
  const pack = stored.pack === null ? null : readPack(stored.pack);
  if (stored.version !== version || !own || pack === undefined) return lost;
  return {
    pack: pack?.pack ?? null,
    own: own.pack,
    settings: settingsUnder(pack?.pack ?? null, own.pack),
    setAside: [...(pack?.setAside ?? []), ...own.setAside],
  };
});

/** What is kept as it is stored; what could not be read again is never written. */
export function keptText({ pack, own }: Kept): string {
  const clean = (one: NoticePack) => lean(readPack(one)?.pack ?? emptyPack);
  return JSON.stringify({ version, pack: pack && clean(pack), own: clean(own) });
}
