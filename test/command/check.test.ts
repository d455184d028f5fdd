import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { blanksOf } from "../../src/report/completeness.ts";
import { reportTexts } from "../../src/report/report-texts.ts";
import { call, inFolder, jsonOf, lineOfReport } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { publishedReport } from "../kit/reports.ts";

const { draft } = publishedReport("suqian-2023");
const unbalanced = {
  ...draft,
  applications: { ...draft.applications, carriedOut: { ...draft.applications.carriedOut, naturalPerson: 999 } },
};

test("every finding of 审核 is told with its rule, place, words, cells and repairs", async () => {
  await inFolder({ "甲.json": jsonOf(exampleDraft()) }, async (folder) => {
    const { answers } = await call(["check", "甲.json"], folder);
    const found = check(exampleDraft());
    expect(answers).toHaveLength(1);
    expect(Object.keys(answers[0])).toEqual(["file", "findings", "blanks"]);
    expect(answers[0].findings.map((one: { rule: string }) => one.rule)).toEqual(found.map((one) => one.check));
    for (const [at, finding] of found.entries()) {
      const told = answers[0].findings[at];
      expect(told).toMatchObject({ severity: finding.severity, message: finding.message });
      expect(told.place).toEqual({ section: finding.place.section, label: finding.place.label });
      expect(told.repairs).toEqual(finding.repairs ?? []);
      for (const { path, start, end, text } of told.words) {
        const whole = reportTexts(exampleDraft()).find((one) => one.path === path)?.text ?? "";
        expect(whole.slice(start, end)).toBe(text);
        expect(text).not.toBe("");
      }
    }
  });
});

test("a column out of balance names all its cells", async () => {
  const { answers } = await call(["check", "-"], ".", lineOfReport(unbalanced));
  const [error] = answers[0].findings.filter((one: { severity: string }) => one.severity === "error");
  expect(error).toMatchObject({ rule: "H2", place: { section: "applications" } });
  expect(error.cells).toContain("applications.carriedOut.naturalPerson");
  expect(error.cells.every((id: string) => id.startsWith("applications."))).toBe(true);
});

test("reports come one a line on the standard input, and are told by the number of their line", async () => {
  const blank = blankDraft({ organ: "\u2028某镇人民政府", organKind: "township", year: 2024 });
  const input = `${lineOfReport(draft)}\n\n{"format":1}\r\n${lineOfReport(blank)}`;
  const { code, answers, text } = await call(["check", "-"], ".", input);
  expect(code).toBe(0);
  expect(answers.map(({ line }) => line)).toEqual([1, 3, 4]);
  expect(answers[0].blanks).toEqual([]);
  expect(answers[1]).toEqual({ line: 3, refused: expect.stringMatching(/^这个 JSON 文件不是/) });
  expect(answers[2].blanks).toEqual(blanksOf(blank));
  expect(text).not.toContain("\u2028");
});

test("any file that can be read can be checked, and one that cannot is refused", async () => {
  const { answers } = await call(["check", "test/fixtures/golden/seed-township-2023.html", "package.json"]);
  expect(answers).toMatchObject([{ findings: expect.any(Array), blanks: [] }, { refused: expect.any(String) }]);
});
