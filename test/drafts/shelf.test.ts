import { expect, test } from "vitest";
import { decodeKept, encodeKept } from "../../src/drafts/shelf/kept-report.ts";
import { createShelf } from "../../src/drafts/shelf/shelf.ts";
import type { ShelfTable } from "../../src/drafts/shelf/shelf-table.ts";
import { asDraft, asPastReport, type PastReport } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";

const report = (year: number, other = ""): PastReport => ({ ...asPastReport(exampleDraft()), year, other });

/** A table over a map that outlives the page; one that stores nothing where it is refused. */
function tableOver(stored: Map<string, string>, isRefused = false): ShelfTable {
  const held = new Set<string>();
  return {
    read: async () => new Map(stored),
    put: async (key, text) => {
      if (isRefused) held.add(key);
      else stored.set(key, text);
      return !isRefused;
    },
    remove: async (key) => void stored.delete(key),
    isHeld: (key) => held.has(key),
  };
}

test("a report is kept once for its organ and year, a later one takes its place, and a page loaded anew reads it", async () => {
  const stored = new Map<string, string>();
  const shelf = createShelf(tableOver(stored), () => 7);
  expect(await shelf.keep(report(2023), "finished")).toBe("kept");
  expect(await shelf.keep(report(2022), "imported")).toBe("kept");
  expect(await shelf.keep(report(2023), "imported")).toBe("same");
  expect(await shelf.keep(report(2023, "另有一句。"), "finished")).toBe("replaced");
  const later = createShelf(tableOver(stored), () => 8);
  await later.read();
  expect(later.list().map((one) => [one.report.year, one.from, one.keptAt, one.report.other])).toEqual([
    [2022, "imported", 7, ""],
    [2023, "finished", 7, "另有一句。"],
  ]);
});

test("where the browser stores nothing it is said so, and the report stays with the page", async () => {
  const shelf = createShelf(tableOver(new Map(), true), () => 7);
  expect(await shelf.keep(report(2023), "finished")).toBe("page");
  await shelf.read();
  expect(shelf.list()).toHaveLength(1);
});

test("what is taken off can be put back", async () => {
  const stored = new Map<string, string>();
  const shelf = createShelf(tableOver(stored), () => 7);
  await shelf.keep(report(2023), "finished");
  const [kept] = shelf.list();
  if (!kept) throw new Error("nothing kept");
  const putBack = shelf.takeOff(kept);
  expect([shelf.list(), stored.size]).toEqual([[], 0]);
  putBack();
  expect(shelf.list()).toEqual([kept]);
});

test("a backup's texts come in beside what is here, a year that is here stays, and what is damaged goes into the next backup", async () => {
  const away = createShelf(tableOver(new Map([["x", "damaged"]])), () => 7);
  await away.read();
  await away.keep(report(2022), "finished");
  await away.keep(report(2023, "别处的。"), "finished");
  expect(away.texts()).toContain("damaged");
  const here = createShelf(tableOver(new Map()), () => 8);
  await here.keep(report(2023, "这里的。"), "finished");
  expect(here.takeIn(away.texts())).toBe(1);
  expect(here.list().map((one) => [one.report.year, one.report.other])).toEqual([
    [2022, ""],
    [2023, "这里的。"],
  ]);
});

property("whatever report is kept is read again as it was", [arbitraryDraft()], (draft) => {
  const kept = { report: asPastReport(draft), from: "imported", keptAt: 3 } as const;
  expect(decodeKept(encodeKept(kept))).toEqual(kept);
  expect(asDraft(kept.report).confirmed).toEqual([]);
});

test.each(["", "null", "[]", "{}", '{"edition":"2021","version":99,"report":{}}', '{"edition":"2021","version":6}'])(
  "%s is no report of the shelf",
  (text) => {
    expect(decodeKept(text)).toBeUndefined();
  },
);
