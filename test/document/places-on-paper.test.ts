import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { placeFinder } from "../../src/document/places-on-paper.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const draft = exampleDraft();
const blocks = compose(draft, { finished: true, isTraced: true });
const find = placeFinder(blocks);
const aspect = "overview.aspects.0.text";

test("words of a text are found in the paragraph that prints them", () => {
  const text = draft.overview.aspects[0]?.text ?? "";
  const start = text.indexOf("条");
  const place = find({ words: [{ path: aspect, start, end: start + 1 }], fields: [aspect], part: "overview" });
  expect(place.kind).toBe("words");
  const [printed] = place.kind === "words" ? place.words : [];
  const paragraphs = blocks.flatMap((block) =>
    block.kind === "part"
      ? block.blocks.filter((one) => one.kind === "paragraph")
      : block.kind === "paragraph"
        ? [block]
        : [],
  );
  const found = paragraphs[printed?.paragraph ?? -1];
  expect(found?.kind === "paragraph" && found.text.slice(printed?.start, printed?.end)).toBe("条");
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
