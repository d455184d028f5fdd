import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Arrival } from "../../src/collection/facts.ts";
import { contentBytes, type WaitingFile } from "../../src/collection/reading/handed-content.ts";
import { listTogether } from "../../src/collection/reading/list-together.ts";
import { readHanded } from "../../src/collection/reading/read-handed.ts";
import { type HeapProgress, readHeap } from "../../src/collection/reading/read-heap.ts";
import type { HeapRequest } from "../../src/collection/reading/worker.ts";
import { toJson } from "../../src/files/json.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { exampleReport } from "../../src/report/example.ts";

const example = exampleReport();
const terms = { year: example.year, settings: defaultSettings };
const encoder = new TextEncoder();

const report = (organ: string): WaitingFile => {
  const bytes = encoder.encode(toJson({ ...example, organ }, new Date(Date.UTC(2025, 0, 5))));
  return { file: `${organ}.json`, at: 5, size: bytes.length, content: new Blob([bytes]) };
};
/** By its name it is not listed first. */
const asWord = (organ: string): WaitingFile => ({ ...report(organ), file: `${organ}.docx` });
const slow: WaitingFile = { file: "慢.docx", at: 5, size: 1, content: encoder.encode("x") };

/** A worker of the heap in this process. It never answers a file called 慢, and breaks over one called 坏. */
class HeapWorker {
  static started: HeapWorker[] = [];
  onmessage: (event: { readonly data: unknown }) => void = () => undefined;
  onerror: () => void = () => undefined;
  readonly asked: string[] = [];
  #isOver = false;
  #last: Promise<unknown> = Promise.resolve();
  constructor() {
    HeapWorker.started.push(this);
  }
  postMessage(request: HeapRequest): void {
    if ("terms" in request) return;
    const files = "list" in request ? request.list : [request.read];
    for (const { file } of files) this.asked.push(`${"list" in request ? "list" : "read"} ${file}`);
    this.#last = this.#last.then(async () => {
      if (files.some(({ file }) => file.startsWith("慢"))) await new Promise(() => undefined);
      const data = "list" in request ? await listTogether(request.list) : [await this.#read(request.read)];
      if (this.#isOver) return;
      if (files.some(({ file }) => file.startsWith("坏"))) this.onerror();
      else this.onmessage({ data });
    });
  }
  async #read({ file, at, content }: Omit<WaitingFile, "size">): Promise<unknown> {
    return readHanded({ file, at, bytes: await contentBytes({ content }) }, terms);
  }
  terminate(): void {
    this.#isOver = true;
  }
}

beforeEach(() => {
  HeapWorker.started = [];
  vi.stubGlobal("Worker", HeapWorker);
  vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface Told {
  readonly listed: string[];
  readonly read: string[];
  readonly refused: string[];
  readonly progress: HeapProgress[];
}

function reading(files: readonly WaitingFile[]): Told & { readonly done: Promise<void> } {
  const told: Told = { listed: [], read: [], refused: [], progress: [] };
  const isReport = (arrival: Arrival) => "facts" in arrival;
  const { done } = readHeap(files, terms, {
    onListed: ({ file }) => void told.listed.push(file),
    onRead: ({ arrival }) => void (isReport(arrival) ? told.read : told.refused).push(arrival.file),
    onProgress: (progress) => void told.progress.push(progress),
  });
  return { ...told, done };
}

const units = Array.from({ length: 30 }, (_, at) => `第${at + 1}镇`);

test("all that is quickly listed is so before the first is checked, and the worker has the next files before it answers", async () => {
  const { listed, read, refused, progress, done } = reading(units.map(report));
  await done;
  const names = units.map((name) => `${name}.json`);
  expect([listed, read, refused]).toEqual([names, names, []]);
  expect(progress[progress.length - 1]).toEqual({ read: 30, all: 30 });
  const [worker, ...others] = HeapWorker.started;
  expect(others).toEqual([]);
  expect(worker?.asked).toEqual([...names.map((name) => `list ${name}`), ...names.map((name) => `read ${name}`)]);
});

test("a file that takes more than a minute is refused, and those that waited behind it are read once each", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { read, refused, done } = reading([slow, asWord("二"), asWord("三")]);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(refused).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  await done;
  expect([refused, read]).toEqual([["慢.docx"], ["二.docx", "三.docx"]]);
  expect(HeapWorker.started.map(({ asked }) => asked)).toEqual([
    ["read 慢.docx", "read 二.docx"],
    ["read 二.docx", "read 三.docx"],
  ]);
});

test("where the worker breaks, the page itself reads what the worker had and what comes after", async () => {
  const { read, refused, done } = reading(["一", "坏", "三", "四"].map(report));
  await done;
  expect(refused).toEqual([]);
  expect(read).toEqual(["一.json", "坏.json", "三.json", "四.json"]);
});

test("a file that cannot be opened any more costs no other", async () => {
  const moved = { ...report("乙"), content: { arrayBuffer: () => Promise.reject(new Error("moved")) } as Blob };
  vi.stubGlobal("Worker", undefined);
  const { read, refused, done } = reading([report("甲"), moved, report("丙")]);
  await done;
  expect([read, refused]).toEqual([["甲.json", "丙.json"], ["乙.json"]]);
});
