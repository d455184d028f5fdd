import { expect, test as statement } from "vitest";
import { contentCode } from "../../src/document/content-code.ts";
import { fromJson, toJson } from "../../src/files/json.ts";
import type { Draft, Rounds } from "../../src/report/schema.ts";
import { opinionPaper } from "../../src/review/opinion-sheet.ts";
import { commentFindings } from "../../src/rounds/comment-findings.ts";
import { withAnswer, withoutComment, withVerdict, withWords } from "../../src/rounds/comments.ts";
import {
  agreedTo,
  agreedToOther,
  answeredBack,
  forReading,
  forUnit,
  lastRound,
  sentBack,
} from "../../src/rounds/course.ts";
import { withFinding } from "../../src/rounds/finding-comments.ts";
import { joinRounds, standingOf } from "../../src/rounds/join.ts";
import { withComment } from "../../src/rounds/new-comment.ts";
import { placedComments } from "../../src/rounds/placed-comments.ts";
import { answeredDraft, returnedDraft, roundsIn } from "../kit/comments.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const at = new Date("2024-01-20T06:00:00Z");
const by = { by: "王某", at };

statement("a report that was sent back changes no number and no word, and knows what was read", () => {
  const returned = returnedDraft();
  const { rounds, ...report } = returned;
  expect(report).toEqual(exampleDraft());
  expect(rounds).toMatchObject({ side: "unit", rounds: [{ number: 1, kind: "returned", by: "某区政务公开办" }] });
  expect(rounds?.rounds[0]?.fingerprint).toBe(contentCode(exampleDraft()));
});

statement("what was sent back is found beside 错误 and 警告, each comment at its place", () => {
  expect(
    commentFindings(returnedDraft()).map(({ severity, message, place }) => [severity, place.label, message]),
  ).toEqual([
    ["comment", "全文", "建议修改：全文偏简略。"],
    ["comment", "（一）主动公开情况", "必须修改：与分项之和不一致，请核对。"],
    ["comment", "表三 一、本年新收政府信息公开申请数量 自然人", "请说明：请说明是否确无申请。"],
  ]);
  expect(commentFindings(forReading(returnedDraft()))).toEqual([]);
});

statement(
  "what a rule misses in a text is taken over as a comment on all of it, and stays there whatever is written",
  () => {
    const draft = exampleDraft();
    const [period, second] = ["overview.period", "overview.aspects.1.text"].map((field) => ({
      id: field,
      check: "any",
      severity: "warning" as const,
      place: { section: "overview" as const, label: "", field },
      message: `请补写。`,
      fields: [],
    }));
    if (!period || !second) expect.fail("no findings");
    const read = [period, second].reduce(
      (now, finding) => withFinding(now, finding, { id: finding.id, at }),
      forReading(draft),
    );
    const placesIn = (now: Draft) => placedComments(now).map(({ place }) => [place.label, place.field]);
    expect(placesIn(read)).toEqual([
      ["统计期限", "overview.period"],
      [`（二）${draft.overview.aspects[1]?.heading}`, "overview.aspects.1.text"],
    ]);
    const { overview } = read;
    const [first, ...others] = overview.aspects;
    const added = { heading: "新的一节", text: "新写的一段。" };
    const later = {
      ...read,
      overview: { ...overview, period: "自1月1日至12月31日。", aspects: [...(first ? [first] : []), added, ...others] },
    };
    expect(placesIn(later)).toEqual([
      ["统计期限", "overview.period"],
      [`（三）${draft.overview.aspects[1]?.heading}`, "overview.aspects.2.text"],
    ]);
    expect(commentFindings(forUnit(sentBack(later, by))).map(({ message }) => message)).toEqual([
      "请说明：请补写。",
      "请说明：请补写。",
    ]);
  },
);

statement("an answer stands with its comment, and a confirmed comment is no longer found", () => {
  const answered = answeredDraft();
  expect(commentFindings(answered)[1]).toMatchObject({ answer: "已改：改为 139 条。" });
  const open = withAnswer(answered, "c1", { kind: "open", words: "" }, at);
  expect(commentFindings(open)[1]?.answer).toBeUndefined();
  expect(commentFindings(withVerdict(answered, "c1", true, at)).map(({ comment }) => comment)).toEqual(["c3", "c2"]);
});

statement("rounds are counted: sent back, answered, sent back again, agreed", () => {
  const second = forReading(answeredBack(answeredDraft(), by));
  const written = withComment(second, { path: "other" }, { weight: "should", words: "再补一句。" }, { id: "c4", at });
  const again = sentBack(written, { by: "某区", at: new Date("2024-01-21T06:00:00Z") });
  const last = agreedTo(again, { by: "某区", at: new Date("2024-01-22T06:00:00Z") });
  expect(roundsIn(last).rounds.map(({ number, kind }) => [number, kind])).toEqual([
    [1, "returned"],
    [1, "answered"],
    [2, "returned"],
    [3, "agreed"],
  ]);
  expect(lastRound(roundsIn(last))?.kind).toBe("agreed");
  expect(roundsIn(last).comments.find(({ id }) => id === "c4")?.round).toBe(2);
});

statement("审核意见单 has with each comment its answer and what stands there now", () => {
  const answered = answeredDraft();
  const aspects = answered.overview.aspects.map((one) => ({ ...one, text: one.text.replace("137 条", "139 条") }));
  const { blocks } = opinionPaper({ ...answered, overview: { ...answered.overview, aspects } }, true);
  const rows = blocks.flatMap((block) => (block.kind === "list" ? block.rows : []));
  expect(rows.slice(0, 3).map(([, , , result]) => result)).toEqual([
    "未答复",
    "已改：改为 139 条。（现为：139 条）",
    "未答复",
  ]);
});

statement("what was agreed to and changed since is told, and goes round once more", () => {
  const agreed = forUnit(agreedTo(forReading(answeredBack(answeredDraft(), by)), by));
  expect(agreedToOther(agreed)).toBeUndefined();
  const changed = { ...agreed, other: "另写一句。" };
  expect(agreedToOther(changed)).toBe(contentCode(exampleDraft()));
  const again = answeredBack(changed, by);
  expect([lastRound(roundsIn(again))?.kind, agreedToOther(again)]).toEqual(["answered", undefined]);
  const returned = sentBack(forReading(again), { by: "某区", at: new Date("2019-01-01T00:00:00Z") });
  expect(lastRound(roundsIn(returned))).toMatchObject({ kind: "returned", number: 3 });
});

statement("what happened last is told by the rounds, whichever of two clocks is behind", () => {
  const early = { by: "某镇", at: new Date("2019-01-01T00:00:00Z") };
  const answered = answeredBack(answeredDraft(), early);
  expect(lastRound(roundsIn(answered))).toMatchObject({ kind: "answered", by: "某镇" });
  const again = sentBack(forReading(answered), { by: "某区", at: new Date("2018-01-01T00:00:00Z") });
  expect(lastRound(roundsIn(again))).toMatchObject({ kind: "returned", number: 2 });
  expect(lastRound(roundsIn(agreedTo(forReading(answered), by)))?.kind).toBe("agreed");
  // Sent back once more after it was agreed to.
  const later = sentBack(agreedTo(forReading(answered), by), { by: "某区", at: new Date("2024-01-21T06:00:00Z") });
  expect(lastRound(roundsIn(later))?.kind).toBe("returned");
});

statement("a comment is withdrawn or reworded before it is sent, and never after", () => {
  const fresh = withComment(forReading(exampleDraft()), { path: "" }, { weight: "must", words: "一" }, { id: "a", at });
  expect(roundsIn(withoutComment(fresh, "a")).comments).toEqual([]);
  expect(roundsIn(withWords(fresh, "a", { weight: "should", words: "二" }, at)).comments[0]).toMatchObject({
    words: "二",
  });
  const sent = sentBack(fresh, by);
  expect(withoutComment(sent, "a")).toBe(sent);
});

statement("a JSON file carries comments, answers, rounds and base, and reads back the same", () => {
  const draft = answeredDraft();
  expect(fromJson(toJson(draft, at))).toEqual({ ok: true, value: { draft, setAside: [] } });
});

statement("one comment that cannot be read costs itself, and is told with its words", () => {
  const file = JSON.parse(toJson(returnedDraft(), at));
  file.report.rounds.comments[1].weight = "urgent";
  const read = fromJson(JSON.stringify(file));
  const { draft, setAside } = read.ok ? read.value : expect.fail("refused");
  expect(draft.rounds?.comments.map(({ id, words }) => [id, words])).toEqual([
    ["c1", "与分项之和不一致，请核对。"],
    ["c3", "全文偏简略。"],
  ]);
  expect(setAside).toMatchObject([{ place: "上级意见", text: expect.stringContaining("请说明是否确无申请。") }]);
});

statement("a file that is known, earlier or new is told apart", () => {
  const first = roundsIn(returnedDraft());
  const second = roundsIn(
    sentBack(forReading(answeredBack(answeredDraft(), by)), { by: "某区", at: new Date("2024-02-01") }),
  );
  expect(standingOf(undefined, first)).toBe("news");
  expect(standingOf(first, first)).toBe("known");
  expect(standingOf(first, second)).toBe("news");
  expect(standingOf(second, first)).toBe("earlier");
  expect(standingOf(roundsIn(answeredDraft()), first)).toBe("known");
});

/** What may happen to a report on any of its ways. */
const deed = fc.constantFrom("comment", "answer", "confirm", "open", "return", "send" as const);

/** States of one report's rounds, as files of them may lie about: each goes on from any one before. */
const states = fc.array(fc.tuple(deed, fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 12 }).map((deeds) => {
  const all = [returnedDraft()];
  for (const [at, [what, from, which]] of deeds.entries()) {
    const draft = all[from % all.length] ?? returnedDraft();
    const time = new Date(Date.UTC(2024, 1, 1, 0, which, at));
    const id = draft.rounds?.comments[which % (draft.rounds.comments.length || 1)]?.id ?? "";
    const next = {
      comment: () =>
        withComment(draft, { path: "other" }, { weight: "must", words: `意见${at}` }, { id: `n${at}`, at: time }),
      answer: () => withAnswer(draft, id, { kind: "explained", words: `答复${at}` }, time),
      open: () => withAnswer(draft, id, { kind: "open", words: "" }, time),
      confirm: () => withVerdict(draft, id, which % 2 === 0, time),
      return: () => sentBack(draft, { by: "某区", at: time }),
      send: () => answeredBack(draft, { by: "某镇", at: time }),
    }[what as "comment"]();
    all.push(next);
  }
  return all.map((draft) => roundsIn(forUnit(draft)));
});
const joined = (all: readonly Rounds[]): Rounds => all.reduce(joinRounds);

property(
  "files of any rounds opened in any order, and twice: no comment is lost, none doubled, and the same comes of it",
  [states, fc.infiniteStream(fc.nat(999))],
  (all, numbers) => {
    const inAnyOrder = [...all, ...all.slice(0, 2)]
      .map((one) => ({ one, by: numbers.next().value as number }))
      .sort((a, b) => a.by - b.by)
      .map(({ one }) => one);
    const [one, other] = [joined([...all]), joined(inAnyOrder)];
    expect(other).toEqual(one);
    const ids = new Set(all.flatMap(({ comments }) => comments.map(({ id }) => id)));
    expect(one.comments.map(({ id }) => id).sort()).toEqual([...ids].sort());
  },
  40,
);
