import { expect, test } from "vitest";
import { toComparisonDocx } from "../../src/comparison/to-docx.ts";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandDocx } from "../../src/document/by-hand/to-docx.ts";
import { compose } from "../../src/document/compose.ts";
import { officeDocx } from "../../src/document/office/to-docx.ts";
import { listToDocx } from "../../src/document/word/list-docx.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { exampleReport } from "../../src/report/example.ts";
import { opinionPaper } from "../../src/review/opinion-sheet.ts";
import { reviewPaper } from "../../src/review/review-sheet.ts";
import { returnedDocx } from "../../src/rounds/word-copy.ts";
import { codeMark } from "../../src/submission/code-mark.ts";
import { correctionPaper } from "../../src/submission/correction.ts";
import { signedCopy } from "../../src/submission/submission.ts";
import { answeredDraft } from "../kit/comments.ts";
import { compared } from "../kit/comparisons.ts";
import { annotatedReport, chartedReport, halfFilled } from "../kit/crowded-reports.ts";
import { docxParts } from "../kit/docx.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { faultsOfPart } from "../kit/word-order.ts";

const about = { organ: "某镇人民政府", day: "2024-01-20" };
const names = { before: "2023年报告", after: "2024年报告" };
const report = exampleReport();
const whole = chartedReport();
const at = new Date(2025, 0, 20);

const documents: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "a report with charts, attachments and a signature": () => toDocx(compose(whole, { finished: true }), about),
  "a report with notes below its tables": () => toDocx(compose(annotatedReport(), { finished: true }), about),
  "a draft": () => toDocx(compose(halfFilled(), { finished: false }), about),
  签批稿: () => signedCopy(whole, { finished: true, at }),
  "签批稿 of a draft": () => signedCopy(halfFilled(), { finished: false, at }),
  "a returned report": () => returnedDocx(answeredDraft(), { finished: true, data: "{}" }),
  审核表: () => officeDocx(reviewPaper(whole, "2025-01-20", defaultSettings, codeMark(whole)), about),
  审核意见单: () => officeDocx(opinionPaper(answeredDraft(), true), about),
  更正说明: () =>
    officeDocx(correctionPaper(report, [{ kind: "number", place: "表三", published: "1", should: "2" }]), about),
  对照稿: () => toComparisonDocx(compared(exampleDraft(), annotatedReport()), { names, changesOnly: false }, about),
  空白表: () => toHandDocx(blankForms({ organ: "某镇人民政府", year: 2024 }), about),
  "a list": () =>
    listToDocx({ title: "问题清单", organ: "", heads: ["单位", "问题"], shares: [1, 2], rows: [["甲", "乙"]] }),
};

test.each(Object.entries(documents))("%s has every element where the standard wants it", async (_, make) => {
  const parts = [...docxParts(await make())].filter(([path]) => /^word\/.*\.xml$/.test(path));
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.flatMap(([path, xml]) => faultsOfPart(xml).map((fault) => `${path}: ${fault}`))).toEqual([]);
});

test("elements that stand in another order, uneven rows and cells without a paragraph are found", () => {
  expect(faultsOfPart("<w:pPr><w:jc/><w:spacing/></w:pPr>")).toEqual(["w:spacing stands too late in w:pPr"]);
  expect(faultsOfPart("<w:tcPr><w:sz/></w:tcPr>")).toEqual(["w:sz stands in w:tcPr"]);
  const table = (cells: string) =>
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`;
  expect(faultsOfPart(table('<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>'))).toEqual([]);
  expect(faultsOfPart(table("<w:tc><w:p/></w:tc>"))).toEqual(["a row of 1 columns"]);
  expect(faultsOfPart(table("<w:tc/><w:tc><w:p/></w:tc>"))).toEqual(["a cell ends with undefined"]);
});
