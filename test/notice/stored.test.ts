import { expect, test } from "vitest";
import { packChanges } from "../../src/notice/changes.ts";
import { settingsUnder, sourceOf } from "../../src/notice/effective.ts";
import { withChoice } from "../../src/notice/own-choice.ts";
import { emptyPack, type NoticeItem, noticeSections } from "../../src/notice/pack.ts";
import { defaultSettings, firstSettings, publication } from "../../src/notice/settings.ts";
import { keptText, readKept } from "../../src/notice/stored.ts";
import { noticePack } from "../kit/notices.ts";
import { ownPack } from "../kit/office-settings.ts";
import { fc, test as property } from "../kit/property.ts";

/** Settings as they lay in storages before there were packs. */
const former = { off: ["lists", "spacing"], overviewLimit: 1200, deadline: "02-15", units: ["甲局", "乙局"] };

test("settings that an earlier program stored hold as they did, word for word", () => {
  const { pack, own, settings, setAside } = readKept(JSON.stringify(former));
  expect([pack, own, setAside]).toEqual([null, ownPack(former), []]);
  expect({
    off: settings.rules.map(({ rule, runs }) => (runs === "off" ? rule : "")),
    overviewLimit: settings.limits.find((limit) => limit.in === "overview")?.most,
    deadline: publication(settings).to,
    units: settings.units.map(({ name }) => name),
  }).toEqual(former);
});

test("the usual day of earlier settings was never chosen, so that a notice's day holds over it", () => {
  const { own } = readKept(JSON.stringify({ ...former, deadline: "01-31" }));
  expect(publication(settingsUnder(noticePack("huaihua-2021"), own)).to).toBe("01-28");
});

test("a notice and the office's own are stored and read as they were, whatever they hold", () => {
  for (const name of ["wuwei-2025", "huaihua-2021", "shandong-unit", "every-kind"]) {
    const kept = { pack: noticePack(name), own: ownPack(former) };
    expect(readKept(keptText(kept))).toMatchObject({ ...kept, setAside: [] });
  }
});

test("what lies damaged in the storage, or was written by a later program, counts as no settings and is told", () => {
  for (const text of ["{", "5", '{"version":3,"own":{},"pack":null}', '{"version":2,"own":5,"pack":null}']) {
    expect(readKept(text)).toMatchObject({ settings: defaultSettings, setAside: [{ place: "设置", text }] });
  }
});

test("the first screen knows the day of publication as it is known later", () => {
  const huaihua = noticePack("huaihua-2021");
  const texts = [
    "",
    "{",
    JSON.stringify(former),
    keptText({ pack: huaihua, own: emptyPack }),
    keptText({ pack: huaihua, own: ownPack({ deadline: "03-31" }) }),
    keptText({ pack: noticePack("wuwei-2025"), own: emptyPack }),
  ];
  for (const text of texts) {
    const [first, later] = [firstSettings(text), readKept(text).settings];
    expect(publication(first), text).toEqual(publication(later));
    expect(publication(later).by === "law" ? later.year : first.year).toBe(later.year);
  }
});

test("of an item that the notice and the office have both, the office's holds, and each says where it is from", () => {
  const own = { ...ownPack({ deadline: "01-18", units: ["偃师区税务局"] }) };
  const settings = settingsUnder(noticePack("every-kind"), own);
  expect(settings.stages.map((stage) => [stage.kind, stage.to, sourceOf(stage)])).toEqual([
    ["publish", "01-18", "本单位设置"],
    ["fill", "01-12", "通知第一条"],
    ["review", "01-16", "通知第一条"],
  ]);
  expect(settings.units.map((unit) => [unit.name, unit.by])).toEqual([
    ["偃师区缙氏镇人民政府", "pack"],
    ["偃师区税务局", "own"],
  ]);
  for (const section of noticeSections) {
    for (const item of settings[section]) expect(sourceOf(item)).not.toBe("");
  }
});

const usual = new Map<string, NoticeItem<"rules">["runs"]>([
  ["lists", "warning"],
  ["spacing", "suggestion"],
]);

test("what 本单位设置 leaves as the notice has it does not become the office's own, and what it changes does", () => {
  const pack = noticePack("every-kind");
  const kept = { pack, own: emptyPack };
  const asGiven = { day: "01-20", most: null, units: [], off: ["spacing"] };
  expect(withChoice(kept, asGiven, usual)).toEqual(emptyPack);
  const changed = withChoice(kept, { day: "01-18", most: 900, units: ["丙局"], off: ["lists"] }, usual);
  expect(changed).toEqual({
    ...ownPack({ deadline: "01-18", overviewLimit: 900, units: ["丙局"] }),
    rules: [
      { rule: "lists", runs: "off", source: "" },
      { rule: "spacing", runs: "suggestion", source: "" },
    ],
  });
  expect(withChoice({ pack, own: changed }, asGiven, usual)).toEqual(emptyPack);
});

test("a newer notice is compared with the one before it item by item", () => {
  const before = noticePack("every-kind");
  const after = {
    ...before,
    year: 2024,
    stages: before.stages.map((stage) => (stage.kind === "publish" ? { ...stage, to: "01-25" } : stage)),
    terms: before.terms.slice(1),
    handIn: [...before.handIn, { words: "电子版", source: "" }],
  };
  expect(packChanges(before, before)).toEqual([]);
  expect(packChanges(before, after)).toEqual([
    { section: "适用年度", before: "2023", after: "2024" },
    {
      section: "阶段和日期",
      before: "公布：1月17日至1月20日（通知第一条）",
      after: "公布：1月17日至1月25日（通知第一条）",
    },
    { section: "用语", before: "“二十届二中全会”改为“二十届三中全会”（通知第五条）", after: undefined },
    { section: "报送要求", before: undefined, after: "电子版" },
  ]);
  expect(packChanges(null, before)).toHaveLength(
    3 + 1 + noticeSections.reduce((sum, one) => sum + before[one].length, 0),
  );
});

const arbitraryPack = fc.oneof(
  fc.json(),
  fc.string(),
  fc.record({ version: fc.constantFrom(1, 2, 3, undefined), own: fc.anything(), pack: fc.anything() }).map((one) => {
    try {
      return JSON.stringify(one);
    } catch {
      return "";
    }
  }),
);

property(
  "whatever stands in the storage, reading it never throws, and what was read can be stored again",
  [arbitraryPack],
  (text) => {
    const { pack, own } = readKept(text);
    expect(() => publication(firstSettings(text))).not.toThrow();
    expect(readKept(keptText({ pack, own }))).toMatchObject({ pack, own, setAside: [] });
  },
);
