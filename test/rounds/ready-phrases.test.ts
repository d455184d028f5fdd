import { expect, test } from "vitest";
import { check } from "../../src/checks/rules.ts";
import type { Target } from "../../src/rounds/anchors.ts";
import { readyPhrases } from "../../src/rounds/ready-phrases.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { noticePack } from "../kit/notices.ts";

const [draft, own] = [exampleDraft(), noticePack("every-kind").phrases];
const [anywhere, ofTable, ofAspect, ofRule] = own.map(({ words }) => words);
/** Which of the notice's phrases are offered for a comment on something. */
const offered = (target: Target, report = draft) => {
  const all = readyPhrases(report, target, { findings: check(report), own });
  return all.filter((words) => own.some((one) => one.words === words));
};

test("the office's phrases are offered where they are for: anywhere, in a part, in an aspect, on what a rule finds", () => {
  expect(offered({ path: "" })).toEqual([anywhere]);
  expect(offered({ path: "problems" })).toEqual([anywhere]);
  expect(offered({ path: "applications" })).toEqual([ofTable, anywhere]);
  expect(offered({ path: "applications.received" })).toEqual([ofTable, anywhere]);
  expect(offered({ path: "applications.received.naturalPerson" })).toEqual([ofTable, anywhere]);
  const at = draft.overview.aspects.findIndex(({ heading }) => heading.includes("监督保障"));
  expect(offered({ path: `overview.aspects.${at}.text`, start: 0, end: 8 })).toEqual([ofAspect, anywhere]);
  expect(offered({ path: "overview.aspects.0.text", start: 0, end: 8 })).toEqual([anywhere]);
  const received = { ...draft.applications.received, naturalPerson: 9 };
  const unbalanced = { ...draft, applications: { ...draft.applications, received } };
  expect(offered({ path: "applications.received.naturalPerson" }, unbalanced)).toEqual([ofTable, ofRule, anywhere]);
  expect(offered({ path: "applications.received.otherOrganisation" }, unbalanced)).toEqual([ofTable, anywhere]);
});
