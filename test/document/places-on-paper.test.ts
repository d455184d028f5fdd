import { expect, test } from "vitest";
import type { Block } from "../../src/document/blocks.ts";
import { compose } from "../../src/document/compose.ts";
import { placeFinder } from "../../src/document/places-on-paper.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const draft = exampleDraft();
const blocks = compose(draft, { finished: true, isTraced: true });
const find = placeFinder(blocks);
const aspect = "overview.aspects.0.text";

/** The paragraphs in the order of print, a heading before its text. */
const textsOf = (all: readonly Block[]): readonly string[] =>
  all
    .flatMap((block): readonly Block[] => (block.kind === "part" ? block.blocks : [block]))
    .flatMap((block) => {
      if (block.kind !== "paragraph") return [];
      const heading = block.heading === undefined ? [] : [block.heading];
      return block.heading !== undefined && block.text === "" ? heading : [...heading, block.text];
    });

test("words of a text are found in the paragraph that prints them", () => {
  const text = draft.overview.aspects[0]?.text ?? "";
  const start = text.indexOf("条");
  const place = find({ words: [{ path: aspect, start, end: start + 1 }], fields: [aspect], part: "overview" });
  expect(place.kind).toBe("words");
  const [printed] = place.kind === "words" ? place.words : [];
  expect(textsOf(blocks)[printed?.paragraph ?? -1]?.slice(printed?.start, printed?.end)).toBe("条");
});

test("words of a heading that was typed into a text are found in the heading, those behind it in its text", () => {
  const typed = { ...draft, other: "（一）收费情况。本年度未收取信息处理费。\n（二）其他。" };
  const own = compose(typed, { finished: true, isTraced: true });
  const wordsAt = (words: string) => {
    const start = typed.other.indexOf(words);
    const place = placeFinder(own)({
      words: [{ path: "other", start, end: start + words.length }],
      fields: ["other"],
      part: "other",
    });
    const [printed] = place.kind === "words" ? place.words : [];
    return [printed?.paragraph, textsOf(own)[printed?.paragraph ?? -1]?.slice(printed?.start, printed?.end)];
  };
  const last = textsOf(own).length - 1;
  expect(["收费情况", "信息处理费", "其他。"].map(wordsAt)).toEqual([
    [last - 2, "收费情况"],
    [last - 1, "信息处理费"],
    [last, "其他。"],
  ]);
});

test("a number is found in its cell, a text without words where it begins, and what is not printed under its heading", () => {
  const cell = find({ words: [], fields: ["applications.received.naturalPerson"], part: "applications" });
  expect(cell).toMatchObject({ kind: "cell", cell: "applications.received.naturalPerson" });
  expect(find({ words: [], fields: [aspect], part: "overview" })).toMatchObject({ kind: "words" });
  expect(find({ words: [], fields: ["overview.period.nowhere"], part: "overview" })).toMatchObject({
    kind: "heading",
    part: "overview",
  });
  expect(find({ words: [], fields: ["organ"], part: undefined })).toMatchObject({ kind: "heading", part: undefined });
});

test("places are in the order of print", () => {
  const orders = [
    find({ words: [], fields: ["organ"], part: undefined }),
    find({ words: [], fields: ["overview.contact"], part: "overview" }),
    find({ words: [{ path: aspect, start: 0, end: 2 }], fields: [aspect], part: "overview" }),
    find({ words: [{ path: aspect, start: 5, end: 7 }], fields: [aspect], part: "overview" }),
    find({ words: [], fields: ["disclosure.rules.made"], part: "disclosure" }),
    find({ words: [], fields: ["applications.received.naturalPerson"], part: "applications" }),
    find({ words: [], fields: ["applications.carriedOut.total"], part: "applications" }),
    find({ words: [], fields: ["other"], part: "other" }),
  ].map(({ order }) => order);
  expect([...orders].sort((a, b) => a - b)).toEqual(orders);
  expect(new Set(orders).size).toBe(orders.length);
});
