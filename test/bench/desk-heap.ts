import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compose } from "../../src/document/compose.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { reportHtml } from "../../src/export/report-html.ts";
import { toJson } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { passagesIn } from "../kit/passages.ts";

/** The kind of file that a heap is of; `mixed` has seven JSON files, two pages and a Word document in ten. */
export type HeapKind = "json" | "word" | "mixed";

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

async function fileOf(at: number, kind: HeapKind): Promise<readonly [string, string | Uint8Array]> {
  const draft = heapReport(at);
  const as = kind === "mixed" ? (["word", "page", "page"][at % 10] ?? "json") : kind;
  if (as === "word") {
    return [`${at}.docx`, await toDocx(compose(draft, { finished: true }), { organ: draft.organ, day: "2026-01-20" })];
  }
  if (as === "page") return [`${at}.html`, reportHtml(draft, { finished: true })];
  return [`${at}.json`, toJson(draft, new Date(Date.UTC(2026, 0, 10)))];
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
