import { expect, test } from "vitest";
import { toWorkbook } from "../../src/document/workbook/workbook.ts";
import { cellById } from "../../src/form/cells.ts";
import { withText } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { readTsv } from "../../src/tabular/tsv.ts";
import { converted, hasOffice } from "../kit/office.ts";
import { publishedReport } from "../kit/reports.ts";
import { changedParts, openWorkbook } from "../kit/workbook.ts";

/** All sheets as text, tabs between cells, numbers as they are kept and not as they are shown. */
const tabs = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1";

/** The workbook without what its formulas come to, so that whoever opens it must compute. */
const uncomputed = (file: Blob) => changedParts(file, (_, xml) => xml.replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));

/** The workbook without its flat sheet, the last. */
const tablesAlone = (file: Blob) =>
  changedParts(file, (name, xml) =>
    name === "xl/workbook.xml"
      ? xml.replace(/<sheet [^>]*\/>(?=<\/sheets>)/, "").replace(/<definedNames>.*<\/definedNames>/, "")
      : xml,
  );

/** 杭州 2025 with one blank, so that some of its totals wait, and a fee of four decimals. */
function draft(): Draft {
  const { draft: whole } = publishedReport("hangzhou-2025");
  const fee = withText(whole, cellById("disclosure.fees.amount")!, "59237.2449");
  return withText(fee, cellById("applications.granted.naturalPerson")!, "");
}

test.skipIf(!hasOffice)(
  "LibreOffice, where it is installed, computes from the formulas exactly what the workbook says they come to",
  async ({ signal }) => {
    const file = await toWorkbook(draft(), { finished: false });
    const sheets = await openWorkbook(file);
    const made = await converted("年报.xlsx", await uncomputed(file), tabs, signal);
    for (const { name, cells } of sheets) {
      const block = readTsv(
        made
          .get(`年报-${name}.csv`)
          ?.toString("utf8")
          .replace(/^\ufeff/, "") ?? "",
      );
      const shown = [...cells.values()].map(({ at }) => {
        const [, column = "", row = ""] = /^([A-Z])(\d+)$/.exec(at) ?? [];
        return [at, block[Number(row) - 1]?.[column.charCodeAt(0) - 65] ?? ""];
      });
      expect(shown).toEqual([...cells.values()].map(({ at, value }) => [at, value]));
    }
  },
  120_000,
);

test.skipIf(!hasOffice)(
  "LibreOffice, where it is installed, prints each official table on one page of A4",
  async ({ signal }) => {
    const file = await tablesAlone(await toWorkbook(draft(), { finished: false }));
    const made = await converted("年报.xlsx", file, "pdf", signal);
    const pdf = made.get("年报.pdf")?.toString("latin1") ?? "";
    const pages = pdf.split("endobj").filter((object) => /\/Type\s*\/Page\b(?!s)/.test(object));
    const millimetres = (page: string) =>
      (/\/MediaBox\s*\[([^\]]*)\]/.exec(page)?.[1] ?? "")
        .trim()
        .split(/\s+/)
        .map((points) => Math.round((Number(points) / 72) * 25.4));
    expect(pages.map(millimetres)).toEqual(Array.from({ length: 3 }, () => [0, 0, 210, 297]));
  },
  120_000,
);
