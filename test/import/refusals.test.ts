import { unzipSync, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDataBlock } from "../../src/files/json.ts";
import { sectionsRead, withSections } from "../../src/import/apply.ts";
import { createReader } from "../../src/import/read-apart.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { wordFile } from "../kit/docx.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { mutated, mutatedBytes } from "../kit/mutations.ts";
import { fc, test as property } from "../kit/property.ts";
import { fileSource, readingOf, refusalOf, sourceOf } from "../kit/read.ts";
import { largeWordPage } from "../kit/renderings/large.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { fixtureText, publishedReport } from "../kit/reports.ts";

test.each([
  ["old Word file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /已损坏.*复制/],
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF.*复制/],
  ["picture", [0x89, 0x50, 0x4e, 0x47], /图片读不了/],
  ["empty file", [], /空文件/],
  ["damaged archive", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], /已损坏/],
])("a %s is refused with what to do instead", async (_name, bytes, message) => {
  expect(await refusalOf(fileSource("年报", new Uint8Array(bytes)))).toMatch(message);
});

test("text that is no report is refused", async () => {
  expect(await refusalOf({ kind: "pasted", html: "", text: "今天天气很好。" })).toMatch(/没有认出年度报告/);
});

test("fifty megabytes are refused before they are looked at", async () => {
  expect(await refusalOf(fileSource("年报.html", new Uint8Array(50_000_000)))).toMatch(/50 MB/);
});

test("ten thousand nested tables are refused", async () => {
  const html = "<table><tr><td>".repeat(10_000);
  expect(await refusalOf(fileSource("年报.html", html))).toMatch(/一层套一层/);
});

test("tables that would fill the memory with merged cells are refused", async () => {
  const html = "<table><tr><td colspan=80>a<td>1</table>".repeat(20_000);
  expect(await refusalOf(fileSource("年报.html", html))).toMatch(/表格多得不像年度报告/);
});

test("an archive that unpacks to far more than a report is refused before it is unpacked", async () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(100_000_000) });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await refusalOf(fileSource("年报.docx", bomb))).toMatch(/解开后大得不像/);
});

test.each([
  ["cells", `<w:tbl>${"<w:tr><w:tc><w:p/></w:tc></w:tr>".repeat(9000)}</w:tbl>`],
  ["paragraphs", "<w:p/>".repeat(16_000)],
])("a Word file with far more %s than a report is refused before it is read", async (_, body) => {
  const file = wordFile({ body });
  expect(await refusalOf(fileSource("年报.docx", file))).toMatch(/解开后大得不像/);
});

const fileIssue = (message: string, kind: string) => ({ kind, place: "文件", message });

test("of a Word file with pictures, the last issue tells that they were not read", async () => {
  const document = renderings.find(({ kind }) => kind === "docx")!;
  const files = unzipSync((await document.make(publishedReport("suqian-2024"))) as Uint8Array);
  const bytes = zipSync({ ...files, "word/media/image1.png": new Uint8Array([1]) });
  const { issues } = await readingOf(fileSource("年报.docx", bytes));
  expect(issues).toEqual([fileIssue("文件中的图片没有读取。", "remark")]);
});

test("of a file with characters that cannot be read, the last issue tells how many", async () => {
  const text = `${fixtureText("seed-township-2023.txt")}\ufffd\ufffd`;
  const { issues } = await readingOf(fileSource("年报.txt", text));
  const message = "有 2 个字符读不出来，文件可能不完整或编码有误。请核对文字。";
  expect(issues).toEqual([fileIssue(message, "doubt")]);
});

test("a saved page in GB 18030 is read like one in UTF-8", async () => {
  const gbk = new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6]);
  const page = (part: Uint8Array) => {
    const head = new TextEncoder().encode("<meta charset=gb2312><p>");
    return new Uint8Array([...head, ...part, ...new TextEncoder().encode("</p><p>"), ...part]);
  };
  const { decodeText } = await import("../../src/lib/decode-text.ts");
  expect(decodeText(page(gbk))).toBe("<meta charset=gb2312><p>一、总体情况</p><p>一、总体情况");
});

property("a page that this program exported comes back as the same report", [arbitraryDraft()], async (draft) => {
  const html = toHtml(compose(draft, { finished: false }), toDataBlock(draft, { finished: false }));
  expect((await readingOf(fileSource("年报.html", html))).draft).toEqual(draft);
});

const published = publishedReport("suqian-2024");
const sources = renderings.filter(({ kind }) => kind === "html" || kind === "text");
property(
  "no damage to a report makes reading it fail otherwise than in words",
  [
    fc
      .constantFrom(...sources)
      .chain((rendering) => mutated(rendering.make(published) as string).map((text) => ({ rendering, text }))),
  ],
  async ({ rendering, text }) => {
    const source =
      rendering.kind === "html" ? fileSource("年报.html", text) : ({ kind: "pasted", html: "", text } as const);
    expect((await refusalOf(source)) ?? "").not.toMatch(/读取时出了意外/);
  },
);

const documents = renderings.filter(({ kind }) => ["doc", "docx", "xlsx"].includes(kind));
property(
  "no damage to a Word or Excel file makes reading it fail otherwise than in words",
  [
    fc.constantFrom(...documents).map((rendering) => ({ kind: rendering.kind, made: rendering.make(published) })),
    fc.infiniteStream(fc.nat()),
  ],
  async ({ kind, made }, seeds) => {
    const seed = seeds.next().value as number;
    const [bytes] = fc.sample(mutatedBytes((await made) as Uint8Array), { numRuns: 1, seed });
    const source = fileSource(`年报.${kind}`, bytes ?? new Uint8Array());
    expect((await refusalOf(source)) ?? "").not.toMatch(/读取时出了意外/);
  },
  30,
);

test("a Word page many times as long as usual is read as well", async () => {
  const reading = await readingOf(fileSource("年报.html", largeWordPage(1_000_000)));
  expect(reading.cells.size).toBe(200);
});

test("a browser of 2020, which has no Object.hasOwn, reads a page as well", async () => {
  const { hasOwn } = Object;
  vi.resetModules();
  Object.defineProperty(Object, "hasOwn", { value: undefined, configurable: true, writable: true });
  try {
    const { readSource } = await import("../../src/import/read-source.ts");
    const read = await readSource(await sourceOf(renderings[0]!, publishedReport("suqian-2024")), 2024);
    expect(read.ok && read.value.cells.size).toBe(200);
  } finally {
    Object.hasOwn = hasOwn;
  }
});

test("where the browser allows no worker, the report is read on the page's own thread", async () => {
  const source = await sourceOf(renderings[0]!, publishedReport("suqian-2024"));
  const stages: string[] = [];
  const read = await createReader().read(source, 2024, (stage) => stages.push(stage)).result;
  expect(read.ok && read.value.draft.organ).toBe("宿迁市");
  expect(stages).toEqual(["opening", "reading", "matching"]);
});

test("parts are taken over one by one, and cells that were not found stay as they are", async () => {
  const reading = await readingOf(await sourceOf(renderings[0]!, publishedReport("suqian-2024")));
  const own = { ...exampleDraft(), other: "本年自己写的。" };
  const taken = withSections(own, reading, ["applications"]);
  expect(sectionsRead(reading)).toContain("basics");
  expect(taken).toEqual({ ...own, applications: reading.draft.applications });
  const blank = blankDraft({ organ: "某镇", organKind: "township", year: 2025 });
  const partly = {
    ...reading,
    cells: new Map([...reading.cells].filter(([id]) => !id.startsWith("litigation.review."))),
  };
  const { litigation } = withSections(blank, partly, ["litigation"]);
  expect(litigation.review).toEqual(blank.litigation.review);
  expect(litigation.directLitigation).toEqual(reading.draft.litigation.directLitigation);
});
