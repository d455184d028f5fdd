import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileKinds } from "../../src/export/file-kinds.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { passagesIn } from "../kit/passages.ts";

/** The kinds of files in which reports come. */
export const oneKinds = ["json", "word", "page", "workbook"] as const;
type OneKind = (typeof oneKinds)[number];

/** The kind of file that a heap is of; `mixed` has all of them. */
export type HeapKind = OneKind | "mixed";

/** Ten files of a mixed heap: most offices send Word, those with this program JSON, some what their site shows or a workbook. */
const mixed: readonly OneKind[] = ["word", "json", "word", "page", "json", "word", "json", "word", "page", "workbook"];

/** Of which kind the file of a unit is. */
export const kindAt = (at: number, kind: HeapKind): OneKind =>
  kind === "mixed" ? (mixed[at % mixed.length] ?? "json") : kind;

/** Files of as many units on disk, with the list of the units. */
export interface DeskHeap {
  readonly units: readonly string[];
  readonly files: readonly string[];
}

const words = passagesIn("work").flatMap(({ text }) => (text.length > 40 ? [text] : []));

/** So many passages of published reports a unit writes in place of its own words: some 2,500 characters. */
const passagesEach = 20;

/** The report of a unit of the heap, the same each time: published passages and numbers told apart by the unit. */
export function heapReport(at: number): Draft {
  const base = exampleDraft();
  const own = (part: number) =>
    words[(at * 7919 + part * 104_729 + Math.floor((at * part) / 3)) % Math.max(1, words.length)];
  const text = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, part) => own(from + part) ?? "").join("\n");
  const aspects = base.overview.aspects.map((one, part) => ({ ...one, text: text(part * 3, part * 3 + 3) }));
  const received = { ...base.applications.received, naturalPerson: (at * 37) % 400 };
  return {
    ...base,
    organ: `第${at}镇人民政府`,
    year: 2024,
    overview: { ...base.overview, aspects },
    problems: { problems: text(15, 18), measures: text(18, passagesEach) },
    applications: { ...base.applications, received },
  };
}

/** The kind of file that the program exports for each. */
const exported = { json: "json", word: "word", page: "page", workbook: "excel" } as const;

async function fileOf(at: number, kind: HeapKind): Promise<readonly [string, string | Uint8Array]> {
  const { extension, make } = fileKinds[exported[kindAt(at, kind)]];
  const made = await make(heapReport(at), { finished: true, at: new Date(Date.UTC(2026, 0, 10)) });
  return [`${at}.${extension}`, typeof made === "string" ? made : new Uint8Array(await made.arrayBuffer())];
}

/** Writes a heap of so many units into a folder. */
export async function writeHeap(folder: string, count: number, kind: HeapKind): Promise<DeskHeap> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const [name, content] = await fileOf(at, kind);
    files.push(join(folder, name));
    writeFileSync(join(folder, name), content);
  }
  return { units: Array.from({ length: count }, (_, at) => `第${at}镇人民政府`), files };
}
