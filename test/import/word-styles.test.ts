import { expect, test } from "vitest";
import { fragmentText } from "../../src/import/fragments.ts";
import { docContent } from "../../src/import/sources/word97/doc-content.ts";
import { finish } from "../../src/lib/slices.ts";
import { wordFile } from "../kit/docx.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { type DocParagraph, type DocStyle, docBytes } from "../kit/renderings/doc-bytes.ts";

const hidden = [0x3c, 0x08, 1];
const shown = [0x3c, 0x08, 0];
const opposite = [0x3c, 0x08, 0x81];
const struck = [0x37, 0x08, 1];
const styled = (style: number) => [0x30, 0x4a, style, 0];

const styles: readonly DocStyle[] = [
  { kind: "paragraph", properties: [] },
  { kind: "paragraph", base: 0, properties: hidden },
  { kind: "paragraph", base: 1, properties: [] },
  { kind: "character", properties: hidden },
  { kind: "character", properties: struck },
];
const paragraph = (...runs: DocParagraph["runs"]): DocParagraph => ({ runs, end: "paragraph" });

const contentOf = (...paragraphs: readonly DocParagraph[]) => finish(docContent(docBytes(paragraphs, 0, 0, styles)));
const linesOf = (...paragraphs: readonly DocParagraph[]) => contentOf(...paragraphs).fragments.map(fragmentText);

test.each([
  ["of a paragraph", { ...paragraph({ text: "5" }), style: 1 }, []],
  ["that another is based on", { ...paragraph({ text: "5" }), style: 2 }, []],
  ["of characters", paragraph({ text: "5", properties: styled(3) }, { text: "7" }), ["7"]],
  ["of characters that strikes out", paragraph({ text: "5", properties: styled(4) }, { text: "7" }), ["7"]],
  ["taken back where the words stand", { ...paragraph({ text: "5", properties: shown }), style: 1 }, ["5"]],
  ["turned round where the words stand", { ...paragraph({ text: "5", properties: opposite }), style: 1 }, ["5"]],
] as const)("in a .doc what a style hides is not read: one %s", (_, hiding, lines) => {
  expect(linesOf(hiding)).toEqual(lines);
});

test("what a style of a .doc hides is told", () => {
  expect(contentOf({ ...paragraph({ text: "内部说明" }), style: 1 }).issues.map(({ message }) => message)).toEqual([
    "“内部说明”是隐藏的，没有读取。",
  ]);
});

test("a list of styles that leads nowhere costs the text nothing", () => {
  const bytes = docBytes([paragraph({ text: "7" })], 0, 0, [{ kind: "character", base: 0, properties: hidden }]);
  expect(finish(docContent(bytes)).fragments.map(fragmentText)).toEqual(["7"]);
});

test("in a .docx what a style hides or strikes out is no part of the report, and is told", async () => {
  const run = (text: string, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  const p = (content: string, style = "") => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
  const style = (id: string, base: string, look: string) =>
    `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${look}</w:rPr></w:style>`;
  const file = wordFile({
    body: `${p(run("某县2024年政府信息公开工作年度报告"))}${p(run("一、总体情况"))}${p(run("甲", '<w:rStyle w:val="c"/>') + run("乙"))}${p(run("丙"), "b")}${p(run("丁", '<w:vanish w:val="0"/>'), "a")}${p(run("戊", '<w:rStyle w:val="s"/>'))}`,
    styles: `${style("a", "", "<w:vanish/>")}${style("b", "a", "")}${style("c", "", "<w:vanish/>")}${style("s", "", "<w:strike/>")}`,
  });
  const { draft, issues } = await readingOf(fileSource("年报.docx", file));
  expect(draft.overview.opening).toBe("乙\n丁");
  expect(issues.map(({ message }) => message).filter((one) => one.includes("没有读取"))).toEqual([
    "“戊”已划去，没有读取。",
    "“甲”是隐藏的，没有读取。",
    "“丙”是隐藏的，没有读取。",
  ]);
});
