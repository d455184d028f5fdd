import { expect, test as statement } from "vitest";
import { contentCode } from "../../src/document/content-code.ts";
import { cellById } from "../../src/form/cells.ts";
import { shownText, withText } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { opinionSheet } from "../../src/review/opinion-sheet.ts";
import { answeredBack, forReading, forUnit, sentBack } from "../../src/rounds/course.ts";
import { isForSupervisor, receivedByUnit, receivedForReading } from "../../src/rounds/receive.ts";
import { answeredDraft, returnedDraft, roundsIn } from "../kit/comments.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const cell = cellById("applications.received.naturalPerson");
if (!cell) throw new Error("no such cell");
const put = (draft: Draft, text: string): Draft => withText(draft, cell, text);
const by = { by: "某镇", at: new Date("2024-01-20T06:00:00Z") };

statement("what came back brings its comments and changes no number of a draft that was written on meanwhile", () => {
  const here = put(exampleDraft(), "7");
  const { merge, added, standing, result } = receivedByUnit(here, returnedDraft());
  expect([merge.taken, merge.conflicts, added, standing]).toEqual([[], [], 3, "news"]);
  const next = result(new Map());
  expect(shownText(next, cell)).toBe("7");
  expect(next.rounds).toEqual(returnedDraft().rounds);
});

statement("the same file twice brings nothing more, and an answer here is not lost by it", () => {
  const here = receivedByUnit(exampleDraft(), returnedDraft()).result(new Map());
  const answered = answeredDraft(here);
  const again = receivedByUnit(answered, returnedDraft());
  expect([again.standing, again.added]).toEqual(["known", 0]);
  expect(again.result(new Map())).toEqual(answered);
});

statement(
  "two who answered the same return on two machines are merged: what one changed is taken, what both changed is asked",
  () => {
    const here = put(answeredDraft(), "3");
    const colleague = answeredBack({ ...put(returnedDraft(), "5"), other: "另写一句。" }, by);
    const { merge, result } = receivedByUnit(here, colleague);
    expect(merge.taken).toMatchObject([{ label: "其他需要报告的事项", after: "另写一句。" }]);
    expect(merge.conflicts).toMatchObject([{ ours: "3", theirs: "5" }]);
    expect(shownText(result(new Map()), cell)).toBe("3");
    const taken = result(new Map(merge.conflicts.map(({ id }) => [id, "theirs"])));
    expect([shownText(taken, cell), taken.other]).toEqual(["5", "另写一句。"]);
    expect(roundsIn(taken).comments.find(({ id }) => id === "c1")?.answer?.words).toBe("改为 139 条。");
  },
);

statement("a reading takes the answered report as it is; the file of an earlier round brings no report back", () => {
  const answered = answeredBack(put(answeredDraft(), "3"), by);
  expect([isForSupervisor(answered), isForSupervisor(returnedDraft())]).toEqual([true, false]);
  const read = receivedForReading(forReading(returnedDraft()), answered);
  expect([shownText(read, cell), roundsIn(read).side]).toEqual(["3", "supervisor"]);
  const second = sentBack(read, { by: "某区", at: new Date("2024-01-22T06:00:00Z") });
  const later = receivedForReading(
    second,
    answeredBack(put(forUnit(second), "9"), { ...by, at: new Date("2024-01-23") }),
  );
  expect(shownText(later, cell)).toBe("9");
  expect(shownText(receivedForReading(later, answered), cell)).toBe("9");
});

statement("a file of the first month, whose rounds have digests of another kind, is read as any other", () => {
  const former = (draft: Draft): Draft => ({
    ...draft,
    rounds: {
      ...roundsIn(draft),
      rounds: roundsIn(draft).rounds.map((round) => ({ ...round, fingerprint: "3f2a-90c1-7be4-55d0" })),
    },
  });
  const here = put(former(answeredDraft()), "7");
  const { merge, result } = receivedByUnit(here, former(returnedDraft()));
  expect([merge.taken, merge.conflicts]).toEqual([[], []]);
  expect(shownText(result(new Map()), cell)).toBe("7");
  expect(opinionSheet(here, false)).not.toContain("3f2a");
  expect(opinionSheet(answeredDraft(), false)).toContain(`<td>${contentCode(returnedDraft())}</td>`);
});
