import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { collect, isReadable } from "../../src/collection/collect.ts";
import type { Arrival } from "../../src/collection/facts.ts";
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
