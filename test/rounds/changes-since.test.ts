import { expect, test as statement } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { cellById, enteredCells, enteredIds } from "../../src/form/cells.ts";
import { withText } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { changesSince } from "../../src/rounds/changes-since.ts";
import { forReading } from "../../src/rounds/course.ts";
import { numberedComments } from "../../src/rounds/numbered-comments.ts";
import { returnedDraft } from "../kit/comments.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const put = (draft: Draft, id: string, text: string): Draft => {
  const cell = cellById(id);
  return cell ? withText(draft, cell, text) : draft;
};
/** The changes of a report that a unit hands back, as a supervising office opens it. */
const seen = (draft: Draft) => changesSince(forReading(draft), true, numberedComments(forReading(draft), true));

statement("a report that never was sent back, or comes back as it was, shows no change", () => {
  expect(changesSince(exampleDraft(), true, [])).toEqual([]);
  expect(seen(returnedDraft())).toEqual([]);
});

statement("what was changed besides the comments is shown at its place, in the order of print", () => {
  const draft = put({ ...returnedDraft(), other: "无其他事项。" }, "litigation.review.upheld", "7");
  expect(seen(draft).map(({ label, before, after, paper }) => [label, before, after, paper.kind])).toEqual([
    ["表四 行政复议 结果维持", "0", "7", "cell"],
    ["其他需要报告的事项", exampleDraft().other, "无其他事项。", "words"],
  ]);
});

statement("of a text only the sentences that were changed are shown; what is gone is shown too", () => {
  const base = returnedDraft({ ...exampleDraft(), other: "第一句。第二句。第三句。" });
  const written = (other: string) =>
    seen({ ...base, other }).map(({ before, after, paper }) => [before, after, paper.kind]);
  expect(written("第一句。加了这一句。第二句。第三句。")).toEqual([["", "加了这一句。", "words"]]);
  expect(written("第一句。第二句改了。第三句。")).toEqual([["第二句。", "第二句改了。", "words"]]);
  expect(written("第一句。第三句。")).toEqual([["第二句。", "", "words"]]);
});

statement("what a comment tells with its answer is not told again", () => {
  const id = "applications.received.naturalPerson";
  expect(numberedComments(forReading(returnedDraft()), true).some(({ place }) => place.fields.includes(id))).toBe(true);
  expect(seen(put(returnedDraft(), id, "91"))).toEqual([]);
});

statement("a table that was filled in anew is one change, which says how many numbers", () => {
  const cells = enteredCells(applications);
  const draft = cells.reduce((now, cell) => withText(now, cell, "77"), returnedDraft());
  const changes = seen(draft);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ label: "表三", paper: { kind: "heading", part: "applications" } });
  expect(changes[0]?.cells).toBeGreaterThan(100);
});

const edit = fc.record({ id: fc.constantFrom(...enteredIds), value: fc.integer({ min: 100, max: 999 }) });
property(
  "whatever numbers a unit changes, each is shown once: as a change, or beside its comment",
  [fc.array(edit, { maxLength: 12 })],
  (edits) => {
    const base = returnedDraft();
    const draft = edits.reduce((now, { id, value }) => put(now, id, String(value)), base);
    const reading = forReading(draft);
    const comments = numberedComments(reading, true);
    const shown = changesSince(reading, true, comments).map((one) => one.id);
    const told = comments.filter(({ place }) => place.isChanged).flatMap(({ place }) => place.fields);
    const changed = [...new Set(edits.map(({ id }) => id))];
    expect([...shown, ...told.map((id) => `change ${id}`)].sort()).toEqual(changed.map((id) => `change ${id}`).sort());
  },
);
