import { expect, test as vitestTest } from "vitest";
import { collect } from "../../src/collection/collect.ts";
import { identityOf } from "../../src/collection/course.ts";
import { type Arrival, factsOf } from "../../src/collection/facts.ts";
import {
  type BroughtCollection,
  type CollectionHead,
  collectionFile,
  emptyHead,
  readCollectionFile,
} from "../../src/collection/kept/kept-collection.ts";
import { placedAs } from "../../src/collection/placed-as.ts";
import type { ReadArrival } from "../../src/collection/reading/read-arrival.ts";
import { withDraft } from "../../src/collection/returns/joined-rounds.ts";
import { mergeCollections } from "../../src/collection/sharing/merge-collections.ts";
import { type MergeTaking, mergedCollection } from "../../src/collection/sharing/merged.ts";
import { readersShare, sharedOut } from "../../src/collection/sharing/share.ts";
import { type Standing, unitStanding } from "../../src/collection/sharing/standing.ts";
import { unitFinder, unitsFromText } from "../../src/collection/units.ts";
import { fromJson, toJson } from "../../src/files/json.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import type { Draft } from "../../src/report/schema.ts";
import { withoutComment, withVerdict, withWords } from "../../src/rounds/comments.ts";
import { agreedTo, forReading, sentBack } from "../../src/rounds/course.ts";
import { withComment } from "../../src/rounds/new-comment.ts";
import { fc, test } from "../kit/property.ts";

const names = ["甲县教育局", "乙县民政局", "丙县水利局", "丁县审计局", "戊县统计局"];
const unitsText = names.join("\n");
const units = unitsFromText(unitsText);
const year = 2024;
const when = (minute: number) => new Date(Date.UTC(2025, 0, 5, 0, minute));

/** A desk without a screen: what is kept of a collection. */
interface Desk {
  head: CollectionHead;
  readonly files: Map<string, ReadArrival>;
}

const newDesk = (text: string): Desk => ({ head: { ...emptyHead, year, unitsText: text }, files: new Map() });

function arrivalOf(draft: Draft, file: string, at: number): ReadArrival {
  const read = { draft, year, at: when(at).getTime(), identity: identityOf(draft), doubts: 0 };
  return { arrival: { file, facts: factsOf(read, [], []) }, report: { json: toJson(draft, when(at)), problems: [] } };
}

function admit(desk: Desk, came: ReadArrival): void {
  const known = new Map([...desk.files].map(([file, { arrival }]): [string, Arrival] => [file, arrival]));
  const file = placedAs(known, came.arrival);
  desk.files.set(file, { ...came, arrival: { ...came.arrival, file } });
}

const collectedAt = ({ files, head }: Desk) =>
  collect(
    [...files.values()].map(({ arrival }) => arrival),
    unitsFromText(head.unitsText),
    { year, due: undefined },
  );

const filesOf = (desk: Desk, name: string): readonly ReadArrival[] =>
  [...desk.files.values()].filter(({ arrival }) => {
    const match = "facts" in arrival ? unitFinder(units)(arrival.facts.organ) : undefined;
    return match?.kind === "named" && match.unit.name === name;
  });

const standingAt = (desk: Desk, name: string): Standing =>
  unitStanding({ files: filesOf(desk, name), isLeftOut: desk.head.leftOut.includes(name) });

const draftIn = ({ report }: ReadArrival): Draft => {
  const read = fromJson(report?.json ?? "");
  return read.ok ? read.value.draft : expect.fail(read.message);
};

/** A file as it leaves one desk and comes to another. */
function sent(head: CollectionHead, files: readonly ReadArrival[]): BroughtCollection {
  const read = readCollectionFile(collectionFile(head, files).join(""));
  return read.ok ? read.value : expect.fail(read.message);
}

const wholeOf = (desk: Desk) => sent(desk.head, [...desk.files.values()]);

const mergeWith = ({ head, files }: Desk, brought: BroughtCollection) =>
  mergeCollections(
    {
      head,
      arrivals: [...files.values()].map(({ arrival }) => arrival),
      listed: [],
      readArrival: async (file) => files.get(file),
    },
    brought,
  );

/** Merges a file with a desk; returns the units of which it was asked. */
async function takeIn(
  desk: Desk,
  brought: BroughtCollection,
  taking: MergeTaking = "both",
): Promise<readonly string[]> {
  const merge = await mergeWith(desk, brought);
  const asked = merge.units.flatMap(({ unit, outcome }) => (outcome === "asked" ? [unit] : []));
  const merged = mergedCollection(merge, new Map(asked.map((unit) => [unit, taking])));
  for (const one of merged.written) desk.files.set(one.arrival.file, one);
  for (const file of merged.removed) desk.files.delete(file);
  desk.head = merged.head;
  for (const one of merged.added) admit(desk, one);
  return asked;
}

/** What somebody does to a unit at a desk. */
type Deed = "write" | "reword" | "withdraw" | "confirm" | "return" | "pass" | "receive" | "remove" | "leaveOut";
const deeds: readonly Deed[] = [
  "write",
  "write",
  "reword",
  "withdraw",
  "confirm",
  "return",
  "pass",
  "receive",
  "remove",
  "leaveOut",
];

let count = 0;

/** The same deed at two desks writes other words, and receives another report. */
function does(desk: Desk, name: string, deed: Deed, minute: number): void {
  count += 1;
  const own = filesOf(desk, name);
  const last = own[own.length - 1];
  const { leftOut } = desk.head;
  if (deed === "receive") {
    const draft = { ...blankDraft({ organ: name, organKind: "government" as const, year }), other: `第 ${count} 稿。` };
    admit(desk, arrivalOf(draft, "年报.json", minute));
  } else if (deed === "leaveOut") {
    const isOut = leftOut.includes(name);
    desk.head = { ...desk.head, leftOut: isOut ? leftOut.filter((one) => one !== name) : [...leftOut, name] };
  } else if (!last) return;
  else if (deed === "remove") desk.files.delete(last.arrival.file);
  else {
    const draft = forReading(draftIn(last));
    const first = draft.rounds?.comments[0]?.id ?? "";
    const [at, by] = [when(minute), "县政务公开办"];
    const written = { weight: "must", words: `意见 ${count}` } as const;
    const next = {
      write: () => withComment(draft, { path: "" }, written, { id: `c${count}`, at }),
      reword: () => withWords(draft, first, written, at),
      withdraw: () => withoutComment(draft, first),
      confirm: () => withVerdict(draft, first, true, at),
      return: () => sentBack(draft, { by, at }),
      pass: () => agreedTo(draft, { by, at }),
    }[deed]();
    desk.files.set(last.arrival.file, withDraft(last, next));
  }
}

const unit = fc.integer({ min: 0, max: names.length - 1 });
const deed = fc.constantFrom(...deeds);
const before = fc.array(fc.tuple(unit, deed), { minLength: 5, maxLength: 12 });
const meanwhile = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), unit, deed), { maxLength: 12 });
const takings: readonly MergeTaking[] = ["ours", "theirs", "both"];

async function handOver(desk: Desk, readers: readonly string[]): Promise<readonly Desk[]> {
  const shares = sharedOut(collectedAt(desk).units, readers);
  return Promise.all(
    shares.map(async ([reader, own]) => {
      const share = await readersShare(reader, own, { ...desk.head, year }, async (file) => desk.files.get(file));
      const there = newDesk("");
      expect(await takeIn(there, sent(share.head, share.files))).toEqual([]);
      return there;
    }),
  );
}

test(
  "whatever readers and the office do meanwhile, each unit is as it was left by whoever changed it, no report doubled or lost",
  [before, meanwhile, fc.integer({ min: 1, max: 3 }), fc.constantFrom(...takings), fc.boolean()],
  async (first, later, readers, taking, isBackwards) => {
    const office = newDesk(unitsText);
    for (const [at, name] of names.entries()) if (at < 4) does(office, name, "receive", at);
    first.forEach(([at, one], minute) => {
      does(office, names[at] ?? "", one, 10 + minute);
    });
    const desks = await handOver(
      office,
      Array.from({ length: readers }, (_, at) => `审阅人${at}`),
    );
    const readerOf = (name: string) =>
      desks.find(({ head }) => unitsFromText(head.unitsText).some((one) => one.name === name)) ?? office;
    const start = new Map(names.map((name) => [name, standingAt(office, name)]));
    for (const name of names) expect(standingAt(readerOf(name), name)).toEqual(start.get(name));

    later.forEach(([who, at, one], minute) => {
      const name = names[at] ?? "";
      does(who === 0 ? office : readerOf(name), name, one, 100 + minute);
    });
    const left = new Map(
      names.map((name) => [name, [standingAt(office, name), standingAt(readerOf(name), name)] as const]),
    );
    const stampAt = (name: string, side: 0 | 1) => left.get(name)?.[side].known.stamp;
    const isChanged = (name: string, side: 0 | 1) => stampAt(name, side) !== start.get(name)?.known.stamp;
    const both = names.filter(
      (name) => isChanged(name, 0) && isChanged(name, 1) && stampAt(name, 0) !== stampAt(name, 1),
    );
    const asked: string[] = [];
    const back = isBackwards ? [...desks].reverse() : desks;
    for (const desk of back) asked.push(...(await takeIn(office, wholeOf(desk), taking)));
    expect(asked.sort()).toEqual([...both].sort());

    for (const name of names) {
      const now = standingAt(office, name);
      const [ours, theirs] = left.get(name) ?? expect.fail();
      if (!both.includes(name)) expect(now).toEqual(isChanged(name, 1) ? theirs : ours);
      else if (taking === "ours") expect(now).toEqual(ours);
      else {
        const reports = new Set([...ours.known.reports, ...theirs.known.reports]);
        const base = start.get(name)?.known.reports ?? [];
        // What the reader took out of those that were handed over goes, where the reader's is taken.
        for (const one of base) if (taking === "theirs" && !theirs.known.reports.includes(one)) reports.delete(one);
        expect(now.known.reports).toEqual([...reports].sort());
        const ids = new Set(now.comments.map(({ id }) => id));
        for (const side of taking === "both" ? [ours, theirs] : [theirs]) {
          expect(side.comments.filter(({ id }) => !ids.has(id))).toEqual([]);
        }
      }
      const identities = filesOf(office, name).map(identityIn);
      expect(identities).toHaveLength(new Set(identities).size);
    }
    // The same files once more change nothing and ask nothing.
    const end = names.map((name) => standingAt(office, name));
    for (const desk of back) expect(await takeIn(office, wholeOf(desk), "theirs")).toEqual([]);
    expect(names.map((name) => standingAt(office, name))).toEqual(end);
  },
  60,
);

const identityIn = ({ arrival }: ReadArrival) => ("facts" in arrival ? arrival.facts.identity : arrival.file);

vitestTest("units are shared out in their order, as evenly as may be", () => {
  expect(sharedOut([1, 2, 3, 4, 5], ["甲", "乙"])).toEqual([
    ["甲", [1, 2, 3]],
    ["乙", [4, 5]],
  ]);
  expect(sharedOut([1], ["甲", "乙"])).toEqual([
    ["甲", [1]],
    ["乙", []],
  ]);
});

vitestTest("a reader has the units of a share and no others, also beside those of a share before", async () => {
  const office = newDesk(unitsText);
  for (const [at, name] of names.entries()) does(office, name, "receive", at);
  const [one, other] = await handOver(office, ["甲", "乙"]);
  expect(unitsFromText(one?.head.unitsText ?? "").map(({ name }) => name)).toEqual(names.slice(0, 3));
  const more = await readersShare("甲", collectedAt(office).units.slice(3), { ...office.head, year }, async (file) =>
    office.files.get(file),
  );
  if (!one || !other) throw new Error("two desks");
  await takeIn(one, sent(more.head, more.files));
  expect(unitsFromText(one.head.unitsText).map(({ name }) => name)).toEqual(names);
  expect(collectedAt(one).units.map(({ state }) => state)).toEqual(collectedAt(office).units.map(({ state }) => state));
});

vitestTest(
  "a reader who goes on after a first return is taken again, and a second share of a unit brings what is new",
  async () => {
    const office = newDesk(unitsText);
    const [name = ""] = names;
    does(office, name, "receive", 0);
    const [reader] = await handOver(office, ["甲"]);
    if (!reader) throw new Error("a desk");
    does(reader, name, "write", 10);
    expect(await takeIn(office, wholeOf(reader))).toEqual([]);
    does(reader, name, "write", 11);
    expect(await takeIn(office, wholeOf(reader))).toEqual([]);
    expect(standingAt(office, name).comments).toHaveLength(2);
    does(office, name, "return", 12);
    const again = await readersShare("甲", collectedAt(office).units, { ...office.head, year }, async (file) =>
      office.files.get(file),
    );
    expect(await takeIn(reader, sent(again.head, again.files))).toEqual([]);
    expect(standingAt(reader, name)).toEqual(standingAt(office, name));
  },
);

vitestTest(
  "of two backups that know nothing of each other, one that has all of the other is taken, and else it is asked",
  async () => {
    const [name = ""] = names;
    const office = newDesk(unitsText);
    does(office, name, "receive", 0);
    const [one, other] = [newDesk(unitsText), newDesk(unitsText)];
    for (const desk of [one, other]) await takeIn(desk, wholeOf(office));
    does(one, name, "write", 1);
    expect(await takeIn(other, wholeOf(one))).toEqual([]);
    expect(standingAt(other, name).comments).toHaveLength(1);
    does(one, name, "return", 2);
    does(other, name, "pass", 3);
    const merge = await mergeWith(other, wholeOf(one));
    expect(merge.units).toMatchObject([{ unit: name, outcome: "asked" }]);
  },
);
