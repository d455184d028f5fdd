import { expect, test as statement } from "vitest";
import { toWorkbook } from "../../src/document/workbook/workbook.ts";
import { cellById } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { toUnits } from "../../src/report/smallest-units.ts";
import { isComplete, printTotal, totalsOf } from "../../src/report/totals.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { numbersOf, publishedReport } from "../kit/reports.ts";
import {
  balanceComputed,
  computed,
  listed,
  type OpenedSheet,
  openWorkbook,
  partsOf,
  shownBy,
} from "../kit/workbook.ts";

const opened = async (draft: Draft, finished = false) => openWorkbook(await toWorkbook(draft, { finished }));
const bytesOf = async (draft: Draft) =>
  new Uint8Array(await (await toWorkbook(draft, { finished: false })).arrayBuffer());
const entered = (...entries: readonly (readonly [id: string, text: string])[]): Draft =>
  entries.reduce((draft, [id, text]) => withText(draft, cellById(id)!, text), exampleDraft());
const texts = (sheet: OpenedSheet | undefined) =>
  [...(sheet?.cells.values() ?? [])].filter(({ isText }) => isText).map(({ value }) => value);

/** 杭州 2025 with an annotation and a fee of four decimals. */
function hangzhou(): Draft {
  const fee = withText(publishedReport("hangzhou-2025").draft, cellById("disclosure.fees.amount")!, "59237.2449");
  return withText(fee, cellById("disclosure.normativeDocuments.issued")!, "564（其中修订16件）");
}

statement("杭州 2025 as a workbook: every cell, formula and merge", async () => {
  const sheets = await opened(hangzhou(), true);
  await expect(listed(sheets)).toMatchFileSnapshot("../fixtures/golden/hangzhou-2025.xlsx.txt");
  const xml = sheets[1]?.xml.replace(/(?=<(?:row|mergeCells|cols|\/sheetData|pageMargins)\b)/g, "\n");
  await expect(`${xml}\n`).toMatchFileSnapshot("../fixtures/golden/hangzhou-2025.applications.xml");
});

statement("each official table has its sheet by name, and all numbers stand once more on a flat one", async () => {
  const sheets = await opened(exampleDraft(), true);
  expect(sheets.map(({ name }) => name)).toEqual([...tables.map(({ name }) => name), "明细"]);
  expect(sheets.map(({ xml }) => /fitToHeight="(\d)"/.exec(xml)?.[1])).toEqual(["1", "1", "1", "0"]);
  expect(sheets.every(({ xml }) => /paperSize="9"[^>]*fitToWidth="1"/.test(xml))).toBe(true);
  expect(sheets.map(({ xml }) => /orientation="(\w+)"/.exec(xml)?.[1])).toEqual([
    "portrait",
    "portrait",
    "portrait",
    "landscape",
  ]);
});

statement(
  "a total is the formula that a person would write: of the row, of the column, of the totals above",
  async () => {
    const [, applications, litigation] = await opened(hangzhou(), true);
    const formulas = (sheet: OpenedSheet | undefined, at: readonly string[]) =>
      at.map((one) => sheet?.cells.get(one)?.formula);
    expect(formulas(applications, ["J6", "D29", "J29"])).toEqual(["SUM(D6:I6)", "SUM(D8:D28)", "SUM(J8:J28)"]);
    expect(formulas(litigation, ["E6", "J6", "O6"])).toEqual(["SUM(A6:D6)", "SUM(F6:I6)", "SUM(K6:N6)"]);
  },
);

statement("a fee of six decimals is a number and shows them all, 12.50 its nought as well", async () => {
  const fee = async (text: string) => {
    const [sheet] = await opened(entered(["disclosure.fees.amount", text]));
    return [...(sheet?.cells.values() ?? [])].filter(({ isText }) => !isText).pop();
  };
  expect(await fee("59237.2449")).toMatchObject({ value: "59237.2449", format: "0.0000" });
  expect(await fee("38.441094")).toMatchObject({ value: "38.441094", format: "0.000000" });
  expect(await fee("999999999.999999")).toMatchObject({ value: "999999999.999999", format: "0.000000" });
  expect(await fee("12.50")).toMatchObject({ value: "12.5", format: "0.00" });
});

statement(
  "an annotated number stays a number; its annotation stands below the sheet and beside it on the flat one",
  async () => {
    const [disclosure, , , flat] = await opened(hangzhou());
    expect(disclosure?.cells.get("B6")).toMatchObject({ value: "564", isText: false });
    expect(texts(disclosure)).toContain("注：行政规范性文件 本年制发件数：其中修订16件");
    expect(flat?.cells.get("G5")).toMatchObject({ value: "其中修订16件", isText: true });
  },
);

statement(
  "in an empty draft nothing stands in the numbers' places, and every total waits for all its parts",
  async () => {
    const draft = blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
    const sheets = await opened(draft);
    // On the flat sheet the year is a number.
    const cells = sheets.flatMap(({ name, cells }) =>
      [...cells.values()].filter(({ at }) => name !== "明细" || !at.startsWith("B")),
    );
    expect(cells.filter(({ isText }) => !isText)).toEqual([]);
    expect(sheets[1]?.cells.get("J6")).toMatchObject({ formula: 'IF(COUNT(D6:I6)<6,"",SUM(D6:I6))', value: "" });
  },
);

statement("a draft says so in the title of each sheet, a finished report does not", async () => {
  const titles = async (finished: boolean) =>
    (await opened(exampleDraft(), finished)).slice(0, 3).map(({ cells }) => cells.get("A1")?.value);
  const title = "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告";
  expect(await titles(true)).toEqual([title, title, title]);
  // Longer by the mark, it stands in two lines that each make sense.
  const lines = "偃师区缙氏镇人民政府\n2023年政府信息公开工作年度报告（草稿）";
  expect(await titles(false)).toEqual([lines, lines, lines]);
});

statement.each([
  ["=HYPERLINK(1)", "=HYPERLINK(1)"],
  ["__proto__", "__proto__"],
  ["constructor", "constructor"],
  ["<v>1</v>&amp;", "<v>1</v>&amp;"],
  ["a\u0000\u001b\ud800b\ufffd", "a\ufffd\ufffd\ufffdb\ufffd"],
  ["_x0041_", "_x005F_x0041_"],
])("an annotation %j is a text and no formula, what no file can hold becomes a mark", async (note, kept) => {
  const draft = { ...hangzhou(), notes: { "disclosure.normativeDocuments.issued": note } };
  const [, , , flat] = await opened(draft);
  expect(flat?.cells.get("G5")).toEqual({ at: "G5", value: kept, isText: true });
});

statement("勾稽关系 of each column stands below 表三 as a formula and is not printed", async () => {
  const wrong = withText(hangzhou(), cellById("applications.carriedOut.naturalPerson")!, "1");
  const file = await toWorkbook(wrong, { finished: true });
  const [, applications] = await openWorkbook(file);
  const [label, first, ...others] = [..."ADEFGHIJ"].map((column) => applications?.cells.get(`${column}31`)?.value);
  expect([label, ...others]).toEqual([
    "勾稽关系",
    "平衡",
    "平衡",
    "平衡",
    "平衡",
    "平衡",
    expect.stringMatching(/^相差 \d+$/),
  ]);
  expect(first).toBe(others[5]);
  await expect(partsOf(file).then((parts) => parts["xl/workbook.xml"])).resolves.toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'表三'!$A$1:$J$30</definedName>`,
  );
});

statement("the flat sheet follows the others by formulas, and names organ and year in each row", async () => {
  const sheets = await opened(hangzhou(), true);
  const rows = [...(sheets[3]?.cells.values() ?? [])];
  const numbers = rows.filter(({ at, formula }) => at.startsWith("F") && formula !== undefined);
  expect(numbers).toHaveLength(200);
  for (const cell of numbers) expect(shownBy(sheets, cell)?.value).toBe(cell.value);
  expect(rows.filter(({ at, value }) => at.startsWith("A") && value === "杭州市")).toHaveLength(200);
  expect(rows.filter(({ at, value }) => at.startsWith("B") && value === "2025")).toHaveLength(200);
});

statement("the file says whose report it is, and its flat sheet does on each printed page", async () => {
  const organ = "发展&改革<局>";
  const parts = await partsOf(await toWorkbook({ ...hangzhou(), organ }, { finished: true, day: "2026-01-20" }));
  const title = "发展&amp;改革&lt;局&gt;2025年政府信息公开工作年度报告";
  expect(parts["docProps/core.xml"]).toContain(`<dc:title>${title}</dc:title>`);
  expect(parts["docProps/core.xml"]).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-20T00:00:00Z');
  expect(parts["xl/worksheets/sheet4.xml"]).toContain(
    `<oddHeader>&amp;C${title.replace("&amp;", "&amp;&amp;")}</oddHeader>`,
  );
});

statement("equal reports make equal files, whenever they are made", async () => {
  expect(await bytesOf(hangzhou())).toEqual(await bytesOf(hangzhou()));
});

property(
  "whatever a draft holds, each formula of its workbook comes to what stands beside it, and to the program's own total",
  [arbitraryDraft()],
  async (draft) => {
    const sheets = (await opened(draft)).slice(0, 3);
    const formulas = sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((cell) => (cell.formula ? [{ sheet, cell }] : [])),
    );
    const sums = formulas.filter(({ cell }) => !cell.formula?.includes("ABS"));
    const relations = formulas.filter(({ cell }) => cell.formula?.includes("ABS"));
    expect(sums.map(({ cell }) => cell.value)).toEqual(sums.map(({ sheet, cell }) => computed(sheet, cell)));
    expect(relations.map(({ cell }) => cell.value)).toEqual(
      relations.map(({ sheet, cell }) => balanceComputed(sheet, cell)),
    );
    const totals = tables.flatMap((table) => [...totalsOf(table, valuesOf(draft, table)).values()]);
    expect(sums.map(({ cell }) => cell.value)).toEqual(
      totals.map((total) => (isComplete(total) ? printTotal(total) : "")),
    );
  },
  15,
);

property(
  "whatever a draft holds, its numbers come back from its workbook to the last digit",
  [arbitraryDraft()],
  async (draft) => {
    const named = { ...draft, organ: "缙氏镇人民政府", typed: {} };
    const read = await readingOf(fileSource("年报.xlsx", await bytesOf(named)));
    const units = (one: Draft) => new Map([...numbersOf(one)].map(([id, amount]) => [id, toUnits(amount)]));
    expect(units(read.draft)).toEqual(units(named));
  },
  15,
);
