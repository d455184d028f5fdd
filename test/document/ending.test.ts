import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { compareReports } from "../../src/comparison/compare.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fileSource, readingOf } from "../kit/read.ts";

const signed = (signedBy: string, signedOn: string): Draft => ({ ...exampleDraft(), signedBy, signedOn });
const draft = signed("偃师区缙氏镇人民政府", "2024年1月12日");
const blocks = compose(draft, { finished: true });
const lines = (report: Draft) =>
  compose(report, { finished: true }).flatMap((block) => (block.kind === "signature" ? block.lines : []));

test("the date stands in four characters from the right, the organ centred over it, at the right edge at most", () => {
  expect(lines(draft)).toEqual([
    { text: "偃师区缙氏镇人民政府", fromRight: 2.25 },
    { text: "2024年1月12日", fromRight: 4 },
  ]);
  expect(lines(signed("国家税务总局某某高新技术产业开发区税务局第一分局", "2024年1月12日"))[0]?.fromRight).toBe(0);
  expect(lines(signed(" ", "2024年1月12日"))).toEqual([{ text: "2024年1月12日", fromRight: 4 }]);
});

test("a report without one ends with part six", () => {
  expect(lines(signed("", ""))).toEqual([]);
});

const withAttachments = (attachments: string): Draft => ({ ...draft, attachments });
const attached = (attachments: string) =>
  compose(withAttachments(attachments), { finished: true }).flatMap((block) =>
    block.kind === "attachments"
      ? [[block.hang, ...block.lines.map(({ from, mark, name }) => [from, mark, name])]]
      : [],
  );

test("附件 stands two characters in; several are numbered, and further lines of a name stand below its first sign", () => {
  expect(attached("收费标准")).toEqual([[5, [2, "附件：", "收费标准"]]]);
  expect(attached("收费标准\n\n 流程图 ")).toEqual([[6, [2, "附件：1.", "收费标准"], [5, "2.", "流程图"]]]);
  expect(attached("一\n".repeat(10))[0]?.[0]).toBe(6.5);
  expect(attached(" \n")).toEqual([]);
});

test("numbers that were typed before the names are not printed twice, and what a name begins with stays", () => {
  expect(attached("附件：1.收费标准\n2．流程图")).toEqual(attached("收费标准\n流程图"));
  expect(attached("附件1：收费标准\n附件2：流程图")).toEqual(attached("收费标准\n流程图"));
  expect(attached("2025年目录\n1.5倍收费说明")[0]?.slice(1)).toEqual([
    [2, "附件：1.", "2025年目录"],
    [5, "2.", "1.5倍收费说明"],
  ]);
});

test.each(["收费标准", "2025年目录\n依申请公开流程图\n1.5倍收费说明"])(
  "附件 %j stand between text and 落款 in every kind of file, and are read back from each",
  async (attachments) => {
    const report = withAttachments(attachments);
    const own = compose(report, { finished: true });
    const docx = await toDocx(own, { organ: draft.organ });
    const sources = [
      fileSource("报告.docx", docx),
      fileSource("报告.html", toHtml(own)),
      fileSource("报告.html", toWebPage(own)),
      { kind: "pasted", html: "", text: toPlainText(own) } as const,
    ];
    for (const source of sources) {
      const { draft: read, unplaced } = await readingOf(source);
      expect([read.attachments, read.signedBy, read.other, unplaced]).toEqual([
        attachments,
        report.signedBy,
        report.other,
        [],
      ]);
    }
  },
);

test("a text that only begins like 附件 stays text", async () => {
  const text = toPlainText(compose({ ...draft, other: "附件：见下\n本年度未收取信息处理费。" }, { finished: true }));
  const { draft: read } = await readingOf({ kind: "pasted", html: "", text });
  expect([read.attachments, read.other]).toEqual(["", "附件：见下\n本年度未收取信息处理费。"]);
});

test("it stands at the end in every kind of file with texts, and is read back from each", async () => {
  const docx = await toDocx(blocks, { organ: draft.organ });
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain('<w:jc w:val="right"/><');
  expect(xml).toContain('w:right="1280"');
  const sources = [
    fileSource("报告.docx", docx),
    fileSource("报告.html", toHtml(blocks)),
    fileSource("报告.html", toWebPage(blocks)),
    { kind: "pasted", html: "", text: toPlainText(blocks) } as const,
  ];
  for (const source of sources) {
    const { draft: read, unplaced } = await readingOf(source);
    expect([read.signedBy, read.signedOn, read.other, unplaced]).toEqual([
      draft.signedBy,
      draft.signedOn,
      draft.other,
      [],
    ]);
  }
});

test("a comparison shows attachments that came or went", () => {
  const [before, after] = ["", "收费标准"].map((one) => compose(withAttachments(one), { finished: true }));
  const parts = compareReports(before ?? [], after ?? []).parts.filter(({ heading }) => heading === "附件");
  expect(parts.flatMap(({ rows }) => rows.map(({ state }) => state))).toEqual(["added"]);
});

test("a comparison shows what became of it", () => {
  const before = compose(signed("", ""), { finished: true });
  const compared = (one: typeof before, other: typeof before) =>
    compareReports(one, other).parts.filter(({ heading }) => heading === "落款").length;
  expect([compared(before, blocks), compared(blocks, before), compared(before, before)]).toEqual([1, 1, 0]);
});
