import type * as z from "zod/mini";
import { type SetAside, wordsOf } from "../report/set-aside.ts";
import { emptyPack, headSchemas, itemSchemas, type NoticePack, type NoticeSection, noticeSections } from "./pack.ts";
import { headTitles, sectionTitles } from "./sections.ts";

/** A pack as far as it could be read, and what of it could not stay. */
export interface ReadPack {
  readonly pack: NoticePack;
  readonly setAside: readonly SetAside[];
}

/** Reads a parsed pack, each item by itself: what does not fit is set aside with its words. Undefined for what is no pack. */
export function readPack(value: unknown): ReadPack | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries = new Map<string, unknown>(Object.entries(value));
  const setAside: SetAside[] = [];
  const taken: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries<z.ZodMiniType>(headSchemas)) {
    const read = schema.safeParse(entries.get(key));
    taken[key] = read.success ? read.data : emptyPack[key as keyof typeof headSchemas];
    if (!read.success)
      setAside.push({ place: headTitles[key as keyof typeof headSchemas], text: wordsOf(entries.get(key)) });
  }
  for (const section of noticeSections) {
    const items = itemsIn(section, entries.get(section));
    taken[section] = items.read;
    setAside.push(...items.setAside);
  }
  const known = new Set<string>([...Object.keys(headSchemas), ...noticeSections]);
  const unknown = [...entries].filter(([key]) => !known.has(key));
  if (unknown.length > 0) setAside.push({ place: "不认识的项目", text: wordsOf(Object.fromEntries(unknown)) });
  return { pack: taken as NoticePack, setAside };
}

function itemsIn(section: NoticeSection, value: unknown) {
  const title = sectionTitles[section];
  if (value === undefined) return { read: [], setAside: [] };
  if (!Array.isArray(value)) return { read: [], setAside: [{ place: title, text: wordsOf(value) }] };
  const schema: z.ZodMiniType = itemSchemas[section];
  const read: unknown[] = [];
  const setAside: SetAside[] = [];
  for (const [at, item] of Array.from(value as readonly unknown[]).entries()) {
    const one = schema.safeParse(item);
    if (one.success) read.push(one.data);
    else setAside.push({ place: `${title}第 ${at + 1} 条`, text: wordsOf(item) });
  }
  return { read, setAside };
}
