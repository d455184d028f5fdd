import { expect, test } from "vitest";
import type { Finding } from "../../src/checks/finding.ts";
import { fingerprint } from "../../src/checks/finding.ts";
import { check } from "../../src/checks/rules.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exampleReport } from "../../src/report/example.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import type { Draft } from "../../src/report/schema.ts";
import { reviewOf } from "../../src/review/review.ts";
import { reportState, stateWords, stepState, unreviewedState } from "../../src/review/step-state.ts";
import { steps } from "../../src/review/steps.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const empty = blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const whole = exampleReport();

/** What is said of each step, then of the whole report. */
function said(draft: Draft, findings: readonly Finding[] = check(draft), isWhole = true): readonly string[] {
  const review = reviewOf(draft, findings, isWhole);
  return [...steps.map((step) => stateWords(stepState(step, review))), stateWords(reportState(review))];
}

/** The draft with a reason written to each 警告. */
const explained = (draft: Draft): Draft => ({
  ...draft,
  explanations: Object.fromEntries(check(draft).map((finding) => [fingerprint(finding), "经核对无误。"])),
});

const begun: Draft = {
  ...empty,
  applications: { ...empty.applications, received: { ...empty.applications.received, naturalPerson: 1 } },
  problems: { problems: "公开还不够及时。", measures: "" },
};
const wrong: Draft = {
  ...whole,
  applications: { ...whole.applications, received: { ...whole.applications.received, naturalPerson: 3441 } },
};

test.each<[name: string, draft: Draft, words: readonly string[]]>([
  [
    "an empty report has nothing but its name",
    empty,
    ["已核对", "未填写", "未填写", "未填写", "未填写", "未填写", "未填写", "待处理 174", "", "未填写"],
  ],
  [
    "what is filled in is counted against what is asked for",
    begun,
    ["已核对", "未填写", "未填写", "填写中 1/144", "未填写", "填写中 1/2", "未填写", "待处理 172", "", "填写中 2/174"],
  ],
  [
    "a report with nothing left may be declared final",
    whole,
    ["已核对", "已核对", "已核对", "已核对", "已核对", "已核对", "已核对", "可以定稿", "", "可以定稿"],
  ],
  [
    "a report that was declared final says so",
    { ...whole, finalisedOn: "2025-01-20" },
    ["已核对", "已核对", "已核对", "已核对", "已核对", "已核对", "已核对", "已定稿", "", "已定稿"],
  ],
  [
    "警告 are counted where they are, and where they are explained nothing is left",
    explained(exampleDraft()),
    ["已核对", "已核对", "已核对", "已核对", "已核对", "已核对", "已核对", "可以定稿", "", "可以定稿"],
  ],
  [
    "a report without a name is not finished",
    { ...whole, organ: "" },
    ["未填写", "已核对", "已核对", "已核对", "已核对", "已核对", "已核对", "待处理 1", "", "填写中 174/175"],
  ],
])("%s", (_, draft, words) => {
  expect(said(draft)).toEqual(words);
});

test("错误 come first, in the step where they are and for the whole report", () => {
  const words = said(wrong);
  expect(words[3]).toBe("1 处错误");
  expect(words[9]).toBe("1 处错误");
  expect(words[7]).toMatch(/^待处理 \d$/);
});

test("警告 without a reason are counted in their step, not those with one, nor 建议", () => {
  expect(said(exampleDraft())[1]).toBe("4 处警告");
  expect(said(exampleDraft())[9]).toBe("4 处警告");
  const [first] = check(exampleDraft());
  const one = { ...exampleDraft(), explanations: { [fingerprint(first!)]: "写在封面。" } };
  expect(said(one)[1]).toBe("3 处警告");
});

test("while only some rules are there, nothing is said to be checked", () => {
  expect(said(whole, [], false)).toEqual([
    "已填完",
    "已填完",
    "已填完",
    "已填完",
    "已填完",
    "已填完",
    "已填完",
    "",
    "",
    "已填完",
  ]);
});

test("an aspect that is blank again is not done", () => {
  expect(said(withTextAt(whole, "overview.aspects.1.text", ""))[1]).toBe("填写中 4/5");
});

test.each([
  [{ filled: 0, asked: 174 }, null, "未填写"],
  [{ filled: 173, asked: 174 }, null, "填写中 173/174"],
  [{ filled: 174, asked: 174 }, null, "已填完"],
  [{ filled: 174, asked: 174 }, "2025-01-20", "已定稿"],
])("before it is reviewed, the list says of a draft with %o, final on %s: %s", (filling, finalisedOn, words) => {
  expect(stateWords(unreviewedState({ filling, finalisedOn }))).toBe(words);
});
