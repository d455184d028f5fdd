import { expect, test } from "vitest";
import { contentCode } from "../../src/document/content-code.ts";
import { exampleReport } from "../../src/report/example.ts";
import { signedCopy } from "../../src/submission/submission.ts";
import { annotatedReport, halfFilled } from "../kit/crowded-reports.ts";
import { docxParts } from "../kit/docx.ts";
import { fileSource, readingOf } from "../kit/read.ts";

const at = new Date(2025, 0, 20);

test("签批稿 has 核对码 at the head of every page, as a picture on the first, and is read back to the same 核对码", async () => {
  for (const draft of [exampleReport(), annotatedReport()]) {
    const code = contentCode(draft);
    const bytes = await signedCopy(draft, { finished: true, at });
    const parts = docxParts(bytes);
    const headers = [...parts].filter(([path]) => /^word\/header\d\.xml$/.test(path));
    expect(headers).toHaveLength(3);
    for (const [, xml] of headers) expect(xml).toContain(`核对码：${code}`);
    expect(headers.filter(([, xml]) => xml.includes(`descr="核对码 ${code}"`))).toHaveLength(1);
    expect(parts.get("word/document.xml")).toContain("<w:titlePg/>");
    expect(parts.get("word/document.xml")).not.toContain("核对码");
    const reading = await readingOf(fileSource("签批稿.docx", bytes));
    expect(contentCode(reading.draft)).toBe(code);
    expect(Buffer.compare(await signedCopy(draft, { finished: true, at }), bytes)).toBe(0);
  }
});

test("签批稿 of a draft has its mark too", async () => {
  const parts = docxParts(await signedCopy(halfFilled(), { finished: false, at }));
  const headers = [...parts].filter(([path]) => /^word\/header\d\.xml$/.test(path));
  for (const [, xml] of headers) expect(xml).toContain("草稿");
});
