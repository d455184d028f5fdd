import { expect, test as statement } from "vitest";
import { readArrival } from "../../src/collection/reading/read-arrival.ts";
import { createEditor } from "../../src/editing/editor.ts";
import { fromJson, toDataBlock, toJson } from "../../src/files/json.ts";
import { cellById, enteredIds } from "../../src/form/cells.ts";
import { type PartId, parts } from "../../src/form/form.ts";
import { shownText, withText } from "../../src/report/cell-entry.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { reviewByRules } from "../../src/review/by-rules.ts";
import { stepState } from "../../src/review/step-state.ts";
import { asOpen, filledIn, forFilling, isUnfilled } from "../../src/rounds/filling.ts";
import { withPart } from "../../src/rounds/with-part.ts";
import { answeredDraft } from "../kit/comments.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { settingsWith } from "../kit/office-settings.ts";
import { fc, test as property } from "../kit/property.ts";

const received = "applications.received.naturalPerson";
const granted = "applications.granted.naturalPerson";
const upheld = "litigation.review.upheld";
const put = (draft: Draft, id: string, text: string): Draft => {
  const cell = cellById(id);
  return cell ? withText(draft, cell, text) : draft;
};
const shown = (draft: Draft, id: string): string => {
  const cell = cellById(id);
  return cell ? shownText(draft, cell) : "";
};
const change = { name: "填写", section: "applications", field: received } as const;
const filled = (here: Draft, file: Draft) => filledIn(here, file) ?? expect.fail("no copy to be filled in");
const file = (draft: Draft): Draft => {
  const read = fromJson(toJson(draft, new Date(0)));
  return read.ok ? read.value.draft : expect.fail(read.message);
};

statement("a copy to be filled in is the report with one part open, in a file that reads back the same", () => {
  const copy = forFilling(answeredDraft({ ...exampleDraft(), finalisedOn: "2024-01-20" }), "applications");
  expect(file(copy)).toEqual(copy);
  expect(asPastReport(copy)).toEqual(asPastReport(exampleDraft()));
  expect(copy.rounds).toMatchObject({ part: "applications", comments: [], rounds: [] });
  expect(copy.finalisedOn).toBeNull();
  // A page may be published: it carries none of that.
  expect(toDataBlock(copy, { finished: false })).not.toContain('"part"');
});

statement("in such a copy the editor changes the open part alone, whatever asks for more", () => {
  const editor = createEditor(forFilling(exampleDraft(), "applications"));
  editor.restrict(asOpen);
  const other = { ...put(put(editor.current(), received, "9"), upheld, "8"), other: "改了。", organ: "别的机关" };
  editor.commit({ ...other, explanations: { "X1 a": "确实如此。" } }, change);
  const next = editor.current();
  expect([shown(next, received), shown(next, upheld), next.other]).toEqual(["9", "0", exampleDraft().other]);
  expect([next.organ, next.explanations]).toEqual([exampleDraft().organ, { "X1 a": "确实如此。" }]);
  editor.undo();
  expect(shown(editor.current(), received)).toBe("0");
});

statement("nothing is said of what is not open, and such a copy is no finished report", () => {
  const broken = { ...put(exampleDraft(), upheld, ""), other: "" };
  const review = reviewByRules(settingsWith({}))(forFilling(put(broken, received, "5"), "applications"));
  expect(review.findings.length).toBeGreaterThan(0);
  expect([
    ...review.findings.map(({ place }) => place.section),
    ...review.blanks.map(({ section }) => section),
  ]).toEqual(review.findings.map(() => "applications"));
  expect([stepState("other", review).kind, stepState("applications", review).kind]).toEqual(["unsaid", "errors"]);
  expect(reviewByRules(settingsWith({}))(forFilling(exampleDraft(), "applications")).finished).toBe(false);
});

statement("合并 takes the part: what only the colleague changed, asks where both did, and leaves all else", () => {
  const draft = exampleDraft();
  const copy = file(put(put(forFilling(draft, "applications"), received, "5"), granted, "4"));
  const here = { ...put(put(draft, received, "3"), upheld, "7"), other: "另写一句。" };
  const { taken, conflicts, merged, isBeyond } = filled(here, copy);
  expect(taken.map(({ before, after }) => [before, after])).toEqual([["0", "4"]]);
  expect(conflicts.map(({ ours, theirs }) => [ours, theirs])).toEqual([["3", "5"]]);
  expect(isBeyond).toBe(false);
  const next = merged(new Map(conflicts.map(({ id }) => [id, "theirs"])));
  expect([received, granted, upheld].map((id) => shown(next, id))).toEqual(["5", "4", "7"]);
  expect([next.other, next.rounds]).toEqual(["另写一句。", undefined]);
});

statement("what was changed beyond the part, as another program can do, is not taken and is told", () => {
  const draft = exampleDraft();
  const copy = { ...put(put(forFilling(draft, "litigation"), upheld, "2"), received, "99"), other: "外加一句。" };
  const { taken, merged, isBeyond } = filled(draft, copy);
  expect(isBeyond).toBe(true);
  expect(taken.map(({ after }) => after)).toEqual(["2"]);
  expect(merged(new Map())).toEqual(put(draft, upheld, "2"));
});

statement(
  "a copy of which nothing was filled in yet is known as such, and one that was merged brings nothing again",
  () => {
    const draft = exampleDraft();
    const copy = forFilling(draft, "applications");
    expect([isUnfilled(copy), isUnfilled(put(copy, received, "5")), isUnfilled(draft)]).toEqual([true, false, false]);
    const once = filled(draft, put(copy, received, "5")).merged(new Map());
    const again = filled(once, put(copy, received, "5"));
    expect([again.taken, again.conflicts, again.merged(new Map())]).toEqual([[], [], once]);
    expect(filledIn(draft, answeredDraft())).toBeUndefined();
  },
);

statement("handed in as a unit's report, such a copy is refused with a sentence", async () => {
  const text = toJson(forFilling(exampleDraft(), "applications"), new Date(0));
  const bytes = new TextEncoder().encode(text);
  const { arrival, report } = await readArrival(
    { file: "年报.json", at: 0, bytes },
    { year: 2023, settings: settingsWith({}) },
  );
  expect(arrival).toMatchObject({ refused: expect.stringContaining("请填写") });
  expect(report).toBeUndefined();
});

property(
  "two who fill in two parts of any report are merged in any order without a question, and no number is lost",
  [
    arbitraryDraft(),
    arbitraryDraft(),
    fc.shuffledSubarray(
      parts.map(({ id }) => id),
      { minLength: 2, maxLength: 2 },
    ),
  ],
  (draft, written, [one, other]) => {
    const fill = (part: PartId) => file(withPart(forFilling(draft, part), written, part));
    const both = (ids: readonly PartId[]) =>
      ids.reduce((here, part) => {
        const { conflicts, merged } = filled(here, fill(part));
        expect(conflicts).toEqual([]);
        return merged(new Map());
      }, draft);
    const [first, second] = [both([one, other] as PartId[]), both([other, one] as PartId[])];
    expect(second).toEqual(first);
    for (const id of enteredIds) {
      const isTaken = id.startsWith(`${one}.`) || id.startsWith(`${other}.`);
      expect(shown(first, id)).toBe(shown(isTaken ? written : draft, id));
    }
    expect(filled(draft, fill(one as PartId)).isBeyond).toBe(false);
  },
  30,
);
