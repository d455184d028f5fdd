import { expect, test } from "vitest";
import { type Collected, collect } from "../../src/collection/collect.ts";
import { type Arrival, type Facts, numbersOf } from "../../src/collection/facts.ts";
import { blanksAt, differencesFrom, partsAt, type RollUp, rollUp, sumAt } from "../../src/collection/roll-up.ts";
import { type ReportingUnit, unitFinder } from "../../src/collection/units.ts";
import { enteredIds } from "../../src/form/cells.ts";
import { packSchema } from "../../src/notice/pack.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { toUnits } from "../../src/report/smallest-units.ts";
import { cleanFacts, withNumber } from "../kit/clean-facts.ts";
import { fc, test as property } from "../kit/property.ts";

const unitsOf = (...units: readonly Partial<ReportingUnit>[]): readonly ReportingUnit[] =>
  packSchema.parse({ units }).units;

const { numbers } = cleanFacts;
const from = (file: string, facts: Partial<Facts>): Arrival => ({
  file,
  facts: { ...cleanFacts, organ: "", identity: file, ...facts },
});

const list = unitsOf(
  { name: "甲县教育局", also: ["县教体局"] },
  { name: "甲县发展和改革局" },
  { name: "甲县税务局", vertical: true },
  { name: "乙镇人民政府" },
);
const terms = { year: 2023, due: 1000 };
const collected = (...arrivals: readonly Arrival[]): Collected => collect(arrivals, list, terms);
const states = ({ units }: Collected) => units.map(({ state }) => state);

test.each<[string, string, string]>([
  ["its name", "甲县教育局", "named"],
  ["another name of it", "县教体局", "named"],
  ["its name with spaces and marks between", "甲县发展 和改革局。", "named"],
  ["its name without the place", "教育局", "near"],
  ["its name with the city before it", "某市甲县教育局", "near"],
  ["its short form", "乙镇政府", "near"],
  ["its short form with the county before it", "甲县乙镇政府", "near"],
  ["one character wrong", "甲县发展与改革局", "near"],
  ["another unit", "丙县水利局", "none"],
  ["nothing", "", "none"],
])("a report under %s (%s) is the unit's surely, perhaps or not at all", (_, organ, kind) => {
  expect(unitFinder(list)(organ).kind).toBe(kind);
});

test("a name that two units have is asked about", () => {
  const match = unitFinder(unitsOf({ name: "甲局", also: ["老局"] }, { name: "乙局", also: ["老局"] }))("老局");
  expect(match).toMatchObject({ kind: "near", units: [{ name: "甲局" }, { name: "乙局" }] });
});

test("who is not in, late, in with something to check, and led from above, is told", () => {
  const result = collected(
    from("甲.json", { organ: "甲县教育局", at: 2000 }),
    from("乙.json", { organ: "乙镇人民政府", errors: 1 }),
    from("丙.json", { organ: "甲县税务局" }),
  );
  expect(states(result)).toEqual(["in", "missing", "in", "toCheck"]);
  expect(result.units.map(({ isLate }) => isLate)).toEqual([true, false, false, false]);
  const sum = rollUp(result, undefined);
  expect(sum).toMatchObject({
    counted: ["甲县教育局", "乙镇人民政府"],
    missing: ["甲县发展和改革局"],
    vertical: ["甲县税务局"],
    toCheck: ["乙镇人民政府"],
    unpassed: ["甲县教育局", "乙镇人民政府"],
  });
});

test("of several reports of a unit the newest counts, a copy is no round, and what has no order is not decided", () => {
  const first = from("一.docx", { organ: "甲县教育局", at: 1 });
  const copy = from("一（副本）.docx", { organ: "甲县教育局", at: 3, identity: "一.docx" });
  const second = from("二.docx", { organ: "县教体局", at: 2 });
  const [unit] = collected(second, copy, first).units;
  expect(unit?.taken?.file).toBe("二.docx");
  expect([unit?.rounds.map(({ file }) => file), unit?.copies.map(({ file }) => file)]).toEqual([
    ["一.docx", "二.docx"],
    ["一（副本）.docx"],
  ]);
  const [other] = collected(second, from("三.docx", { organ: "甲县教育局", at: 2 })).units;
  expect(other).toMatchObject({ state: "undecided", taken: undefined });
});

test("a unit whose files stay the same is not looked at anew when others' files come", () => {
  const [first, second] = [from("甲.json", { organ: "甲县教育局" }), from("乙.json", { organ: "乙镇人民政府", at: 2 })];
  const before = collected(first);
  const after = collected(first, second);
  expect(after.units.map((unit, at) => unit === before.units[at])).toEqual([true, true, true, false]);
  expect(states(after)).toEqual(["in", "missing", "missing", "in"]);
  const late = collect([first, second], list, { ...terms, due: 1 });
  expect(late.units.map(({ isLate }) => isLate)).toEqual([false, false, false, true]);
  expect(states(collected(second))).toEqual(["missing", "missing", "missing", "in"]);
});

test("what is of another year, of no unit, of perhaps one, or no report, is in no sum and is told", () => {
  const result = collected(
    from("去年.json", { organ: "甲县教育局", year: 2022 }),
    from("无年.json", { organ: "甲县教育局", year: null }),
    from("外单位.json", { organ: "丙县水利局" }),
    from("简称.json", { organ: "教育局" }),
    from("无名.json", {}),
    { file: "照片.png", refused: "图片读不了。" },
  );
  expect(result.strays).toEqual([
    { file: "去年.json", why: "otherYear", year: 2022 },
    { file: "无年.json", why: "noYear" },
    { file: "外单位.json", why: "unknownUnit", organ: "丙县水利局" },
    { file: "简称.json", why: "doubtfulUnit", organ: "教育局", near: ["甲县教育局"] },
    { file: "无名.json", why: "noOrgan" },
    { file: "照片.png", why: "refused", refused: "图片读不了。" },
  ]);
  expect(states(result)).toEqual(["missing", "missing", "missing", "missing"]);
});

test("a sum names its parts, the office's own among them, and the units that have no number there", () => {
  const cell = "applications.received.naturalPerson" as const;
  const blank = numbersOf(blankDraft({ organ: "", organKind: "other", year: 2023 }));
  const result = collected(
    from("甲.json", { organ: "甲县教育局", numbers: withNumber(numbers, cell, 12) }),
    from("乙.json", { organ: "乙镇人民政府", numbers: blank }),
  );
  const own = { name: "甲县", file: "本级.json", numbers: withNumber(numbers, cell, 3) };
  const sum = rollUp(result, own);
  expect(sumAt(sum, cell)).toBe("15");
  expect(blanksAt(sum, cell)).toBe(1);
  expect(partsAt(sum, cell)).toEqual({
    parts: [
      { name: "甲县", file: "本级.json", amount: 3 },
      { name: "甲县教育局", file: "甲.json", amount: 12 },
    ],
    blankIn: ["乙镇人民政府"],
  });
  expect(differencesFrom(withNumber(numbers, cell, 10), sum).find((one) => one.cell === cell)).toEqual({
    cell,
    printed: 10,
    sum: "15",
    above: [{ name: "甲县教育局", file: "甲.json", amount: 12 }],
  });
});

/** What may happen to a report on its way: nothing, or another year, name, time, content, or no report at all. */
const fate = fc.record({
  unit: fc.nat(list.length - 1),
  how: fc.constantFrom("sent", "sent", "copied", "changed", "otherYear", "renamed", "stranger", "broken"),
  at: fc.nat(5),
  add: fc.nat(9),
});

property(
  "in any heap each file has one fate, no unit is lost or counted twice, and sums are those of what counts",
  [fc.array(fate, { maxLength: 30 })],
  (fates) => {
    const arrivals = fates.map(({ unit, how, at, add }, index): Arrival => {
      const file = `${index}.json`;
      if (how === "broken") return { file, refused: "坏了" };
      const organ = how === "stranger" ? "丁市气象局" : how === "renamed" ? "教育局" : (list[unit]?.name ?? "");
      const own = enteredIds.map((id) => (id.endsWith("amount") ? `${add}.000001` : add));
      const identity = how === "copied" ? `copy of ${unit}` : file;
      return from(file, {
        organ,
        at,
        identity,
        numbers: own,
        year: how === "otherYear" ? 2021 : 2023,
      });
    });
    const result = collect(arrivals, list, terms);
    expect(result.units.map(({ unit }) => unit)).toEqual(list);
    const told = [
      ...result.units.flatMap(({ rounds, copies }) => [...rounds, ...copies].map(({ file }) => file)),
      ...result.strays.map(({ file }) => file),
    ];
    expect([...told].sort()).toEqual(arrivals.map(({ file }) => file).sort());
    const rolled = rollUp(result, undefined);
    const { counted, missing, vertical } = rolled;
    expect([...counted, ...missing, ...vertical].sort()).toEqual(list.map(({ name }) => name).sort());
    for (const id of enteredIds) {
      const { parts } = partsAt(rolled, id);
      const sum = sumAt(rolled, id);
      expect(parts.map(({ name }) => name)).toEqual(counted);
      const isCount = !id.endsWith("amount");
      expect(toUnits(isCount ? Number(sum) : sum || "0")).toBe(
        parts.reduce((all, { amount }) => all + toUnits(amount), 0n),
      );
    }
  },
  300,
);

test("a report is returned, changed and passed as its rounds say, and a new one after that is a changed one", () => {
  const course = (kind: "returned" | "answered" | "agreed", at: number) => ({ kind, number: 1, at });
  const first = { organ: "甲县教育局", at: 1, identity: "一" };
  const stateAfter = (...arrivals: readonly Arrival[]) => collected(...arrivals).units[0]?.state;
  const returned = from("一.json", { ...first, course: course("returned", 10) });
  expect(stateAfter(returned)).toBe("returned");
  const copy = from("一（副本）.json", { ...first, at: 12 });
  expect(stateAfter(returned, copy)).toBe("returned");
  const answered = from("二.json", { ...first, identity: "二", at: 20, course: course("answered", 20) });
  expect(stateAfter(returned, answered)).toBe("changed");
  expect(stateAfter(returned, from("二.docx", { ...first, identity: "二", at: 20 }))).toBe("changed");
  expect(stateAfter(returned, from("一.json", { ...first, at: 20, course: course("answered", 20) }))).toBe("changed");
  const passed = from("二.json", { ...first, identity: "二", at: 20, course: course("agreed", 30) });
  expect(stateAfter(returned, passed)).toBe("passed");
  expect(stateAfter(returned, passed, from("三.docx", { ...first, identity: "三", at: 40 }))).toBe("changed");
});

property(
  "a sum that follows what changed is the sum of all anew",
  [fc.array(fc.tuple(fate, fc.boolean()), { maxLength: 20 })],
  (steps) => {
    let arrivals: readonly Arrival[] = [];
    let former: RollUp | undefined;
    for (const [{ unit, at, add }, isGone] of steps) {
      const organ = list[unit]?.name ?? "";
      const own = enteredIds.map((id) => (id.endsWith("amount") ? `${add}.5` : add + 1));
      const arrival = from(`${arrivals.length}.json`, { organ, at, numbers: own });
      arrivals = isGone ? arrivals.slice(1) : [...arrivals, arrival];
      const now = collected(...arrivals);
      former = rollUp(now, undefined, undefined, former);
      const anew = rollUp(now, undefined);
      for (const id of enteredIds) {
        expect(sumAt(former, id)).toBe(sumAt(anew, id));
        expect(blanksAt(former, id)).toBe(blanksAt(anew, id));
      }
    }
  },
  100,
);
