import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { CellId } from "../../src/form/cells.ts";
import { parts } from "../../src/form/form.ts";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { accepted, refused } from "../../src/lib/result.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { damages, withTail } from "../kit/renderings/shapes/damages.ts";
import { forms } from "../kit/renderings/shapes/forms.ts";
import { scoreOf, verdictOf } from "../kit/renderings/shapes/score.ts";
import { shapesIn } from "../kit/renderings/shapes/shape.ts";
import { type ShapedReport, shapedReport } from "../kit/renderings/shapes/shaped-report.ts";

const halves = {
  work: shapesIn("work"),
  locked: shapesIn("locked"),
  later: shapesIn("locked-2"),
  latest: shapesIn("locked-3"),
};
const all = Object.values(halves).flat();

test("no shape is in both halves, and those once locked are for work since they were scored", () => {
  const isOnceLocked = (id: string) => (createHash("sha256").update(`shapes ${id}`).digest()[0] ?? 0) % 2 === 1;
  const collectedFirst = halves.work.filter(({ id }) => id < "s200");
  expect(collectedFirst.filter(({ id, spent = false }) => isOnceLocked(id) !== spent)).toEqual([]);
  expect([halves.work.length > 120, halves.locked.length]).toEqual([true, 50]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("each shape has six headings, a year, what is special, and an organ that stands in it", () => {
  for (const { id, headings, year, special, organ, title, preface, namedIn, opening } of all) {
    expect([headings.length, year >= 2019 && year <= 2025, special !== ""], id).toEqual([6, true, true]);
    if (organ !== "") expect([title.join(""), ...preface].join("").replace(/\s/g, ""), id).toContain(organ);
    if (namedIn !== undefined) expect([...title, ...preface, ...opening].join(""), id).toContain(namedIn);
  }
});

const [none] = damages;
const plain = halves.work.find(
  ({ edition, title, loose, year }) => !edition && title.length === 2 && !loose && year > 2020,
)!;
const report = shapedReport(plain, none!, 1);

/** A reading that has what the right answer has. */
function perfect({ document, right }: ShapedReport): ImportedReport {
  const blank = blankDraft({ organ: right.organ, organKind: "other", year: right.year });
  const numbers = [...right.cells].map(([id, { text }]) => [id as CellId, text] as const);
  return {
    edition: "2021",
    draft: withTexts(
      {
        ...blank,
        overview: {
          ...blank.overview,
          basis: right.preface.join("\n"),
          period: "",
          contact: "",
          opening: right.opening.join("\n"),
          aspects: right.aspects.map((aspect) => ({ ...aspect })),
        },
        problems: { problems: right.problems[0] ?? "", measures: right.problems[1] ?? "" },
        other: right.other.join("\n"),
        signedBy: right.signature.organ,
        signedOn: right.signature.date,
      },
      new Map(numbers.filter(([id]) => !/total|concluded/.test(id))),
    ),
    year: right.year,
    parts: parts.map(({ id }) => id),
    cells: new Map(numbers.map(([id, text]) => [id, { text }])),
    issues: [],
    furniture: [],
    unplaced: [
      {
        where: "正文之前",
        text: [...document.above, ...document.under, ...document.below, ...right.beside].join("\n"),
      },
    ],
  };
}

const verdictOn = (reading: ImportedReport) => verdictOf(scoreOf(accepted(reading), report, true));

test("a reading that has all of the report is scored right, a refusal is told", () => {
  expect(scoreOf(accepted(perfect(report)), report, true).faults).toEqual([]);
  expect(verdictOf(scoreOf(refused("没有认出"), report, true))).toBe("told");
});

const good = perfect(report);
const draft = good.draft;
const wrongs: readonly (readonly [string, ImportedReport, place: string])[] = [
  ["another organ", { ...good, draft: { ...draft, organ: `政府信息公开${draft.organ}` } }, "基本信息"],
  ["no organ", { ...good, draft: { ...draft, organ: "" } }, "基本信息"],
  [
    "a number of 表三",
    { ...good, draft: withTexts(draft, new Map([["applications.received.naturalPerson" as CellId, "77777"]])) },
    "表三 一、本年新收政府信息公开申请数量",
  ],
  [
    "a blank of 表四",
    { ...good, draft: withTexts(draft, new Map([["litigation.review.upheld" as CellId, ""]])) },
    "表四",
  ],
  [
    "a line of the page in part six",
    { ...good, draft: { ...draft, other: `${draft.other}\n来源：某某网` } },
    "六、其他需要报告的事项",
  ],
  ["a signature where nobody signed", { ...good, draft: { ...draft, signedBy: "云岭市民政局" } }, "落款"],
  [
    "part five lacking",
    { ...good, draft: { ...draft, problems: { problems: draft.problems.problems, measures: "" } } },
    "",
  ],
];

test.each(wrongs)("%s without a word is scored silent; with one about its place, told", (_, reading, place) => {
  expect(verdictOn(reading)).toBe("silent");
  if (place === "") return;
  const issue = { kind: "doubt" as const, place, message: "请核对。" };
  expect(verdictOn({ ...reading, issues: [issue] })).toBe("told");
});

test("another year than the report's is scored told where it is said which was taken, and else silent", () => {
  const other = { ...good, year: 2019 };
  expect(verdictOn(other)).toBe("silent");
  const issue = {
    kind: "doubt" as const,
    place: "基本信息",
    message: "年度取 2019 年，统计期限写的是另一年，请核对。",
  };
  expect(verdictOn({ ...other, issues: [issue] })).toBe("told");
});

test("a signature is compared, and told where it is among what is left over", () => {
  const signed = shapedReport(plain, withTail, 0);
  expect(signed.right.signature).toEqual({ organ: plain.organ, date: expect.stringMatching(/^20\d\d年1月\d+日$/) });
  const read = perfect(signed);
  const verdict = (reading: ImportedReport) => verdictOf(scoreOf(accepted(reading), signed, true));
  expect(verdict(read)).toBe("right");
  const unsigned = { ...read, draft: { ...read.draft, signedBy: "", signedOn: "" } };
  expect(verdict(unsigned)).toBe("told");
  expect(verdict({ ...read, draft: { ...read.draft, signedOn: "2019年1月1日" } })).toBe("silent");
});

test("every shape can be set in every form, and every damage changes what is set", async () => {
  const made = async (at: number, of: number) => {
    const shape = halves.work[at % halves.work.length]!;
    return forms[of]!.make(shapedReport(shape, damages[at % damages.length]!, at).document);
  };
  for (const of of forms.keys()) expect((await made(of * 7, of)).length, forms[of]!.name).toBeGreaterThan(1000);
  const [tabs] = forms;
  const undamaged = await tabs!.make(shapedReport(plain, none!, 3).document);
  for (const damage of [...damages.slice(1), withTail]) {
    expect(await tabs!.make(shapedReport(plain, damage, 3).document), damage.name).not.toEqual(undamaged);
  }
});
