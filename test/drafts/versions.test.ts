import { Deflate } from "fflate";
import { expect, test, vi } from "vitest";
import type { DraftStore } from "../../src/drafts/draft-store.ts";
import { mostUnpackedBytes, packText, unpackText } from "../../src/drafts/packed-text.ts";
import { type Timeline, valueAt, withoutVersion, withVersion } from "../../src/drafts/timeline.ts";
import {
  draftOf,
  keepVersion,
  leastMissed,
  mostVersions,
  versionAt,
  versionSpacing,
  versionsOf,
} from "../../src/drafts/versions.ts";
import { checksum } from "../../src/lib/checksum.ts";
import { currentVersion } from "../../src/report/migrations.ts";
import type { Draft } from "../../src/report/schema.ts";
import { arbitraryDraft, arbitraryText } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { fill, keyOf, openStore } from "../kit/stores.ts";

const withOther = (other: string): Draft => ({ ...exampleDraft(), other });

/** A report of 20,000 characters, no two alike nearby. */
function longReport(): Draft {
  const draft = exampleDraft();
  const text = (from: number) =>
    Array.from({ length: 4000 }, (_, at) => String.fromCharCode(0x4e00 + ((from + at * 7919 + at * at) % 3500))).join(
      "",
    );
  const aspects = draft.overview.aspects.map((aspect, at) => ({ ...aspect, text: text(at * 100) }));
  return { ...draft, overview: { ...draft.overview, aspects } };
}

/** Has the next look at versions read what is stored: those of the draft looked at last are held unpacked. */
const lookElsewhere = (store: DraftStore) => versionsOf(store, "another");

property("a text packed for the storage is unpacked as it was", [fc.oneof(fc.string(), arbitraryText())], (text) => {
  // Halves of surrogate pairs are written out by JSON before they come here.
  const json = JSON.stringify(text);
  expect(unpackText(packText(json) ?? "")).toBe(json);
});

/** Deflated bytes as they are stored, however much comes of them. */
function stored(bytes: Uint8Array): string {
  const units: number[] = [];
  let [held, count] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    count += 8;
    if (count < 15) continue;
    count -= 15;
    units.push(0x3400 + (held >>> count));
    held &= (1 << count) - 1;
  }
  units.push(0x3400 + (held << (15 - count)));
  return units.map((unit) => String.fromCharCode(unit)).join("");
}

test("a stored version that inflates to far more than any draft is given up before it fills the memory", () => {
  const deflate = new Deflate({ level: 6 });
  const pieces: Uint8Array[] = [];
  deflate.ondata = (piece) => pieces.push(piece);
  const megabytes = 60;
  for (let one = 1; one <= megabytes; one += 1) deflate.push(new Uint8Array(1_000_000), one === megabytes);
  const text = stored(new Uint8Array(Buffer.concat(pieces)));
  expect(text.length).toBeLessThan(60_000);
  let made = 0;
  const { set } = Uint8Array.prototype;
  const counted = vi.spyOn(Uint8Array.prototype, "set").mockImplementation(function count(this: Uint8Array, ...args) {
    made += args[0].length;
    set.apply(this, args);
  });
  try {
    expect(unpackText(text)).toBeUndefined();
  } finally {
    counted.mockRestore();
  }
  expect(made).toBeLessThan(2 * mostUnpackedBytes);
});

test("what is too long to be unpacked again is not packed", () => {
  expect(packText("a".repeat(mostUnpackedBytes + 1))).toBeUndefined();
});

test("a timeline whose pieces name each other over and over gives no value, instead of one without end", () => {
  const again = (depth: number): string[] => Array.from({ length: depth }, () => "x");
  const timeline: Timeline = Object.fromEntries(
    Array.from({ length: 12 }, (_, depth) => [
      JSON.stringify(again(depth)),
      [[0, { o: Array.from({ length: 100 }, () => "x") }]],
    ]),
  );
  expect(valueAt(timeline, 0)).toBeUndefined();
});

property("whatever is unpacked, it never throws", [fc.string()], (text) => {
  expect(["string", "undefined"]).toContain(typeof unpackText(text));
});

property(
  "every version of a timeline is as it was put in, and taking others out changes none of them",
  [fc.array(arbitraryDraft(), { minLength: 1, maxLength: 6 }), fc.array(fc.nat(), { maxLength: 3 })],
  (drafts, taken) => {
    let timeline: Timeline = {};
    const kept: Draft[] = [];
    for (const draft of drafts) {
      const next = withVersion(timeline, kept.length, draft);
      if (!next) continue;
      timeline = JSON.parse(JSON.stringify(next));
      kept.push(draft);
    }
    for (const one of taken) {
      if (kept.length < 2) break;
      timeline = withoutVersion(timeline, one % kept.length);
      kept.splice(one % kept.length, 1);
    }
    expect(kept.map((_, at) => valueAt(timeline, at))).toEqual(kept);
  },
  30,
);

test("versions are listed the newest first and hold the draft as it was; the same twice is one", () => {
  const { store } = openStore();
  const { id } = store.create(exampleDraft());
  expect(keepVersion(store, id, withOther("一"), { at: 1000 })).toBe("kept");
  expect(keepVersion(store, id, withOther("一"), { at: 2000 })).toBe("same");
  expect(keepVersion(store, id, withOther("二"), { at: 500, before: "导入" })).toBe("kept");
  const listed = [
    { key: 2, at: 500, before: "导入" },
    { key: 1, at: 1000 },
  ];
  expect(versionsOf(store, id)).toEqual(listed);
  lookElsewhere(store);
  expect(versionsOf(store, id)).toEqual(listed);
  expect(draftOf(store, id, 1)).toEqual(withOther("一"));
  expect(draftOf(store, id, 2)).toEqual(withOther("二"));
  expect(draftOf(store, id, 3)).toBeUndefined();
});

property(
  "a version of any draft comes back as it was",
  [arbitraryDraft()],
  (draft) => {
    const { store } = openStore();
    const { id } = store.create(draft);
    keepVersion(store, id, draft, { at: 1 });
    expect(draftOf(store, id, 1)).toEqual(draft);
    lookElsewhere(store);
    expect(draftOf(store, id, 1)).toEqual(draft);
  },
  30,
);

test("of a day's work so many versions are kept: the first, the last, and the denser the later", () => {
  const { store } = openStore();
  const { id } = store.create(exampleDraft());
  for (let at = 0; at < 100; at += 1) keepVersion(store, id, withOther(`${at}`), { at: at * versionSpacing });
  const times = versionsOf(store, id).map((version) => version.at / versionSpacing);
  expect(times).toHaveLength(mostVersions);
  expect(times[0]).toBe(99);
  expect(times[times.length - 1]).toBe(0);
  expect(times.filter((at) => at >= 80).length).toBeGreaterThan(times.filter((at) => at < 40).length);
});

property("neither the first nor the last version is given up", [fc.array(fc.integer(), { minLength: 3 })], (times) => {
  const at = leastMissed(times);
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(times.length - 1);
});

test("forty versions of a report of 20,000 characters take less room than the report itself", () => {
  const { store } = openStore();
  let draft = longReport();
  const { id } = store.create(draft);
  for (let at = 0; at < mostVersions; at += 1) {
    const aspects = draft.overview.aspects.map((aspect, place) =>
      place === at % 5
        ? {
            ...aspect,
            text: `${aspect.text.slice(0, at * 50)}新写的一句话第${at}次。${aspect.text.slice(at * 50 + 10)}`,
          }
        : aspect,
    );
    draft = { ...draft, overview: { ...draft.overview, aspects } };
    keepVersion(store, id, draft, { at: at * versionSpacing });
  }
  expect(versionsOf(store, id)).toHaveLength(mostVersions);
  const { draft: text = "", versions = "" } = store.texts(id);
  expect(text.length).toBeGreaterThan(20_000);
  expect(versions.length).toBeLessThan(text.length);
});

test("a damaged history counts as none, and the draft goes on having one", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  keepVersion(store, id, withOther("一"), { at: 1 });
  const key = keyOf("versions", id);
  const text = browser.values.get(key) ?? "";
  for (const damaged of [text.slice(0, -5), `${text}㐀`, "", "{}", text.replace(/^1:./, "1:0")]) {
    if (damaged === text) continue;
    browser.values.set(key, damaged);
    expect(versionsOf(store, id)).toEqual([]);
  }
  expect(keepVersion(store, id, withOther("二"), { at: 2 })).toBe("kept");
  expect(versionsOf(store, id)).toHaveLength(1);
});

/** The stored text of a history that any program might have written. */
function historyText(history: unknown): string {
  const packed = packText(JSON.stringify(history)) ?? "";
  return `1:${checksum(packed)}:0:${packed}`;
}

test("one bad row among the versions, or one bad value of the past, takes nothing from the other versions", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  const at = (value: unknown, version = 0) => [version, { v: value }];
  const about = { key: 1, at: 5, format: currentVersion };
  const put = (versions: readonly unknown[], timeline: unknown) =>
    browser.values.set(keyOf("versions", id), historyText({ versions, timeline }));

  put([about, { key: 2, at: 9e15, format: "x" }, { ...about, key: 3 }, "row"], { "[]": [at(exampleDraft())] });
  expect(versionsOf(store, id).map((version) => [version.key, version.at])).toEqual([
    [0, 0],
    [3, 5],
    [2, 0],
    [1, 5],
  ]);
  expect([1, 2, 3].map((key) => draftOf(store, id, key)?.organ)).toEqual([
    exampleDraft().organ,
    undefined,
    exampleDraft().organ,
  ]);
  expect(keepVersion(store, id, withOther("新"), { at: -1 })).toBe("kept");
  expect(versionsOf(store, id)[0]).toEqual({ key: 4, at: 0 });

  const { other: _, ...rest } = exampleDraft();
  const pieces = Object.entries(rest).map(([key, value]) => [JSON.stringify([key]), [at(value)]]);
  const keys = [0, { o: Object.keys(exampleDraft()) }];
  put([about], { "[]": [keys], ...Object.fromEntries(pieces), '["other"]': "damaged" });
  expect(versionAt(store, id, 1)).toEqual({
    draft: withOther(""),
    setAside: [{ place: "六、其他需要报告的事项", text: undefined }],
  });
});

test("where there is no room the older half goes, and in the end there are no versions", () => {
  const { store, browser } = openStore();
  const { id } = store.create(exampleDraft());
  for (let at = 0; at < 8; at += 1) keepVersion(store, id, withOther(`${Math.random()}`), { at });
  fill(browser);
  expect(keepVersion(store, id, withOther("新"), { at: 9 })).toBe("kept");
  expect(versionsOf(store, id).length).toBeLessThan(8);
  expect(draftOf(store, id, versionsOf(store, id)[0]?.key ?? 0)).toEqual(withOther("新"));
  store.removeVersions(id);
  fill(browser);
  expect(keepVersion(store, id, withOther("再新"), { at: 10 })).toBe("no room");
});

test("a deleted draft is taken back with its versions; removed for good, they go along", () => {
  const { store } = openStore();
  const { id } = store.create(exampleDraft());
  keepVersion(store, id, withOther("一"), { at: 1 });
  store.remove(id);
  expect(store.deleted.takeBack(id)).toBe("stored");
  expect(draftOf(store, id, 1)).toEqual(withOther("一"));
});
