import { expect, test } from "vitest";
import { unitNames } from "../../src/checks/contents/unit-names.ts";
import { reportTexts } from "../../src/report/report-texts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { settingsWith } from "../kit/office-settings.ts";
import { fc, test as property } from "../kit/property.ts";

const found = (organ: string, opening: string, units: readonly string[]) => {
  const draft = exampleDraft();
  draft.organ = organ;
  draft.overview.opening = opening;
  const texts = reportTexts(draft).filter(({ path }) => path === "overview.opening");
  const settings = settingsWith({ units });
  return unitNames({ draft, texts, settings }).filter(({ words }) => words !== undefined);
};

const atStart = /(?:^|[。；！\n]|由|现将|公布|发布)\s{0,9}(?:20\d\d\s{0,9}年度?[，,]?)?$/;
const asItself = /^(?:20\d\d\s*年度?)?[，,]?(?:主动公开|收到|政府信息公开报告|严格)/;
const kindOf = (name: string) => /(?:人民政府|局)$/.exec(name)?.[0] ?? "";

/** The same by searching the text for every name on the list, one after the other. */
function searched(own: string, text: string, units: readonly string[]): readonly string[] {
  return units.flatMap((unit) => {
    if (kindOf(unit) !== kindOf(own) || own.endsWith(unit) || unit.endsWith(own)) return [];
    const longer = [own, ...units].filter((other) => other !== unit && other.endsWith(unit));
    const places: string[] = [];
    for (let start = text.indexOf(unit); start >= 0; start = text.indexOf(unit, start + 1)) {
      const end = start + unit.length;
      const isPart = longer.some((other) => text.slice(Math.max(0, end - other.length), end) === other);
      if (!isPart && atStart.test(text.slice(0, start)) && asItself.test(text.slice(end)))
        places.push(`${unit} ${start}`);
    }
    return places;
  });
}

const names = ["甲局", "乙局", "东甲局", "度乙局", "甲镇人民政府", "乙镇人民政府", "东乙镇人民政府", "，丙局", " 丁局"];
const piece = fc.constantFrom(
  ...names,
  ...["。", "；", "\n", "由", "现将", " ", "  ", "2023年", "2023年度", "，", "2023 年度，", "与"],
  ...["主动公开", "收到", "严格", "政府信息公开报告"],
);

property(
  "by the index the same names are found as by searching for each of them",
  [
    fc.constantFrom("某县甲局", "丙镇人民政府", "东甲局", "乙局"),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")),
    fc.shuffledSubarray(names, { minLength: 1 }),
  ],
  (own, text, units) => {
    const places = found(own, text, units).flatMap(({ words = [] }) =>
      words.map(({ start, end }) => `${text.slice(start, end)} ${start}`),
    );
    expect([...places].sort()).toEqual([...searched(own, text, units)].sort());
  },
  300,
);

test("twelve thousand names of one kind are looked up, not each searched for: a hundred keystrokes are checked in a moment", () => {
  const units = Array.from({ length: 12_000 }, (_, at) => `某省某市第${at}区人民政府`);
  const sentences = Array.from({ length: 2000 }, (_, at) => `2023年，我区第${at}次培训。`).join("");
  const settings = settingsWith({ units });
  for (let key = 0; key < 100; key += 1) {
    const draft = exampleDraft();
    draft.organ = "某省某市新区人民政府";
    draft.overview.opening = `${sentences}${"字".repeat(key)}。某省某市第7区人民政府收到申请。`;
    const [one, ...others] = unitNames({ draft, texts: reportTexts(draft), settings });
    expect([one?.words?.length, others]).toEqual([1, []]);
  }
});
