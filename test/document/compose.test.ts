import { expect, test as statement } from "vitest";
import type { Block, PartBlock, Sheet } from "../../src/document/blocks.ts";
import { compose } from "../../src/document/compose.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { parts, partTitle, tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import type { Draft } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { publishedReport } from "../kit/reports.ts";

const blank = () => blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const finished = { finished: true };
const unfinished = { finished: false };

function partsOf(blocks: readonly Block[]): readonly PartBlock[] {
  return blocks.filter((block): block is PartBlock => block.kind === "part");
}

function sheetsOf(blocks: readonly Block[]): readonly Sheet[] {
  return partsOf(blocks).flatMap((part) => part.blocks.filter((block): block is Sheet => block.kind === "sheet"));
}

/** The texts of a sheet's numbers by cell id. */
function numbersOf(sheet: Sheet): Map<string, string> {
  const cells = sheet.groups.flatMap((group) => group.rows.flat());
  return new Map(cells.flatMap((cell) => ("id" in cell ? [[cell.id, cell.text] as const] : [])));
}

/** Width of every printed row in columns, counting what reaches down from the rows above. */
function rowWidths(sheet: Sheet): readonly number[] {
  const rows = sheet.groups.flatMap((group) => group.rows);
  const widths = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const cell of row) {
      for (let down = 0; down < cell.rowSpan; down += 1) widths[at + down] = (widths[at + down] ?? 0) + cell.colSpan;
    }
  });
  return widths;
}

statement("the six parts are printed in their order under their prescribed titles", () => {
  expect(partsOf(compose(exampleDraft(), finished)).map((part) => part.heading)).toEqual(parts.map(partTitle));
});

statement("the title is the organ's full name, the year and the name of the document", () => {
  const [title] = compose(exampleDraft(), finished);
  expect(title).toEqual({ kind: "title", lines: ["偃师区缙氏镇人民政府", "2023年政府信息公开工作年度报告"] });
});

statement("a name too long for one line breaks after the name of a place", () => {
  const [title] = compose(
    { ...exampleDraft(), organ: "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县人民政府" },
    finished,
  );
  expect(title).toMatchObject({
    lines: ["新疆维吾尔自治区", "克孜勒苏柯尔克孜自治州阿合奇县人民政府", "2023年政府信息公开工作年度报告"],
  });
});

statement("basis, period and contact run on as one paragraph before part one", () => {
  const draft = blank();
  draft.overview = { ...draft.overview, basis: "本报告依法编制。", period: "统计期限为全年。", contact: "电话：123。" };
  expect(compose(draft, finished)[1]).toEqual({
    kind: "paragraph",
    text: "本报告依法编制。统计期限为全年。电话：123。",
  });
});

statement("aspects are numbered as they stand, and headings get the full stop they lack", () => {
  const [first] = partsOf(compose(exampleDraft(), finished));
  expect(first?.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.heading] : []))).toEqual([
    undefined,
    "（一）主动公开情况。",
    "（二）依申请公开。",
    "（三）政府信息管理。",
    "（四）平台建设方面。",
    "（五）监督保障方面。",
  ]);
});

statement("every line typed is a paragraph of its own", () => {
  const draft = blank();
  draft.other = "第一段。\n\n  第二段。\r\n第三段。";
  expect(partsOf(compose(draft, unfinished))[5]?.blocks).toEqual([
    { kind: "paragraph", text: "第一段。" },
    { kind: "paragraph", text: "第二段。" },
    { kind: "paragraph", text: "第三段。" },
  ]);
});

statement("杭州 2025 prints every number of its three tables as published", () => {
  const { draft, printed } = publishedReport("hangzhou-2025");
  const shown = sheetsOf(compose(draft, finished)).flatMap((sheet) => [...numbersOf(sheet)]);
  expect(shown).toEqual([...printed].map(([id, amount]) => [id, String(amount)]));
  expect(shown).toHaveLength(10 + 175 + 15);
});

statement("blanks print as blanks in a draft, and so do totals over them", () => {
  const draft = blank();
  draft.applications.received.naturalPerson = 5;
  const numbers = numbersOf(sheetsOf(compose(draft, unfinished))[1] as Sheet);
  expect(numbers.get("applications.received.naturalPerson")).toBe("5");
  expect(numbers.get("applications.received.total")).toBe("");
  expect(numbers.get("applications.carriedIn.naturalPerson")).toBe("");
});

statement("only a report that is not finished carries the mark of a draft", () => {
  expect(compose(blank(), unfinished)[0]).toEqual({ kind: "draftMark", text: "草稿" });
  expect(compose(exampleDraft(), finished).some((block) => block.kind === "draftMark")).toBe(false);
});

statement("an annotation stands with its number", () => {
  const draft: Draft = { ...exampleDraft(), notes: { "disclosure.normativeDocuments.issued": "其中修订16件" } };
  draft.disclosure.normativeDocuments.issued = 22;
  const sheet = sheetsOf(compose(draft, finished))[0] as Sheet;
  expect(sheet.groups.flatMap((group) => group.rows.flat())).toContainEqual(
    expect.objectContaining({ id: "disclosure.normativeDocuments.issued", text: "22", annotation: "其中修订16件" }),
  );
});

statement.each(tables.map((table) => [table.name, table] as const))(
  "%s: every printed row is as wide as the sheet",
  (_name, table) => {
    const sheet = sheetsOf(compose(blank(), unfinished)).find((one) => one.id === table.id) as Sheet;
    expect(new Set(rowWidths(sheet))).toEqual(new Set([sheet.widths.length]));
    expect(Math.round(sheet.widths.reduce((sum, width) => sum + width, 0))).toBe(156);
    expect([...numbersOf(sheet).keys()]).toEqual(cellsOf(table).map((cell) => cell.id));
  },
);

property(
  "any draft, however broken, composes, and keeps the six parts",
  [arbitraryDraft(), fc.boolean()],
  (draft, done) => {
    expect(partsOf(compose(draft, { finished: done })).map((part) => part.id)).toEqual(parts.map((part) => part.id));
  },
);
