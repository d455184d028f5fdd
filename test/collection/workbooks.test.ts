import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { collect } from "../../src/collection/collect.ts";
import { type Facts, numbersOf } from "../../src/collection/facts.ts";
import { rollUp, sumAt } from "../../src/collection/roll-up.ts";
import { problemsWorkbook, rollUpWorkbook } from "../../src/collection/workbooks.ts";
import { listToDocx } from "../../src/document/word/list-docx.ts";
import { enteredIds } from "../../src/form/cells.ts";
import { packSchema } from "../../src/notice/pack.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { cleanFacts, withNumber } from "../kit/clean-facts.ts";
import { publishedReport } from "../kit/reports.ts";
import { openWorkbook, shownBy } from "../kit/workbook.ts";

const numbers = numbersOf(publishedReport("suqian-2023").draft);
const blank = numbersOf(blankDraft({ organ: "", organKind: "other", year: 2023 }));
const { units } = packSchema.parse({
  units: [{ name: "甲局" }, { name: "乙局" }, { name: "丙局" }, { name: "税务局", vertical: true }],
});
const facts = (organ: string, own: Facts["numbers"]): Facts => ({
  ...cleanFacts,
  organ,
  identity: organ,
  numbers: own,
});
const collected = collect(
  [
    { file: "甲.json", facts: facts("甲局", numbers) },
    { file: "乙.json", facts: facts("乙局", withNumber(blank, "disclosure.fees.amount", "0.000001")) },
    { file: "税务.json", facts: facts("税务局", numbers) },
  ],
  units,
  { year: 2023, due: undefined },
);

/** What a sum over rows of the sheet comes to by its own formula, worked out from the cells of that sheet. */
function worked(cells: ReadonlyMap<string, { readonly value: string }>, formula: string): string {
  const [, where, column, first, last] =
    /^IF\(SUMPRODUCT\(\(([A-Z]+)2:\1\d+="是"\)\*ISNUMBER\(([A-Z]+)(\d+):\2(\d+)\)\)=0,"",SUMIF\(/.exec(formula) ?? [];
  if (where === undefined) throw new Error(`no sum over rows: ${formula}`);
  const own: number[] = [];
  for (let row = Number(first); row <= Number(last); row += 1) {
    const value = cells.get(`${column}${row}`)?.value ?? "";
    if (cells.get(`${where}${row}`)?.value === "是" && value !== "") own.push(Number(value));
  }
  return own.length === 0 ? "" : String(Math.round(own.reduce((sum, one) => sum + one, 0) * 1e6) / 1e6);
}

test("汇总 as a workbook has a row a unit, sums that its formulas come to, and the official tables that follow them", async () => {
  const sum = rollUp(collected, { name: "某县", file: "本级.json", numbers });
  const draft = blankDraft({ organ: "某县", organKind: "government", year: 2023 });
  const sheets = await openWorkbook(await rollUpWorkbook(collected, sum, draft));
  expect(sheets.map(({ name }) => name)).toEqual(["各单位", "表二", "表三", "表四", "明细"]);
  const [own] = sheets;
  if (!own) throw new Error("no sheet of units");
  const column = (at: string) => [2, 3, 4, 5, 6, 7].map((row) => own.cells.get(`${at}${row}`)?.value ?? "");
  expect(column("A")).toEqual(["某县", "甲局", "乙局", "丙局", "税务局", "合计"]);
  expect(column("F").slice(0, 5)).toEqual(["是", "是", "是", "否", "垂管"]);
  const sums = [...own.cells.values()].filter(({ at, formula }) => /\D7$/.test(at) && formula !== undefined);
  expect(sums.map(({ formula = "" }) => worked(own.cells, formula))).toEqual(sums.map(({ value }) => value));
  expect(sums.map(({ value }) => Number(value))).toEqual(enteredIds.map((id) => Number(sumAt(sum, id))));
  const entered = sheets
    .slice(1, 4)
    .flatMap(({ cells }) => [...cells.values()].filter(({ formula }) => formula?.includes("各单位")));
  expect(entered.map((cell) => shownBy(sheets, cell)?.value)).toEqual(sums.map(({ value }) => value));
});

test("问题清单 leaves as a workbook and as a Word document, a problem a row, and no text becomes a formula", async () => {
  const problems = [{ rule: "分项之和", severity: "警告", place: "=表三", message: "加起来不是 3。" }];
  const [sheet] = await openWorkbook(await problemsWorkbook([{ unit: "甲局", file: "甲.json", problems }], ""));
  const row = [..."ABCDEFG"].map((at) => sheet?.cells.get(`${at}2`)?.value ?? "");
  expect(row).toEqual(["甲局", "=表三", "分项之和", "警告", "加起来不是 3。", "", "甲.json"]);
  expect([...(sheet?.cells.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  const list = {
    title: "问题清单",
    organ: "某县",
    heads: ["单位", "问题"],
    shares: [1, 2],
    rows: [["甲局", "少<一项"]],
  };
  const bytes = await listToDocx(list);
  expect(await listToDocx(list)).toEqual(bytes);
  const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  for (const words of ["问题清单", "甲局", "少&lt;一项", "w:tblHeader", 'w:orient="landscape"'])
    expect(xml).toContain(words);
});

test("a workbook of any size is written without a worker, which the policy of the page forbids the library to start", async () => {
  const started: unknown[] = [];
  const note = (worker: unknown) => started.push(worker);
  process.on("worker", note);
  const problem = {
    rule: "分项之和",
    severity: "警告",
    place: "表三",
    message: `所列各项之和不是 26 件。${"请核对。".repeat(20)}`,
  };
  const units = Array.from({ length: 400 }, (_, at) => ({
    unit: `第${at}镇`,
    file: `${at}.json`,
    problems: [problem],
  }));
  const files = unzipSync(new Uint8Array(await (await problemsWorkbook(units, "某县")).arrayBuffer()));
  process.off("worker", note);
  expect(started).toEqual([]);
  const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
  expect(sheet.length).toBeGreaterThan(160_000);
  expect(sheet).toContain("第399镇");
});
