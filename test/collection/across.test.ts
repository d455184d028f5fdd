import { expect, test } from "vitest";
import { createAlikeIndex } from "../../src/collection/across/alike/alike-index.ts";
import { fingerprintsOf } from "../../src/collection/across/alike/fingerprints.ts";
import { foldedText } from "../../src/collection/across/alike/folded-text.ts";
import { markedTexts } from "../../src/collection/across/alike/marked-texts.ts";
import { foundByRule } from "../../src/collection/across/by-rule.ts";
import { outliersAmong } from "../../src/collection/across/outliers.ts";
import { collect } from "../../src/collection/collect.ts";
import type { Facts } from "../../src/collection/facts.ts";
import { unitsFromText } from "../../src/collection/units.ts";
import { finish } from "../../src/lib/slices.ts";
import { cleanFacts, withNumber } from "../kit/clean-facts.ts";
import { fc, test as property } from "../kit/property.ts";

const { numbers } = cleanFacts;
const names = [..."甲乙丙丁戊己庚辛壬癸"].map((name) => `${name}镇人民政府`);
const collected = (of: (at: number) => Partial<Facts>) =>
  collect(
    names.map((organ, at) => ({ file: `${organ}.json`, facts: { ...cleanFacts, organ, identity: organ, ...of(at) } })),
    unitsFromText(names.join("\n")),
    { year: 2023, due: undefined },
  ).units;

const sentence = (subject: string) =>
  `${subject}全年主动公开政府信息一百二十条，修订公开指南和目录，组织业务培训两次，逐条审查拟公开的信息，没有发生泄密。`;
const own = "本镇把村务公开栏搬进集市，赶集日派人讲解补贴政策，收到的意见当天登记、三天内答复。";

test("units of which one has copied the other are a pair, with the passage marked in both, whatever the numbers are", () => {
  const index = createAlikeIndex([]);
  const texts = [
    `${sentence("我局")}${own}`,
    sentence("我办").replace("一百二十", "90"),
    "本局没有单独的网站，信息由县政府门户代为发布，窗口备有纸质目录。",
  ];
  for (const text of texts) index.add([text]);
  const { pairs, unlooked } = finish(index.pairs(0.5));
  expect(pairs.map(({ one, other }) => [one, other])).toEqual([[0, 1]]);
  expect(pairs[0]?.share).toBeGreaterThan(0.6);
  expect(unlooked).toBe(0);
  const [left, right] = markedTexts(
    [{ path: "a", label: "一", text: texts[0] ?? "" }],
    [{ path: "b", label: "二", text: texts[1] ?? "" }],
  );
  const common = (texts: typeof left) =>
    texts.flatMap(({ pieces }) => pieces.flatMap(({ text, isCommon }) => (isCommon ? [text] : []))).join("|");
  expect(common(left)).toContain("修订公开指南和目录，组织业务培训两次");
  expect(common(left)).not.toContain("村务公开栏");
  expect(common(right)).toContain("没有发生泄密");
});

test("what is offered to everybody is nobody's own", () => {
  const index = createAlikeIndex([sentence("")]);
  index.add([sentence("甲")]);
  index.add([sentence("乙")]);
  expect(finish(index.pairs(0.9)).pairs).toEqual([]);
});

property(
  "a run of nineteen letters in common always leaves a fingerprint in common",
  [
    fc.string({ unit: fc.constantFrom(..."公开政府信息年度报告"), minLength: 19, maxLength: 40 }),
    fc.string(),
    fc.string(),
  ],
  (run, before, after) => {
    const one = fingerprintsOf(foldedText(`${before}。${run}`).letters);
    const other = fingerprintsOf(foldedText(`${run}。${after}`).letters);
    expect([...one].some((print) => other.has(print))).toBe(true);
  },
  200,
);

property("marking loses no letter of a text", [fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 })], (a, b) => {
  const text = (words: string) => [{ path: "", label: "", text: words }];
  const [left, right] = markedTexts(text(`${a}${sentence("我")}`), text(`${sentence("他")}${b}`));
  const whole = (marked: typeof left) =>
    marked.map(({ pieces }) => pieces.map((piece) => piece.text).join("")).join("");
  expect([whole(left), whole(right)]).toEqual([`${a}${sentence("我")}`, `${sentence("他")}${b}`]);
});

test("a number far from those of the other units of its kind is named, with what is usual; one near them is not", () => {
  const cell = "applications.received.naturalPerson" as const;
  const units = collected((at) => ({ numbers: withNumber(numbers, cell, at === 9 ? 4000 : at + 3) }));
  expect(finish(outliersAmong(units))).toMatchObject([{ unit: "癸镇人民政府", cell, amount: 4000, others: 9 }]);
  expect(finish(outliersAmong(collected((at) => ({ numbers: withNumber(numbers, cell, at * 3) }))))).toEqual([]);
  expect(finish(outliersAmong(units.slice(4)))).toEqual([]);
});

test("what was found is told by rule, the worst first, with the units that it concerns", () => {
  const warning = { rule: "分项之和", severity: "警告", count: 2 };
  const units = collected((at) => ({
    found: at < 2 ? [warning] : at === 2 ? [{ rule: "勾稽关系", severity: "错误", count: 1 }] : [],
  }));
  expect(foundByRule(units)).toEqual([
    { rule: "勾稽关系", severity: "错误", count: 1, units: [{ name: names[2], file: `${names[2]}.json`, count: 1 }] },
    {
      rule: "分项之和",
      severity: "警告",
      count: 4,
      units: [0, 1].map((at) => ({ name: names[at], file: `${names[at]}.json`, count: 2 })),
    },
  ]);
});
