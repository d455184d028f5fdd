import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { createReader } from "../../src/import/read-apart.ts";
import { mostAspects } from "../../src/report/schema.ts";
import { wordFile } from "../kit/docx.ts";
import { fileSource, readingOf, refusalOf, sourceOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const headings = [
  "某镇人民政府2023年政府信息公开工作年度报告",
  "一、总体情况",
  "甲。",
  "五、存在的主要问题及改进情况",
  "乙。",
];
const report = headings.map(paragraph).join("");
const wordRefusal = (made: Parameters<typeof wordFile>[0]) => refusalOf(fileSource("年报.docx", wordFile(made)));
const openingOf = async (made: Parameters<typeof wordFile>[0]) =>
  (await readingOf(fileSource("年报.docx", wordFile(made)))).draft.overview.opening;

test("a Word document is found by its relationships, as Word Online writes word/document2.xml", async () => {
  expect(await openingOf({ body: report, path: "word/document2.xml" })).toBe("甲。");
  expect(await openingOf({ body: report, path: "正文/a.xml", target: "/正文/../正文/a.xml" })).toBe("甲。");
});

test("footnotes are found where the document's own relationships say", async () => {
  const body = report.replace("甲。</w:t>", '甲。</w:t><w:footnoteReference w:id="2"/>');
  const footnotes = `<w:footnote w:id="1">${paragraph("没有引用")}</w:footnote><w:footnote w:id="2">${paragraph("脚注")}</w:footnote>`;
  const made = { body, footnotes, notesPath: "word/notes/own.xml" };
  const { draft } = await readingOf(fileSource("年报.docx", wordFile(made)));
  expect(JSON.stringify(draft)).toContain("脚注");
  expect(JSON.stringify(draft)).not.toContain("没有引用");
});

test.each([
  ["outside the archive", "../../etc/document.xml", false],
  ["elsewhere on a network", "https://example.com/document.xml", true],
  ["nowhere in it", "word/other.xml", false],
])(
  "a document that is said to lie %s is looked for where it usually lies, and else refused",
  async (_, target, external) => {
    expect(await openingOf({ body: report, target, external })).toBe("甲。");
    expect(await wordRefusal({ body: report, target, external, path: "word/document2.xml" })).toMatch(/不是 Word 文档/);
  },
);

test.each(["x", "", "ns0"])(
  "a Word document whose elements have the prefix “%s” is read, and bounded, as any other",
  async (prefix) => {
    expect(await openingOf({ body: report, prefix })).toBe("甲。");
    expect(await wordRefusal({ body: "<w:p/>".repeat(160_000), prefix })).toMatch(/解开后大得不像/);
  },
);

test("twenty thousand references to one footnote are refused; a few are followed once", async () => {
  const footnotes = `<w:footnote w:id="1">${paragraph("脚注").repeat(500)}</w:footnote>`;
  const refer = (times: number) => `<w:p><w:r>${'<w:footnoteReference w:id="1"/>'.repeat(times)}</w:r></w:p>`;
  expect(await wordRefusal({ body: report + refer(20_000), footnotes })).toMatch(/解开后大得不像/);
  const { draft } = await readingOf(fileSource("年报.docx", wordFile({ body: report + refer(3), footnotes })));
  expect(JSON.stringify(draft).split("脚注")).toHaveLength(501);
});

test("what a Word document shows is read: fields, changes that were taken over, text boxes, rows merged downwards", async () => {
  const field = '<w:p><w:fldSimple w:instr="=1"><w:r><w:t>有 26 件。</w:t></w:r></w:fldSimple></w:p>';
  const changed =
    "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新。</w:t></w:r></w:ins></w:p>";
  const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>${paragraph("后半。")}`;
  const box = `<w:p><w:r><w:t>框前</w:t><w:pict><w:txbxContent>${paragraph("框内。")}</w:txbxContent></w:pict></w:r><w:r><w:t>框后。</w:t></w:r></w:p>`;
  const hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:t>看得见。</w:t></w:r></w:p>";
  const body = report.replace(paragraph("甲。"), field + changed + joined + box + hidden);
  expect(await openingOf({ body })).toBe("有 26 件。\n新。\n前半后半。\n框前框后。\n框内。\n看得见。");
});

test.each([
  [
    "a tag of a hundred thousand attributes",
    `<w:p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`,
  ],
  [
    "five thousand prefixes, to which each of a hundred thousand elements adds one",
    `<w:sdt ${Array.from({ length: 5000 }, (_, at) => `xmlns:p${at}="u"`).join(" ")}>${'<w:r xmlns:q="u"/>'.repeat(100_000)}</w:sdt>`,
  ],
])("a Word document with %s is refused", async (_, body) => {
  expect(await wordRefusal({ body: report + body })).toMatch(/解开后大得不像/);
});

test("a Word document with a hundred thousand relationships in an archive of four thousand files is read", async () => {
  const files = unzipSync(wordFile({ body: report }));
  const relationship = '<Relationship Type="x/officeDocument" Target="word/none.xml"/>';
  for (let at = 0; at < 4000; at += 1) files[`other/${at}.xml`] = strToU8("");
  files["_rels/.rels"] = strToU8(`<Relationships>${relationship.repeat(100_000)}</Relationships>`);
  expect((await readingOf(fileSource("年报.docx", zipSync(files)))).draft.overview.opening).toBe("甲。");
});

test.each(["\t", "|", '\t"甲'])(
  "a text with millions of cells parted by %j is refused before they are made",
  async (sign) => {
    const text = `${headings.join("\n")}\n${sign.repeat(3_000_000)}`;
    expect(await refusalOf(fileSource("年报.txt", text))).toMatch(/多得不像年度报告/);
  },
);

test.each([
  ["elements nested without end", `${"<w:sdt>".repeat(100_000)}`],
  ["tables nested without end", `${"<w:tbl><w:tr><w:tc>".repeat(5000)}`],
])("a Word document with %s is refused", async (_, body) => {
  expect(await wordRefusal({ body: report + body })).toMatch(/没有读取/);
});

test("entities that name each other over and over are not followed", async () => {
  const entities = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join("");
  const file = unzipSync(wordFile({ body: report.replace("甲。", "甲&e20;。") }));
  const xml = `<!DOCTYPE d [<!ENTITY e0 "字字字字">${entities}]>${strFromU8(file["word/document.xml"]!)}`;
  const bytes = zipSync({ ...file, "word/document.xml": strToU8(xml) });
  expect((await readingOf(fileSource("年报.docx", bytes))).draft.overview.opening).toBe("甲&e20;。");
});

test("an archive in an archive is not opened", async () => {
  const inner = zipSync({ "bomb.xml": new Uint8Array(10_000_000) });
  expect(await refusalOf(fileSource("年报.docx", zipSync({ "a.zip": inner })))).toMatch(/不是 Word 文档/);
});

const workbook = renderings.find(({ name }) => name === "workbook, one sheet")!;
async function changedSheet(change: (xml: string) => string) {
  const { bytes } = (await sourceOf(workbook, publishedReport("suqian-2024"))) as { bytes: Uint8Array };
  const files = unzipSync(bytes);
  const sheet = Object.keys(files).find((name) => name.startsWith("xl/worksheets/"))!;
  return fileSource("年报.xlsx", zipSync({ ...files, [sheet]: strToU8(change(strFromU8(files[sheet]!))) }));
}
const withRow = (row: string) => (xml: string) => xml.replace("</sheetData>", `${row}</sheetData>`);

test.each([
  ["in the last cell of a sheet", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
  ["in a row beyond all rows", '<row r="1e9"><c r="A1e9"><v>1</v></c></row>'],
  ["in a row that only its cell numbers", '<row><c r="B900000"><v>1</v></c></row>'],
  ["in a column far to the right", '<row r="900"><c r="XFD900"><v>1</v></c></row>'],
])("a workbook with something %s is refused in a sentence", async (_, row) => {
  expect(await refusalOf(await changedSheet(withRow(row)))).toMatch(/离得太远.*没有读取/);
});

test("a workbook of 1.4 kB with its first and its last cell filled is refused", async () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const source = await changedSheet((xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`),
  );
  expect(await refusalOf(source)).toMatch(/离得太远/);
});

test("a workbook is bounded wherever its sheet lies, under whatever name", async () => {
  const { bytes } = (await sourceOf(workbook, publishedReport("suqian-2024"))) as { bytes: Uint8Array };
  const { "xl/worksheets/sheet1.xml": sheet, ...files } = unzipSync(bytes);
  const relationships = "xl/_rels/workbook.xml.rels";
  const moved = (xml: string) =>
    zipSync({
      ...files,
      [relationships]: strToU8(strFromU8(files[relationships]!).replace("sheet1.xml", "other.xml.rels")),
      "xl/worksheets/other.xml.rels": strToU8(xml),
    });
  const xml = strFromU8(sheet!);
  expect((await readingOf(fileSource("年报.xlsx", moved(xml)))).cells.size).toBe(200);
  const far = withRow('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')(xml);
  expect(await refusalOf(fileSource("年报.xlsx", moved(far)))).toMatch(/离得太远/);
});

test.each([
  ["a value of three hundred thousand letters in a tag", `<x a="${"b".repeat(300_000)}"/>`],
  [
    "a tag that a million others are in",
    '<row r="900000"><c r="A900000" s="0"/></row>'.concat("<row ".repeat(1_000_000)),
  ],
  ["an end of a tag without an end", `</${"a".repeat(1_000_000)}`],
])("a workbook with %s behind its cells is read all the same", async (_, behind) => {
  const source = await changedSheet((xml) => xml.replace("</sheetData>", `</sheetData>${behind}`));
  expect((await readingOf(source)).cells.size).toBe(200);
});

test("a workbook whose rows have formats down to the last one is read, and so are ranges merged over the whole sheet", async () => {
  const formats = Array.from(
    { length: 300 },
    (_, at) => `<row r="${1_048_276 + at}"><c r="A${1_048_276 + at}" s="0"/></row>`,
  );
  const merged = '<mergeCells count="1"><mergeCell ref="A1000:XFD1048576"/></mergeCells>';
  const source = await changedSheet((xml) =>
    withRow(formats.join(""))(xml).replace(/<mergeCells.*<\/mergeCells>/s, merged),
  );
  expect((await readingOf(source)).cells.size).toBe(200);
  expect((await readingOf(await changedSheet(withRow('<row r="1e9"/>')))).cells.size).toBe(200);
});

test("a workbook with far more cells than a report is refused; some thousand far to the right are left out and told", async () => {
  const many = Array.from({ length: 60_000 }, (_, at) => `<row r="${2000 + at}"><c r="A${2000 + at}" s="0"/></row>`);
  expect(await refusalOf(await changedSheet(withRow(many.join(""))))).toMatch(/解开后大得不像/);
  const wide = Array.from(
    { length: 3000 },
    (_, at) => `<row r="${2000 + at}"><c r="RZ${2000 + at}"><v>1</v></c></row>`,
  );
  const { cells, issues } = await readingOf(await changedSheet(withRow(wide.join(""))));
  expect(cells.size).toBe(200);
  expect(issues.map(({ message }) => message)).toContain("另有 2988 处这样的内容没有读取。");
});

test("a long text that merged cells or a workbook's shared strings repeat over and over is refused", async () => {
  const text = "字".repeat(100_000);
  const html = `<table><tr><td>1<td>2<td>3<td>4</tr><tr><td colspan=80 rowspan=2000>${text}</td></tr>${"<tr><td>1</td></tr>".repeat(2000)}</table>`;
  expect(await refusalOf(fileSource("年报.html", html))).toMatch(/多得不像年度报告/);
  const shared = Array.from(
    { length: 2000 },
    (_, at) => `<row r="${300 + at}"><c r="A${300 + at}" t="s"><v>0</v></c></row>`,
  );
  const { bytes } = (await changedSheet(withRow(shared.join("")))) as { bytes: Uint8Array };
  const files = unzipSync(bytes);
  const strings = strFromU8(files["xl/sharedStrings.xml"]!).replace(
    /<t[^>]*>[^<]*<\/t>/,
    `<t>${"字\n".repeat(50_000)}</t>`,
  );
  const changed = zipSync({ ...files, "xl/sharedStrings.xml": strToU8(strings) });
  expect(await refusalOf(fileSource("年报.xlsx", changed))).toMatch(/没有读取/);
});

test("a page with far more lines than a report is refused before they are matched", async () => {
  expect(await refusalOf(fileSource("年报.html", "<p>一、总体情况</p>".repeat(30_000)))).toMatch(/多得不像年度报告/);
});

test("of a hundred thousand numbered headings as many become aspects as a report may have, and no word is lost", async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `（一）方面${at}。内容。`);
  const text = ["某镇2023年政府信息公开工作年度报告", "一、总体情况", ...lines, "六、其他需要报告的事项", "无。"].join(
    "\n",
  );
  const { draft } = await readingOf(fileSource("年报.txt", text));
  expect(draft.overview.aspects).toHaveLength(mostAspects);
  expect(JSON.stringify(draft.overview)).toContain("方面4999");
});

const slow = () => fileSource("年报.html", `<p>甲</p>${"<b>字</b>".repeat(600_000)}`);

test("where there is no worker, the page answers again and again while it reads", async () => {
  let answers = 0;
  const timer = setInterval(() => {
    answers += 1;
  });
  const read = await createReader().read(slow(), 2024, () => undefined).result;
  clearInterval(timer);
  expect(read.ok).toBe(false);
  expect(answers).toBeGreaterThan(5);
});

test("where there is no worker, reading that is cancelled stops at once and gives nothing", async () => {
  const stages: string[] = [];
  let isDone = false;
  const pending = createReader().read(slow(), 2024, (stage) => {
    stages.push(stage);
    if (stage === "reading") pending.cancel();
  });
  void pending.result.then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect([stages, isDone]).toEqual([["opening", "reading"], false]);
});
