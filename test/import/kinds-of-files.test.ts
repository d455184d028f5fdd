import CFB from "cfb";
import { expect, test } from "vitest";
import { fragmentText } from "../../src/import/fragments.ts";
import { docContent } from "../../src/import/sources/word97/doc-content.ts";
import { finish } from "../../src/lib/slices.ts";
import { fileSource, readingOf, refusalOf } from "../kit/read.ts";
import { type DocParagraph, type DocRun, docBytes } from "../kit/renderings/doc-bytes.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { fixtureText, publishedReport } from "../kit/reports.ts";

const seed = fixtureText("seed-township-2023.txt");

/** The lines of a document of 1997 that is one paragraph of these runs. */
const linesOf = (...runs: readonly DocRun[]): readonly string[] =>
  finish(docContent(docBytes([{ runs, end: "paragraph" } satisfies DocParagraph]))).fragments.map(fragmentText);

const deleted = [0x00, 0x08, 1];
const hidden = [0x3c, 0x08, 1];
const struck = [0x37, 0x08, 1];
const raised = [0x48, 0x2a, 1];

test.each([
  ["taken out with tracked changes on", deleted],
  ["hidden", hidden],
  ["struck out", struck],
])("in a .doc a digit that was %s is no part of the number", (_, properties) => {
  expect(linesOf({ text: "5", properties }, { text: "7" })).toEqual(["7"]);
});

test("in a .doc the instruction of a field is not read, its result is", () => {
  expect(linesOf({ text: "\u0013 =SUM(LEFT) \u00147\u0015" })).toEqual(["7"]);
});

test("in a .doc a sign set high is a mark and no digit", () => {
  expect(linesOf({ text: "12" }, { text: "1", properties: raised })).toEqual(["12¹"]);
});

test("of a .doc that was saved fast, whose changes stand apart, the doubt is told", () => {
  const issuesOf = (property: number) => finish(docContent(docBytes([], 0, property))).issues.map(({ kind }) => kind);
  expect([issuesOf(0), issuesOf(0x0182)]).toEqual([[], ["doubt"]]);
});

test("a .wps is read as a .doc is, whatever its name", async () => {
  const old = renderings.find(({ kind }) => kind === "doc")!;
  const bytes = (await old.make(publishedReport("suqian-2024"))) as Uint8Array;
  const { cells, draft } = await readingOf(fileSource("年报.wps", bytes));
  expect([cells.size, draft.organ]).toEqual([200, "宿迁市"]);
});

/** A compound file with streams of these names. */
function compound(...names: readonly string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(file, `/${name}`, new Uint8Array(5000));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as ArrayLike<number>);
}
const bytesOf = (...bytes: readonly number[]) => new Uint8Array([...bytes, ...new Array<number>(600).fill(3)]);
const textOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ["a .docx with a password", "年报.docx", compound("EncryptedPackage", "EncryptionInfo"), /加了密码.*去掉密码/],
  ["a .doc with a password", "年报.doc", docBytes([], 0x0100), /加了密码.*去掉密码/],
  ["an .xls", "台账.xls", compound("Workbook"), /旧格式的表格.*复制/],
  ["an old presentation", "汇报.ppt", compound("PowerPoint Document"), /不是 Word 文档/],
  ["a .rar", "年报.rar", bytesOf(0x52, 0x61, 0x72, 0x21), /压缩包.*解压/],
  ["a .7z", "年报.7z", bytesOf(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), /压缩包.*解压/],
  ["a shortcut", "年报.docx.lnk", bytesOf(0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0), /快捷方式/],
  ["a shortcut to a page", "年报.url", textOf("[InternetShortcut]\r\nURL=http://example.com/"), /快捷方式/],
  ["a file sealed by the unit's security client", "年报.docx", bytesOf(0x62, 0x14, 0x23, 0x65), /安全软件加了密/],
  ["a Word document as XML of 2003", "年报.xml", textOf('<?xml version="1.0"?>\n<w:wordDocument/>'), /2003 年格式/],
])("%s is refused with what it is and what to do", async (_, name, bytes, message) => {
  expect(await refusalOf(fileSource(name, bytes))).toMatch(message);
});

test("a compound file whose sectors lead in a circle is refused at once", async () => {
  const bytes = compound("WordDocument");
  const table = 512 * (1 + new DataView(bytes.buffer).getUint32(76, true));
  // Each sector is said to be followed by itself.
  for (let at = 0; at < 128; at += 1) new DataView(bytes.buffer).setUint32(table + at * 4, at, true);
  expect(await refusalOf(fileSource("年报.doc", bytes))).toMatch(/已损坏/);
});

/** A page saved by a browser as one file. */
const saved = (html: string) =>
  textOf(
    [
      "From: <Saved by Blink>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="----x"',
      "",
      "------x",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(html).toString("base64").replace(/.{76}/g, "$&\r\n"),
      "------x",
      "Content-Type: text/css",
      "",
      "p { margin: 0 }",
      "------x--",
      "",
    ].join("\r\n"),
  );

test("a page saved as one file (.mht) is read like the page itself", async () => {
  const page = renderings.find(({ name }) => name === "government site")!;
  const html = page.make(publishedReport("suqian-2024")) as string;
  const { cells } = await readingOf(fileSource("年报.mht", saved(html)));
  expect([...cells]).toEqual([...(await readingOf(fileSource("年报.html", html))).cells]);
});

test.each([
  ["little", false],
  ["big", true],
])("a text in UTF-16 without a mark of its byte order is read: %s end first", async (_, swapped) => {
  const bytes = new Uint8Array(Buffer.from(seed.length % 2 === 0 ? seed : `${seed}\n`, "utf16le"));
  const [draft, plain] = [
    await readingOf(fileSource("年报.txt", swapped ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes)),
    await readingOf(fileSource("年报.txt", seed)),
  ];
  expect([...draft.cells]).toEqual([...plain.cells]);
});
