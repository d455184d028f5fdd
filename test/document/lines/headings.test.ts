import { expect, test } from "vitest";
import type { Paragraph } from "../../../src/document/blocks.ts";
import { compose } from "../../../src/document/compose.ts";
import { toHtml } from "../../../src/document/html/to-html.ts";
import { toWebPage } from "../../../src/document/html/web-page.ts";
import { typedHeading } from "../../../src/document/lines/headings.ts";
import { toPlainText } from "../../../src/document/plain-text.ts";
import { toDocx } from "../../../src/document/word/to-docx.ts";
import { exampleDraft } from "../../kit/example-draft.ts";
import { fileSource, readingOf } from "../../kit/read.ts";

test.each([
  ["（一）主动公开不够及时。部分栏目更新慢。", "（一）主动公开不够及时。"],
  ["(二)依申请公开。", "(二)依申请公开。"],
  ["（十一）存在的问题", "（十一）存在的问题"],
  ["（一）公开内容不够全面，解读形式单一。", "（一）公开内容不够全面，解读形式单一。"],
  ["（一）本年度我单位未收取政府信息公开信息处理费，也没有其他需要报告的事项，特此说明。", ""],
  ["（一）一是公开不及时；二是解读不深入。", ""],
  ["（一）加强学习，", ""],
  ["一是公开不及时。", ""],
  ["1.公开不及时。", ""],
])("%j begins with the heading %j", (line, heading) => {
  expect(typedHeading(line)).toBe(heading);
});

const problems = "主动公开不够及时。\n（一）加强学习。每季度一次。\n（二）规范办理\n逐件登记。";
const draft = { ...exampleDraft(), problems: { problems, measures: "" }, other: "（一）收费。无。" };
const blocks = compose(draft, { finished: true });

test("headings typed in 五 and 六 are headings, and what follows them is the text", () => {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === "part" && (block.id === "problems" || block.id === "other") ? block.blocks : [],
  ) as readonly Paragraph[];
  expect(paragraphs.map(({ heading, text }) => [heading, text])).toEqual([
    [undefined, "主动公开不够及时。"],
    ["（一）加强学习。", "每季度一次。"],
    ["（二）规范办理", ""],
    [undefined, "逐件登记。"],
    ["（一）收费。", "无。"],
  ]);
});

test("in every kind of file they are, and the texts come back from each as they were typed", async () => {
  expect(toHtml(blocks)).toContain("<h3>（一）加强学习。</h3><p>每季度一次。</p>");
  expect(toWebPage(blocks)).toContain("<h3>（一）加强学习。</h3>");
  const sources = [
    fileSource("报告.docx", await toDocx(blocks, { organ: draft.organ })),
    fileSource("报告.html", toHtml(blocks)),
    fileSource("报告.html", toWebPage(blocks)),
    { kind: "pasted", html: "", text: toPlainText(blocks) } as const,
  ];
  for (const source of sources) {
    const { draft: read } = await readingOf(source);
    expect([read.problems.problems, read.other]).toEqual([problems, draft.other]);
  }
});
