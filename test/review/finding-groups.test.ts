import { expect, test } from "vitest";
import { type Finding, fingerprint } from "../../src/checks/finding.ts";
import { withRepair } from "../../src/checks/repair.ts";
import { check } from "../../src/checks/rules.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import type { Draft } from "../../src/report/schema.ts";
import { reviewByRules } from "../../src/review/by-rules.ts";
import { findingsAt, groupsOf, lackingFor, namesOf } from "../../src/review/finding-groups.ts";
import { allSuggestions, offeredOnce } from "../../src/review/offered-repairs.ts";
import type { Review } from "../../src/review/review.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";

const review = (draft: Draft): Review => reviewByRules(defaultSettings)(draft);
const severitiesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ severity }) => severity))];
/** The township's report with a column that does not balance and a blank. */
function faulty(): Draft {
  const draft = exampleDraft();
  draft.applications.received.commercialEnterprise = 12;
  draft.litigation.review.upheld = null;
  return draft;
}

test("what is to be seen to comes by its gravity, of the whole report or of one part, and blanks after it", () => {
  const all = groupsOf(review(faulty()), { isFolded: () => true });
  expect(severitiesOf(all.open)).toEqual(["error", "warning", "suggestion"]);
  expect(all.blanks).toHaveLength(1);
  const own = groupsOf(review(faulty()), { section: "problems", isFolded: () => true });
  expect(own.open.map(({ place }) => place.section)).toEqual(["problems", "problems", "problems"]);
  expect(own.blanks).toEqual([]);
});

test("an explained 警告 is folded away, but not while somebody explains it", () => {
  const [first] = check(exampleDraft());
  const print = fingerprint(first as Finding);
  const draft = { ...exampleDraft(), explanations: { [print]: "写在封面。" } };
  expect(groupsOf(review(draft), { isFolded: (one) => one === print }).explained).toHaveLength(1);
  const writing = groupsOf(review(draft), { isFolded: () => false });
  expect([writing.explained.length, writing.open[0]?.id]).toEqual([0, first?.id]);
});

test("where the caret is: the findings of its words before those of the field, of a cell all that it takes part in", () => {
  const { findings } = review(faulty());
  const lists = findings.find(({ check: id }) => id === "lists") as Finding;
  const [{ path, start, end } = { path: "", start: 0, end: 0 }] = lists.words ?? [];
  expect(findingsAt(findings, { field: path, start, end: start })[0]).toBe(lists);
  expect(findingsAt(findings, { field: path, start: end, end })[0]).toBe(lists);
  expect(findingsAt(findings, { field: path, start: 0, end: 0 })).not.toContain(lists);
  const cell = { field: "applications.granted.commercialEnterprise" };
  expect(findingsAt(findings, cell).map(({ check: id }) => id)).toEqual(["H2"]);
  expect(findingsAt(findings, { field: "applications.granted.naturalPerson" })).toEqual([]);
});

test("what 定稿 waits for is told in one sentence", () => {
  expect(lackingFor(review(faulty()))).toBe("1 处错误要改正，1 项要填写，5 处警告要改正或写出错说明");
});

test("controls of two findings at one place are told apart by their names", () => {
  const { findings } = review(exampleDraft());
  const names = [...namesOf(findings).values()];
  expect(new Set(names).size).toBe(findings.length);
});

test("what would move an application from one column to another is offered once, though both columns are out of balance", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 60;
  draft.applications.received.otherOrganization = 1;
  draft.applications.granted.naturalPerson = 61;
  const { findings } = review(draft);
  const names = [...offeredOnce(findings).values()].flat().map(({ name }) => name);
  expect(names.filter((name) => name.includes("移到"))).toHaveLength(1);
  expect(findings.flatMap(({ repairs = [] }) => repairs).filter(({ name }) => name.includes("移到"))).toHaveLength(2);
});

test("all suggestions at once: each that was taken is gone, what is graver stays as it is, and one is left if words meet", () => {
  const draft = exampleDraft();
  const before = check(draft);
  const repair = allSuggestions(before);
  if (!repair) throw new Error("nothing is suggested");
  const after = check(withRepair(draft, repair));
  expect(after.filter(({ severity }) => severity === "suggestion").map(({ check: id }) => id)).toEqual([
    "fragment",
    "lastProblems",
  ]);
  expect(after.filter(({ severity }) => severity !== "suggestion")).toHaveLength(4);
  expect(allSuggestions(after)).toBeUndefined();
});

property("all suggestions at once never make more of them", [arbitraryDraft()], (draft) => {
  const suggested = (one: Draft) => check(one).filter(({ severity }) => severity === "suggestion");
  const repair = allSuggestions(suggested(draft));
  if (repair) expect(suggested(withRepair(draft, repair)).length).toBeLessThanOrEqual(suggested(draft).length);
});
