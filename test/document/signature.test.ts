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

test("a comparison shows what became of it", () => {
  const before = compose(signed("", ""), { finished: true });
  const compared = (one: typeof before, other: typeof before) =>
    compareReports(one, other).parts.filter(({ heading }) => heading === "落款").length;
  expect([compared(before, blocks), compared(blocks, before), compared(before, before)]).toEqual([1, 1, 0]);
});
