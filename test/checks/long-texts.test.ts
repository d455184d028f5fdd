import { expect, test } from "vitest";
import { checks } from "../../src/checks/rules.ts";
import { runChecks, runChecksInTurn } from "../../src/checks/run.ts";
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
