import { expect, test as statement } from "vitest";
import { cellById, enteredIds } from "../../src/form/cells.ts";
import { shownText, withText } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { mergeReports } from "../../src/rounds/merge.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const put = (draft: Draft, id: string, text: string): Draft => {
  const cell = cellById(id);
  return cell ? withText(draft, cell, text) : draft;
};
const shownIn = (draft: Draft, id: string): string => {
  const cell = cellById(id);
  return cell ? shownText(draft, cell) : "";
};
const written = (draft: Draft, other: string): Draft => ({ ...draft, other });
const cellIds = { natural: "applications.received.naturalPerson", other: "litigation.review.upheld" };

statement("what only one side changed is taken, cell by cell and sentence by sentence", () => {
  const base = written(exampleDraft(), "第一句。第二句。第三句。");
  const ours = written(put(base, cellIds.natural, "3"), "第一句改了。第二句。第三句。");
  const theirs = written(put(base, cellIds.other, "5"), "第一句。第二句。第三句改了。");
  const { conflicts, merged, taken } = mergeReports(base, ours, theirs);
  expect(conflicts).toEqual([]);
  expect(merged(new Map())).toEqual(
    written(put(put(base, cellIds.natural, "3"), cellIds.other, "5"), "第一句改了。第二句。第三句改了。"),
  );
  expect(taken).toEqual([
    { label: "其他需要报告的事项", before: ours.other, after: "第一句改了。第二句。第三句改了。" },
    { label: "表四 行政复议 结果维持", before: shownIn(ours, cellIds.other), after: "5" },
  ]);
});

statement("what both changed otherwise is asked, with both values; without an answer nothing is changed", () => {
  const base = written(exampleDraft(), "收取 0 元。");
  const ours = written(put(base, cellIds.natural, "3"), "收取 10 元。");
  const theirs = written(put(base, cellIds.natural, "5"), "收取 20 元。");
  const { conflicts, merged } = mergeReports(base, ours, theirs);
  expect(conflicts.map(({ ours: own, theirs: other }) => [own, other])).toEqual([
    ["收取 10 元。", "收取 20 元。"],
    ["3", "5"],
  ]);
  expect(merged(new Map())).toEqual(ours);
  expect(merged(new Map(conflicts.map(({ id }) => [id, "theirs"])))).toEqual(theirs);
});

const edit = fc.record({ id: fc.constantFrom(...enteredIds.slice(0, 12)), value: fc.nat(9) });
const sentences = fc
  .array(fc.constantFrom("甲。", "乙。", "丙。", "丁。", "甲一。"), { maxLength: 6 })
  .map((all) => all.join(""));
const change = fc.tuple(fc.array(edit, { maxLength: 4 }), fc.option(sentences, { nil: undefined }));
const changed = (
  draft: Draft,
  [edits, other]: readonly [readonly { id: string; value: number }[], string | undefined],
) =>
  edits.reduce(
    (now, { id, value }) => put(now, id, String(value)),
    other === undefined ? draft : written(draft, other),
  );

property(
  "merging loses no number: each cell is one side's, and where only one changed it, that side's",
  [sentences, change, change],
  (text, one, two) => {
    const base = written(exampleDraft(), text);
    const [ours, theirs] = [changed(base, one), changed(base, two)];
    const { conflicts, merged } = mergeReports(base, ours, theirs);
    const result = merged(new Map());
    for (const id of enteredIds) {
      const cell = cellById(id);
      if (!cell) continue;
      const [b, o, t, r] = [base, ours, theirs, result].map((draft) => shownText(draft, cell));
      expect(r).toBe(o === b ? t : o);
      expect(conflicts.some((conflict) => conflict.id === id)).toBe(o !== b && t !== b && o !== t);
    }
    if (theirs.other === base.other) expect(result.other).toBe(ours.other);
    if (ours.other === base.other) expect(result.other).toBe(theirs.other);
    expect(mergeReports(base, ours, ours).conflicts).toEqual([]);
    expect(mergeReports(base, ours, base).merged(new Map())).toEqual(ours);
  },
  30,
);
