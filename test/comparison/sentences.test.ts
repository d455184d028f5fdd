import { expect, test as statement } from "vitest";
import { paragraphsBetween, withMoves } from "../../src/comparison/paragraphs.ts";
import { type Run, sideText } from "../../src/comparison/runs.ts";
import { type ComparedSentence, sentencesBetween } from "../../src/comparison/sentences.ts";
import type { Paragraph } from "../../src/document/blocks.ts";

const line = ({ state, runs }: ComparedSentence): readonly string[] => [
  state,
  sideText(runs, "before"),
  sideText(runs, "after"),
];
const first = "2023年，我镇通过门户网站公开信息137条。";
const second = "未收到政府信息公开申请。";
const third = "组织业务培训两次，覆盖全部科室。";

statement.each<[string, string, string, (readonly string[])[]]>([
  [
    "an edited number leaves its sentence beside its former self",
    first + second,
    first.replace("137", "139") + second,
    [
      ["edited", first, first.replace("137", "139")],
      ["same", second, second],
    ],
  ],
  [
    "an inserted sentence is new, and those around it stay beside each other",
    first + second,
    first + third + second,
    [
      ["same", first, first],
      ["added", "", third],
      ["same", second, second],
    ],
  ],
  [
    "a removed sentence is gone",
    first + third + second,
    first + second,
    [
      ["same", first, first],
      ["removed", third, ""],
      ["same", second, second],
    ],
  ],
  [
    "a split sentence stands beside its first half, the second is new",
    "我镇建立健全信息公开审查机制，由党政办统一收集信息。",
    "我镇建立健全信息公开审查机制。由党政办统一收集信息。",
    [
      ["edited", "我镇建立健全信息公开审查机制，由党政办统一收集信息。", "我镇建立健全信息公开审查机制。"],
      ["added", "", "由党政办统一收集信息。"],
    ],
  ],
  [
    "sentences without anything in common are not forced together",
    third,
    "行政复议和行政诉讼均未发生。",
    [
      ["removed", third, ""],
      ["added", "", "行政复议和行政诉讼均未发生。"],
    ],
  ],
  [
    "of several that are alike the most alike is chosen",
    "一是加强主动公开工作的领导。",
    "一是加强平台建设工作的管理。二是加强主动公开工作的领导。",
    [
      ["added", "", "一是加强平台建设工作的管理。"],
      ["edited", "一是加强主动公开工作的领导。", "二是加强主动公开工作的领导。"],
    ],
  ],
])("%s", (_name, before, after, expected) => {
  expect(sentencesBetween(before, after).map(line)).toEqual(expected);
});

const paragraph = (text: string, heading?: string): Paragraph =>
  heading === undefined ? { kind: "paragraph", text } : { kind: "paragraph", heading, text };
const between = (before: readonly Paragraph[], after: readonly Paragraph[]) =>
  withMoves([{ paragraphs: paragraphsBetween(before, after) }]).flatMap(({ paragraphs }) =>
    paragraphs.map(({ heading, sentences }) => ({
      heading: [sideText(heading, "before"), sideText(heading, "after")],
      sentences: sentences.map(line),
    })),
  );

statement("a sentence that stands elsewhere now is moved, not deleted and new", () => {
  expect(between([paragraph(first + third), paragraph(second)], [paragraph(first), paragraph(second + third)])).toEqual(
    [
      {
        heading: ["", ""],
        sentences: [
          ["same", first, first],
          ["movedAway", third, ""],
        ],
      },
      {
        heading: ["", ""],
        sentences: [
          ["same", second, second],
          ["movedHere", "", third],
        ],
      },
    ],
  );
});

statement("few words that stand anywhere are not called moved", () => {
  const [one] = between([paragraph("一是。"), paragraph(second)], [paragraph(second), paragraph("一是。")]);
  expect(one?.sentences).toEqual([["removed", "一是。", ""]]);
});

statement("an aspect put in between changes the numbers of those after it, which stay beside themselves", () => {
  const before = [paragraph(first, "（一）主动公开。"), paragraph(second, "（二）依申请公开。")];
  const after = [before[0]!, paragraph(third, "（二）业务培训。"), paragraph(second, "（三）依申请公开。")];
  expect(between(before, after)).toEqual([
    { heading: ["（一）主动公开。", "（一）主动公开。"], sentences: [["same", first, first]] },
    { heading: ["", "（二）业务培训。"], sentences: [["added", "", third]] },
    { heading: ["（二）依申请公开。", "（三）依申请公开。"], sentences: [["same", second, second]] },
  ]);
});

statement("an aspect of the same heading stands beside it though every sentence is another", () => {
  expect(
    between([paragraph(first, "（一）主动公开。"), paragraph(second)], [paragraph(third, "（一）主动公开。")])[0],
  ).toEqual({
    heading: ["（一）主动公开。", "（一）主动公开。"],
    sentences: [
      ["removed", first, ""],
      ["added", "", third],
    ],
  });
});

statement("a heading in other words over the same text is a changed heading", () => {
  const [one] = paragraphsBetween([paragraph(first, "（一）主动公开情况。")], [paragraph(first, "（一）主动公开。")]);
  expect(one?.heading.filter(({ kind }) => kind !== "same")).toEqual<Run[]>([{ kind: "deleted", text: "情况" }]);
  expect(one?.sentences.map(({ state }) => state)).toEqual(["same"]);
});

statement("a paragraph that gave way to one with nothing in common stands beside it", () => {
  const pairs = paragraphsBetween([paragraph(first), paragraph(third)], [paragraph(first), paragraph("无其他事项。")]);
  expect(pairs[1]?.sentences.map(({ state }) => state)).toEqual(["removed", "added"]);
  expect(pairs).toHaveLength(2);
});
