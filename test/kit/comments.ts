import type { Draft, Rounds } from "../../src/report/schema.ts";
import { withAnswer } from "../../src/rounds/comments.ts";
import { forReading, forUnit, sentBack } from "../../src/rounds/course.ts";
import { withComment } from "../../src/rounds/new-comment.ts";
import { exampleDraft } from "./example-draft.ts";

const minute = (at: number) => new Date(Date.UTC(2024, 0, 15, 6, at));

/** A report that was read and sent back with three comments: on words, on a cell, on the whole; as the unit has it. */
export function returnedDraft(draft: Draft = exampleDraft()): Draft {
  const text = draft.overview.aspects[0]?.text ?? "";
  const start = text.indexOf("137 条");
  const words = { path: "overview.aspects.0.text", start, end: start + 5 };
  const read = [
    { target: words, written: { weight: "must", words: "与分项之和不一致，请核对。" } },
    {
      target: { path: "applications.received.naturalPerson" },
      written: { weight: "explain", words: "请说明是否确无申请。" },
    },
    { target: { path: "" }, written: { weight: "should", words: "全文偏简略。" } },
  ].reduce(
    (now, { target, written }, at) =>
      withComment(now, target, written as { weight: "must"; words: string }, { id: `c${at + 1}`, at: minute(at) }),
    forReading(draft),
  );
  return forUnit(sentBack(read, { by: "某区政务公开办", at: minute(10) }));
}

/** The rounds of a draft that has some. */
export function roundsIn(draft: Draft): Rounds {
  if (!draft.rounds) throw new Error("no rounds");
  return draft.rounds;
}

/** The same with an answer to the first comment. */
export const answeredDraft = (draft: Draft = returnedDraft()): Draft =>
  withAnswer(draft, "c1", { kind: "changed", words: "改为 139 条。" }, minute(20));
