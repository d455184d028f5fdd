import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { collect } from "../../src/collection/collect.ts";
import type { Arrival } from "../../src/collection/facts.ts";
import { placedAs } from "../../src/collection/placed-as.ts";
import type { HandedFile } from "../../src/collection/reading/read-arrival.ts";
import { readHanded } from "../../src/collection/reading/read-handed.ts";
import { rollUp, sumAt } from "../../src/collection/roll-up.ts";
import { unitsFromText } from "../../src/collection/units.ts";
import { reportHtml } from "../../src/export/report-html.ts";
import { toJson } from "../../src/files/json.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { exampleReport } from "../../src/report/example.ts";
import type { Draft } from "../../src/report/schema.ts";
import { fc } from "../kit/property.ts";

// Whole files go through what a heap goes through: read, checked, found at their unit, added up.

const names = ["甲县教育局", "甲县水利局", "乙镇人民政府", "丙镇人民政府", "甲县统计局"];
const units = unitsFromText(names.map((name) => `${name}，${name}（本级）`).join("\n"));
const example = exampleReport();
const { year } = example;
const cell = "applications.received.naturalPerson" as const;
const usual = example.applications.received.naturalPerson ?? 0;
const terms = { year, settings: defaultSettings };

/** What happens to a unit's report on its way. `faulty` has a number that goes into no balance. */
const ways = [
  "sent",
  "page",
  "wide",
  "alias",
  "doubled",
  "faulty",
  "corrected",
  "cut",
  "otherYear",
  "nested",
  "none",
] as const;
type Way = (typeof ways)[number];

const encoder = new TextEncoder();
const reportOf = (organ: string, more: Partial<Draft> = {}): Draft => ({ ...example, organ, ...more });
const faulty = (draft: Draft): Draft => ({
  ...draft,
  applications: { ...draft.applications, received: { ...draft.applications.received, naturalPerson: usual + 1 } },
});
const jsonAt = (draft: Draft, day: number) => encoder.encode(toJson(draft, new Date(Date.UTC(year + 1, 0, day))));

/** A text as UTF-16 with its mark, as some editors store pages. */
function wide(text: string): Uint8Array {
  const signs = Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(signs.buffer);
}

/** The files of a unit whose report went so. */
function filesOf(name: string, way: Way): readonly (readonly [string, Uint8Array])[] {
  const draft = reportOf(name);
  switch (way) {
    case "sent":
      return [[`${name}.json`, jsonAt(draft, 5)]];
    case "page":
      return [[`${name}.html`, encoder.encode(reportHtml(draft, { finished: true }))]];
    case "wide":
      return [[`${name}.html`, wide(reportHtml(draft, { finished: true }))]];
    case "alias":
      return [["年报.json", jsonAt(reportOf(`${name}（本级）`), 5)]];
    case "doubled":
      return [
        ["年报.json", jsonAt(draft, 5)],
        [`转发/${name}.json`, jsonAt(draft, 8)],
      ];
    case "faulty":
      return [[`${name}.json`, jsonAt(faulty(draft), 5)]];
    case "corrected":
      return [
        [`${name}.json`, jsonAt(faulty(draft), 5)],
        [`${name}（改）.json`, jsonAt(draft, 9)],
      ];
    case "cut":
      return [[`${name}.json`, jsonAt(draft, 5).slice(0, 2000)]];
    case "otherYear":
      return [[`${name}.json`, jsonAt({ ...draft, year: year - 1 }, 5)]];
    case "nested":
      return [[`${name}.zip`, zipSync({ "报送.zip": zipSync({ [`${name}.json`]: jsonAt(draft, 5) }) })]];
    case "none":
      return [];
    default:
      return way satisfies never;
  }
}

async function arrivalsOf(handed: readonly HandedFile[]): Promise<readonly Arrival[]> {
  const known = new Map<string, Arrival>();
  const waiting = [...handed];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const came = await readHanded(next, terms);
    if (came.kind === "archive") waiting.unshift(...came.files);
    else {
      const file = placedAs(known, came.read.arrival);
      known.set(file, { ...came.read.arrival, file });
    }
  }
  return [...known.values()];
}

const counts = (way: Way): boolean => !["cut", "otherYear", "none"].includes(way);
const isFaulty = (way: Way): boolean => way === "faulty";
/** Files with a reason why they are no unit's. */
const strayed: Partial<Record<Way, string>> = { cut: "refused", otherYear: "otherYear" };

/** So many heaps, and how long they may take in ms. */
const heaps = { runs: Number(process.env.HEAPS ?? 1000), longest: 1_800_000 };

async function holds(fates: readonly Way[], isZipped: boolean): Promise<void> {
  const files = fates.flatMap((way, at) => filesOf(names[at] ?? "", way));
  // Files of one name come from folders of their own.
  const placed = files.map(([name, bytes], at): readonly [string, Uint8Array] => [`${at}/${name}`, bytes]);
  const whole: readonly HandedFile[] = isZipped
    ? [{ file: "报来.zip", at: 1, bytes: zipSync(Object.fromEntries(placed)) }]
    : placed.map(([file, bytes]) => ({ file, at: 1, bytes }));
  const arrivals = await arrivalsOf(files.length > 0 ? whole : []);
  const collected = collect(arrivals, units, { year, due: undefined });
  const told = collected.units.map(({ taken }) => taken !== undefined);
  expect(told).toEqual(fates.map(counts));
  expect(collected.units.map(({ taken }) => (taken?.facts.errors ?? 0) > 0)).toEqual(fates.map(isFaulty));
  expect(collected.units.map(({ rounds }) => rounds.length)).toEqual(
    fates.map((way) => (way === "corrected" ? 2 : counts(way) ? 1 : 0)),
  );
  expect(collected.strays.map(({ why }) => why).sort()).toEqual(fates.flatMap((way) => strayed[way] ?? []).sort());
  const sum = fates.reduce((all, way) => all + (counts(way) ? usual : 0) + (isFaulty(way) ? 1 : 0), 0);
  const some = fates.some(counts);
  expect(sumAt(rollUp(collected, undefined), cell)).toBe(some ? String(sum) : "");
}

test(
  "in heaps of whole files no unit is lost or counted twice, and each planted fault is found at its unit",
  async () => {
    const fates = fc.tuple(...names.map(() => fc.constantFrom(...ways)));
    await fc.assert(fc.asyncProperty(fates, fc.boolean(), holds), { numRuns: heaps.runs });
  },
  heaps.longest,
);
