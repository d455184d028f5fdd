import { expect, test } from "vitest";
import { pasteAt, pasteBlock } from "../../src/clipboard/paste.ts";
import { cellById } from "../../src/form/cells.ts";
import { numberAt } from "../../src/report/cell-entry.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const draft = exampleDraft();
const first = cellById("applications.received.naturalPerson")!;
const total = cellById("applications.received.total")!;

test("a block changes what it has a place for and nothing else, and the draft from before stays as it was", () => {
  const pasted = pasteBlock(draft, first, { text: "1\t2", html: "" });
  if (pasted.kind !== "pasted") throw new Error(pasted.kind);
  const { draft: next, cells, where, told } = pasted;
  expect([where, told]).toEqual(["一 × 自然人 至 商业企业", ["已粘贴到 一 × 自然人 至 商业企业。"]]);
  expect(cells.map((id) => numberAt(next, cellById(id)!))).toEqual([1, 2]);
  expect({ ...next, applications: draft.applications }).toEqual(draft);
  expect(draft).toEqual(exampleDraft());
});

test("one cell's text takes the place of what the cell shows, and an annotation comes along", () => {
  const pasted = pasteAt(draft, first, { text: "24（其中网上 20 件）\r\n", html: "<table><tr><td>24</table>" });
  expect(pasted).toMatchObject({ kind: "pasted", cells: [first.id], told: [] });
  if (pasted.kind === "pasted") expect(pasted.draft.notes).toEqual({ [first.id]: "其中网上 20 件" });
});

test("nothing is pasted into a total, nor from an empty clipboard", () => {
  expect(pasteAt(draft, total, { text: "1", html: "" })).toMatchObject({ kind: "refused" });
  expect(pasteAt(draft, first, { text: "", html: "<p>1</p>" })).toEqual({
    kind: "refused",
    message: "剪贴板中没有可以粘贴的内容。",
  });
});
