import { expect, test } from "vitest";
import type { Found } from "../../src/checks/check-def.ts";
import { doubledWords } from "../../src/checks/language/doubled.ts";
import { wrongCharacters } from "../../src/checks/language/slips.ts";
import { asOf } from "../../src/checks/language/wording.ts";
import { checks } from "../../src/checks/rules.ts";
import { runChecks, runChecksInTurn } from "../../src/checks/run.ts";
import { inStretches } from "../../src/checks/stretches.ts";
import { finish } from "../../src/lib/slices.ts";
import { cutAt, cutsOf } from "../../src/lib/work/cuts.ts";
import type { ReportText } from "../../src/report/report-texts.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fixtureText } from "../kit/reports.ts";

const sentences = (fixtureText("sentences.txt").match(/(?<= \| ).*/g) ?? []).filter((one) => one.length > 10);
const long = (length: number, separator: string): string => {
  let text = "";
  for (let at = 0; text.length < length; at += 1) text += sentences[at % sentences.length] + separator;
  return text;
};

function withText(text: string): Draft {
  const draft = exampleDraft();
  const [first, ...others] = draft.overview.aspects;
  const aspects = [{ heading: first?.heading ?? "", text }, ...others];
  return { ...draft, overview: { ...draft.overview, aspects } };
}

/** Where things were found and what puts them right, in the order of the text. */
const placesOf = (found: readonly Found[]) =>
  found
    .map(({ words, repairs, message }) => ({ words, repairs, message }))
    .sort((a, b) => (a.words?.[0]?.start ?? 0) - (b.words?.[0]?.start ?? 0));

const paragraphs = [
  ["in paragraphs", "\n"],
  ["in one paragraph", ""],
] as const;

test.each(paragraphs)(
  "the rules over 60,000 characters %s are laid down again and again, and find the same",
  (_, separator) => {
    const text = long(60_000, separator);
    const work = runChecksInTurn(checks, withText(text));
    let times = 0;
    let step = work.next();
    while (!step.done) {
      times += 1;
      step = work.next();
    }
    // Not only behind each rule and each text: behind every two thousand characters that they read too.
    expect(times).toBeGreaterThan(checks.length + 100);
    expect(step.value).toEqual(runChecks(checks, withText(text)));
  },
);

test("far behind in a paragraph longer than any office writes, a wrong list is found where it stands", () => {
  const before = "本机关依法开展政府信息公开工作。".repeat(700);
  const wrong = "全年公开信息10条，其中，通知公告6条，工作动态3条，政策文件2条。";
  const found = runChecks(checks, withText(before + wrong)).filter(({ check }) => check === "lists");
  expect(found.map(({ words }) => words?.[0]?.start)).toEqual([before.length + wrong.indexOf("10")]);
});

test("rules that go through a long text in stretches find there what they find in it whole, and at the same places", () => {
  const text: ReportText = { path: "other", part: "other", label: "其他", text: long(30_000, ""), standing: false };
  for (const rule of [doubledWords, asOf, wrongCharacters]) {
    const whole = placesOf(rule(text));
    expect(placesOf(finish(inStretches(rule)([text])))).toEqual(whole);
    // Typed into before and behind most of it, it is found where it stands then.
    const typed = { ...text, text: `按排${text.text}。按排` };
    expect(placesOf(finish(inStretches(rule)([typed])))).toEqual(placesOf(rule(typed)));
  }
});

test("who types into a long text leaves all pieces but one as they are, and nothing is lost between them", () => {
  const text = long(30_000, "");
  const pieces = cutAt(text, cutsOf(text));
  expect(pieces.join("")).toBe(text);
  expect(pieces.length).toBeGreaterThan(15);
  for (const at of [10, 9_000, 15_000, 29_990]) {
    const next = `${text.slice(0, at)}新${text.slice(at)}`;
    const before = new Set(pieces);
    expect(cutAt(next, cutsOf(next)).filter((piece) => !before.has(piece)).length).toBeLessThanOrEqual(2);
  }
});
