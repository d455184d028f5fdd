import { expect, test } from "vitest";
import { courseOf, identityOf } from "../../src/collection/course.ts";
import { factsOf } from "../../src/collection/facts.ts";
import type { ReadArrival } from "../../src/collection/reading/read-arrival.ts";
import { withDraft, withFactsRenewed, withKeptRounds } from "../../src/collection/returns/joined-rounds.ts";
import { fromJson, toJson } from "../../src/files/json.ts";
import { asDraft, type Draft } from "../../src/report/schema.ts";
import { withAnswer } from "../../src/rounds/comments.ts";
import { agreedTo, answeredBack, forUnit, sentBack } from "../../src/rounds/course.ts";
import { withComment } from "../../src/rounds/new-comment.ts";
import { publishedReport } from "../kit/reports.ts";

const at = (day: number) => new Date(Date.UTC(2024, 0, day));
const report = asDraft(publishedReport("shuyang-fgj-2023").draft);
const said = withComment(report, { path: "" }, { weight: "must", words: "请写明。" }, { id: "1", at: at(1) });
const returned = sentBack(said, { by: "县政务公开办", at: at(2) });
const answered = answeredBack(withAnswer(forUnit(returned), "1", { kind: "explained", words: "已写明。" }, at(3)), {
  by: "县教育局",
  at: at(3),
});

const arrivalOf = (draft: Draft): ReadArrival => ({
  arrival: {
    file: "一.json",
    facts: factsOf({ draft, year: 2023, at: 5, identity: identityOf(draft), doubts: 0 }, [], []),
  },
  report: { json: toJson(draft, at(1)), problems: [{ rule: "A", severity: "警告", place: "", message: "" }] },
});
const draftIn = ({ report: kept }: ReadArrival): Draft => {
  const read = fromJson(kept?.json ?? "");
  return read.ok ? read.value.draft : expect.fail(read.message);
};

test("a report that was commented and sent back still is the one that came in; one answered in words alone is another", () => {
  expect(identityOf(returned)).toBe(identityOf(report));
  expect(identityOf(JSON.parse(JSON.stringify(returned)))).toBe(identityOf(report));
  expect(identityOf(answered)).not.toBe(identityOf(report));
  expect(identityOf({ ...report, other: "改了。" })).not.toBe(identityOf(report));
});

test("the same file dropped again keeps what this office wrote on it", () => {
  const kept = withDraft(arrivalOf(report), returned);
  expect(kept.arrival).toMatchObject({ facts: { openComments: 1, course: { kind: "returned", number: 1 } } });
  const again = withKeptRounds(arrivalOf(report), kept.report?.json ?? "");
  expect(again.arrival).toEqual(kept.arrival);
  expect(draftIn(again).rounds?.comments.map(({ words }) => words)).toEqual(["请写明。"]);
});

test("a report that was kept before rules were counted is counted from what was found in it", () => {
  const { arrival, report: own } = arrivalOf(report);
  if ("refused" in arrival || !own) throw new Error("no report");
  const old = { arrival: { ...arrival, facts: { ...arrival.facts, found: null, identity: "old" } }, report: own };
  expect(withFactsRenewed(old).arrival).toMatchObject({
    facts: { identity: identityOf(report), found: [{ rule: "A", severity: "警告", count: 1 }] },
  });
});

test("what was sent back came back once it is another report or was answered, whoever pressed 再次报送 or not", () => {
  expect(courseOf(report)).toBeNull();
  expect(courseOf(returned)).toMatchObject({ kind: "returned", number: 1 });
  expect(courseOf(answered)).toMatchObject({ kind: "answered" });
  expect(courseOf({ ...forUnit(returned), other: "改了。" })).toMatchObject({ kind: "answered" });
  const inWord = withAnswer(forUnit(returned), "1", { kind: "explained", words: "已写明。" }, at(3));
  expect(courseOf(inWord)).toMatchObject({ kind: "answered", at: at(3).getTime() });
  expect(courseOf(agreedTo(answered, { by: "县政务公开办", at: at(4) }))).toMatchObject({ kind: "agreed" });
  // Sent back once more, it waits for its unit again.
  expect(courseOf(sentBack(answered, { by: "县政务公开办", at: at(5) }))).toMatchObject({
    kind: "returned",
    number: 2,
  });
});
