import { expect, test } from "vitest";
import { lastTextAt, textFromLastYear, withPartFromLastYear } from "../../src/prose/last-year-texts.ts";
import { keptSentences, repetitionIn, shareRepeated } from "../../src/prose/repeated.ts";
import { sentencesOf } from "../../src/prose/sentences.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { arbitraryDraft, arbitraryText } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const last = asPastReport(exampleDraft());
const blank = (): Draft => blankDraft({ organ: "偃师区缙氏镇人民政府", organKind: "township", year: 2024 });

test("an aspect finds last year's text under a heading that means the same", () => {
  const platform = "overview.aspects.3.text";
  expect(blank().overview.aspects[3]?.heading).toBe("政府信息公开平台建设");
  expect(last.overview.aspects[3]?.heading).toBe("平台建设方面");
  expect(lastTextAt(blank(), last, platform)).toBe(last.overview.aspects[3]?.text);
});

test("an aspect of this year's own has no text of last year's", () => {
  const draft = withTextAt(blank(), "overview.aspects.0.heading", "政务公开培训");
  expect(lastTextAt(draft, last, "overview.aspects.0.text")).toBe("");
});

test("a start is last year's text with its year gone on", () => {
  expect(textFromLastYear(blank(), last, "overview.aspects.0.text")).toBe(
    last.overview.aspects[0]?.text.replace("2023 年", "2024 年"),
  );
});

test("beginning a part fills what is blank, leaves what is written, and adds last year's own aspects", () => {
  const extra = {
    ...last,
    overview: {
      ...last.overview,
      aspects: [...last.overview.aspects, { heading: "政务公开培训", text: "2023年两次。" }],
    },
  };
  const draft = withTextAt(blank(), "overview.aspects.1.text", "已写的。");
  const { aspects } = withPartFromLastYear(draft, extra, "overview").overview;
  expect(aspects.map(({ text }) => text !== "")).toEqual([true, true, true, true, true, true]);
  expect(aspects[1]?.text).toBe("已写的。");
  expect(aspects[5]).toEqual({ heading: "政务公开培训", text: "2024年两次。" });
  expect(withPartFromLastYear(draft, extra, "other").overview).toBe(draft.overview);
});

test("a sentence counts as last year's word for word, also where its year went on, its spaces or its stop differ", () => {
  const text = "2024年，我镇未收到信息公开申请；今年新建了查阅点。2023 年，我镇未收到信息公开申请。";
  const { sentences, repeated, all } = repetitionIn(text, last);
  expect(sentences.map(({ text, years }) => [text, years.map(({ state }) => state)])).toEqual([
    ["2024年，我镇未收到信息公开申请；", ["advanced"]],
    ["2023 年，我镇未收到信息公开申请。", ["left"]],
  ]);
  expect([repeated, all]).toEqual([34, 42]);
});

test("words and headings that any report has are not called copied", () => {
  expect(repetitionIn("具体情况如下：\n一是\n改进措施", last).sentences).toEqual([]);
});

test("the share is none for new words, all for last year's with the year gone on, and between for some of each", () => {
  const begun = withPartFromLastYear(blank(), last, "problems");
  expect(shareRepeated(blank(), last, "problems")).toBe(0);
  expect(shareRepeated(begun, last, "problems")).toBe(1);
  const half = withTextAt(begun, "problems.measures", "全年举办两期培训班，覆盖全部村居和站所。");
  expect(shareRepeated(half, last, "problems")).toBeGreaterThan(0.5);
  expect(shareRepeated(half, last, "problems")).toBeLessThan(1);
});

test("统计期限 and the legal basis may read the same every year", () => {
  const draft = withTextAt(blank(), "overview.basis", "按照条例的要求编制本报告，特此公布。");
  expect(shareRepeated(draft, asPastReport(draft), "overview")).toBe(0);
});

property("sentences stand where they are said to stand, and lose no letter but spaces", [arbitraryText()], (text) => {
  const sentences = sentencesOf(text);
  for (const { text: words, start, end } of sentences) expect(text.slice(start, end)).toBe(words);
  const letters = (some: string) => some.replace(/[\s。；！？;!?]/g, "");
  expect(letters(sentences.map(({ text }) => text).join(""))).toBe(letters(text));
});

property(
  "whatever last year's report says, a part begun from it is still a report and the rest of the draft is untouched",
  [arbitraryDraft(), arbitraryDraft(), fc.constantFrom("overview" as const, "problems" as const, "other" as const)],
  (draft, past, part) => {
    const begun = withPartFromLastYear(draft, asPastReport(past), part);
    expect({ ...begun, [part]: draft[part] }).toEqual(draft);
    expect(shareRepeated(begun, asPastReport(past), part)).toBeLessThanOrEqual(1);
  },
);

test("last year's sentences that this year says still are known, with the year advanced too, and none that only begins alike", () => {
  const before = "2023年收到申请12件，均已答复。我局按照有关要求做好信息公开。一是抓学习。";
  const now = "2024年收到申请12件，均已答复。我局按照有关要求做好政务公开。一是抓学习。";
  expect(keptSentences(before, 2023, now).map(({ start, end }) => before.slice(start, end))).toEqual([
    "2023年收到申请12件，均已答复。",
  ]);
});
