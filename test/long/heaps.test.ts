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
import { asDraft, type Draft } from "../../src/report/schema.ts";
import { fc } from "../kit/property.ts";
import { publishedReport, reportNames } from "../kit/reports.ts";

// Whole files go through what a heap goes through: read, checked, found at their unit, added up.

const names = ["甲县教育局", "甲县水利局", "乙镇人民政府", "丙镇人民政府", "甲县统计局"];
const units = unitsFromText(names.map((name) => `${name}，${name}（本级）`).join("\n"));
const example = exampleReport();
const { year } = example;
const cell = "applications.received.naturalPerson" as const;
const terms = { year, settings: defaultSettings };

/** Reports with published numbers, and the example, whose texts say what its tables say. */
const bases: readonly Draft[] = [
  example,
  ...reportNames.map((name) => ({ ...asDraft(publishedReport(name).draft), year })),
];
const usualOf = (draft: Draft): number => draft.applications.received.naturalPerson ?? 0;

/** What happens to a unit's report on its way. */
const ways = [
  "sent",
  "page",
  "wide",
  "alias",
  "doubled",
  "corrected",
  "cut",
  "huge",
  "otherYear",
  "nested",
  "none",
] as const;
type Way = (typeof ways)[number];

const inProblems = (draft: Draft, words: string): Draft => ({
  ...draft,
  problems: { ...draft.problems, problems: `${draft.problems.problems}${words}` },
});
const inOverview = (draft: Draft, words: string): Draft => ({
  ...draft,
  overview: { ...draft.overview, opening: `${draft.overview.opening}${words}` },
});
/** One application more, which goes into no balance. */
const unbalanced = (draft: Draft): Draft => ({
  ...draft,
  applications: {
    ...draft.applications,
    received: { ...draft.applications.received, naturalPerson: usualOf(draft) + 1 },
  },
});

/** A fault that is planted: the rule that knows it by its title, and how it gets into a report. */
const faults: readonly (readonly [rule: string, plant: (draft: Draft) => Draft])[] = [
  ["表三各列勾稽关系", unbalanced],
  ["已被取代的通知", (draft) => inOverview(draft, "本报告按照国办公开办函〔2019〕60号要求编制。")],
  ["文字与表格的数", (draft) => inOverview(draft, "全年新收政府信息公开申请999999件。")],
  ["百分比与同比", (draft) => inOverview(draft, "全年答复申请200件，其中予以公开50件，占比75%。")],
  ["模板留下的字样", (draft) => inProblems(draft, "下一步将开展培训＿＿次。")],
  ["个人信息", (draft) => inProblems(draft, "联系人张三，身份证号110101199003074514。")],
  ["重复的标点", (draft) => inProblems(draft, "部分栏目更新不及时。。")],
  ["生成文字的痕迹", (draft) => inProblems(draft, "作为一个人工智能语言模型，我无法提供。")],
  ["没有填写", (draft) => ({ ...draft, other: "" })],
];

/** A unit of a heap: how its report comes, which report it is, and which fault is planted in it; -1 for none. */
interface Fate {
  readonly way: Way;
  readonly base: number;
  readonly fault: number;
}

const encoder = new TextEncoder();
const huge = new Uint8Array(50_000_000).fill(0x20);
const draftOf = (organ: string, { base, fault }: Fate): Draft => {
  const draft = { ...(bases[base] ?? example), organ };
  return faults[fault]?.[1](draft) ?? draft;
};
const jsonAt = (draft: Draft, day: number) => encoder.encode(toJson(draft, new Date(Date.UTC(year + 1, 0, day))));

/** A text as UTF-16 with its mark, as some editors store pages. */
function wide(text: string): Uint8Array {
  const signs = Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(signs.buffer);
}

/** The files of a unit whose report went so. */
function filesOf(name: string, fate: Fate): readonly (readonly [string, Uint8Array])[] {
  const draft = draftOf(name, fate);
  const { way } = fate;
  switch (way) {
    case "sent":
      return [[`${name}.json`, jsonAt(draft, 5)]];
    case "page":
      return [[`${name}.html`, encoder.encode(reportHtml(draft, { finished: true }))]];
    case "wide":
      return [[`${name}.html`, wide(reportHtml(draft, { finished: true }))]];
    case "alias":
      return [["年报.json", jsonAt({ ...draft, organ: `${name}（本级）` }, 5)]];
    case "doubled":
      return [
        ["年报.json", jsonAt(draft, 5)],
        [`转发/${name}.json`, jsonAt(draft, 8)],
      ];
    case "corrected":
      return [
        [`${name}.json`, jsonAt(unbalanced(inProblems(draft, "还有其他问题。")), 5)],
        [`${name}（改）.json`, jsonAt(draft, 9)],
      ];
    case "huge":
      return [[`${name}.docx`, huge]];
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

const counts = ({ way }: Fate): boolean => !["cut", "huge", "otherYear", "none"].includes(way);
/** Files with a reason why they are no unit's. */
const strayed: Partial<Record<Way, string>> = { cut: "refused", huge: "refused", otherYear: "otherYear" };

/** So many heaps, and how long they may take in ms. */
const heaps = { runs: Number(process.env.HEAPS ?? 1000), longest: 3_600_000 };

async function holds(fates: readonly Fate[], isZipped: boolean): Promise<void> {
  const files = fates.flatMap((fate, at) => filesOf(names[at] ?? "", fate));
  // Files of one name come from folders of their own.
  const placed = files.map(([name, bytes], at): readonly [string, Uint8Array] => [`${at}/${name}`, bytes]);
  const isPacked = ([, bytes]: readonly [string, Uint8Array]) => isZipped && bytes !== huge;
  const zip = zipSync(Object.fromEntries(placed.filter(isPacked)));
  const whole: readonly HandedFile[] = [
    ...(placed.some(isPacked) ? [{ file: "报来.zip", at: 1, bytes: zip }] : []),
    ...placed.filter((one) => !isPacked(one)).map(([file, bytes]) => ({ file, at: 1, bytes })),
  ];
  const collected = collect(await arrivalsOf(whole), units, { year, due: undefined });
  expect(collected.units.map(({ taken }) => taken !== undefined)).toEqual(fates.map(counts));
  expect(collected.units.map(({ rounds }) => rounds.length)).toEqual(
    fates.map((fate) => (fate.way === "corrected" ? 2 : counts(fate) ? 1 : 0)),
  );
  expect(collected.strays.map(({ why }) => why).sort()).toEqual(fates.flatMap(({ way }) => strayed[way] ?? []).sort());
  for (const [at, fate] of fates.entries()) {
    if (!counts(fate)) continue;
    const found = collected.units[at]?.taken?.facts.found ?? [];
    const countOf = (rule: string) => found.find((one) => one.rule === rule)?.count ?? 0;
    for (const [index, [rule]] of faults.entries()) {
      const usual = usualFindings[fate.base]?.get(rule) ?? 0;
      if (index === fate.fault) expect(countOf(rule), `${rule} at ${names[at]}`).toBeGreaterThan(usual);
      // Numbers that disagree may be another rule's too; what is planted nowhere is found nowhere.
      else if (fate.fault < 0) expect(countOf(rule), `${rule} at ${names[at]}`).toBe(usual);
    }
  }
  const sum = fates.filter(counts).reduce((all, fate) => all + usualOf(draftOf("", fate)), 0);
  expect(sumAt(rollUp(collected, undefined), cell)).toBe(fates.some(counts) ? String(sum) : "");
}

/** How often each rule finds something in a report without a planted fault, read as a file of its own. */
const usualFindings: (ReadonlyMap<string, number> | undefined)[] = [];

test(
  "in heaps of whole files no unit is lost or counted twice, and each planted fault is found at its unit",
  async () => {
    for (const base of bases.keys()) {
      const fate: Fate = { way: "sent", base, fault: -1 };
      const [arrival] = await arrivalsOf([{ file: "一.json", at: 1, bytes: jsonAt(draftOf(names[0] ?? "", fate), 5) }]);
      const found = arrival && "facts" in arrival ? (arrival.facts.found ?? []) : [];
      usualFindings.push(new Map(found.map(({ rule, count }) => [rule, count])));
    }
    const planted = new Set<number>();
    const fate = fc.record({
      way: fc.constantFrom(...ways),
      base: fc.nat(bases.length - 1),
      fault: fc.integer({ min: -1, max: faults.length - 1 }),
    });
    const fates = fc.tuple(...names.map(() => fate));
    await fc.assert(
      fc.asyncProperty(fates, fc.boolean(), async (all, isZipped) => {
        for (const one of all) if (counts(one)) planted.add(one.fault);
        await holds(all, isZipped);
      }),
      { numRuns: heaps.runs },
    );
    if (heaps.runs > 200) expect(planted.size, "every fault was planted").toBe(faults.length + 1);
  },
  heaps.longest,
);
