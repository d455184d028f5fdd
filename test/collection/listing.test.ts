import { zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { collect, isReadable } from "../../src/collection/collect.ts";
import type { Arrival } from "../../src/collection/facts.ts";
import { listTogether } from "../../src/collection/reading/list-together.ts";
import { listHanded, readHanded } from "../../src/collection/reading/read-handed.ts";
import { unitsFromText } from "../../src/collection/units.ts";
import { toJson } from "../../src/files/json.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { exampleReport } from "../../src/report/example.ts";

const example = exampleReport();
const terms = { year: example.year, settings: defaultSettings };
const received = { ...example.applications.received, naturalPerson: 1 };
const report = { ...example, organ: "甲局", applications: { ...example.applications, received } };
const bytes = new TextEncoder().encode(toJson(report, new Date(Date.UTC(2025, 0, 5))));
const handed = { file: "甲.json", at: 5, bytes };

const unitOf = (arrival: Arrival | undefined) =>
  collect(arrival ? [arrival] : [], unitsFromText("甲局"), { year: example.year, due: undefined }).units[0];

test("a report that is listed is the one that is read then, and says nothing yet of what is found in it", async () => {
  const listed = listHanded(handed);
  const read = await readHanded(handed, terms);
  if (listed.kind !== "listed" || read.kind !== "read") throw new Error("not listed");
  const [before, after] = [unitOf(listed.arrival), unitOf(read.read.arrival)];
  expect([before?.state, after?.state]).toEqual(["checking", "toCheck"]);
  expect([before && isReadable(before), after && isReadable(after)]).toEqual([false, true]);
  const { isUnchecked, ...facts } = before?.taken?.facts ?? {};
  const { errors, warnings, suggestions, blanks, doubts, found, ...same } = after?.taken?.facts ?? {};
  expect(isUnchecked).toBe(true);
  expect(errors).toBeGreaterThan(0);
  expect(facts).toMatchObject(same);
});

test("what is no report is not listed, and an archive is opened", () => {
  expect(listHanded({ file: "坏.json", at: 5, bytes: bytes.slice(0, 500) })).toEqual({
    kind: "listed",
    arrival: undefined,
  });
  const zip = zipSync({ "一.json": bytes });
  expect(listHanded({ file: "报来.zip", at: 5, bytes: zip })).toMatchObject({
    kind: "archive",
    files: [{ file: "报来.zip/一.json" }],
  });
});

const organOf = (arrival: Arrival | undefined) => (arrival && "facts" in arrival ? arrival.facts.organ : undefined);

/** A reader of files in a worker, over those of this process. */
const withFileReader = (bytesOf: ReadonlyMap<Blob, Uint8Array>, isBroken = false) => {
  const opened: number[] = [];
  const Single = Blob;
  class Together extends Single {
    readonly parts: readonly Blob[];
    static override [Symbol.hasInstance](one: unknown): boolean {
      return Single[Symbol.hasInstance](one);
    }
    constructor(parts: Blob[]) {
      super(parts);
      this.parts = parts;
    }
  }
  class Reader {
    readAsArrayBuffer(file: Together): ArrayBuffer {
      opened.push(file.parts.length);
      if (isBroken) throw new Error("moved");
      return Uint8Array.from(file.parts.flatMap((part) => [...(bytesOf.get(part) ?? [])])).buffer;
    }
  }
  vi.stubGlobal("Blob", Together);
  vi.stubGlobal("FileReaderSync", Reader);
  return opened;
};

test("files are opened together, each is its own, and where one cannot be they are opened one by one", async () => {
  const organs = ["甲局", "乙局", "丙局"];
  const contents = organs.map((organ) => new TextEncoder().encode(toJson({ ...report, organ }, new Date(5))));
  const organsOf = async (isBroken: boolean) => {
    vi.unstubAllGlobals();
    const blobs = contents.map((content) => new Blob([content]));
    const opened = withFileReader(new Map(blobs.map((blob, at) => [blob, contents[at] ?? bytes])), isBroken);
    const moved = { size: 9, arrayBuffer: () => Promise.reject(new Error("moved")) };
    const all = [...blobs, ...(isBroken ? [moved as unknown as Blob] : [])];
    const files = all.map((content, at) => ({ file: `${at}.json`, at: 5, content }));
    const answers = await listTogether(files);
    return { opened, organs: answers.map((one) => (one.kind === "listed" ? organOf(one.arrival) : "")) };
  };
  expect(await organsOf(false)).toMatchObject({ opened: [3], organs });
  expect(await organsOf(true)).toMatchObject({ opened: [3], organs: [...organs, undefined] });
  vi.unstubAllGlobals();
});
