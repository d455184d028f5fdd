import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cellById } from "../../src/form/cells.ts";
import { fragmentText } from "../../src/import/fragments.ts";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { docxContent } from "../../src/import/sources/word/docx-content.ts";
import { wordParts } from "../../src/import/sources/word/word-parts.ts";
import { finish } from "../../src/lib/slices.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";
import { unseenSigns } from "../kit/unseen.ts";

const received = cellById("applications.received.naturalPerson")!;
const fees = cellById("disclosure.fees.amount")!;
/** Numbers that stand nowhere else in the report. */
const marker = { count: "8881", fee: "777.25" };
const { draft: published } = publishedReport("hangzhou-2025");
const draft = withText(withText(published, received, marker.count), fees, marker.fee);
const made = async (name: string) => (await renderings.find((one) => one.name === name)!.make({ draft })) as never;

/** The first words of the problems. */
const begins = draft.problems.problems.slice(0, 8);

/** A report in which something else stands in place of a marked number. */
type Alter = (from: string, to: string) => Promise<ImportedReport>;

const html: Alter = async (from, to) =>
  readingOf(fileSource("年报.html", ((await made("clean page")) as string).replace(`>${from}</td>`, to)));

const zipped =
  (name: string, file: string, part: RegExp): Alter =>
  async (from, to) => {
    const files = unzipSync(await made(name));
    let count = 0;
    for (const [path, bytes] of Object.entries(files)) {
      if (!part.test(path)) continue;
      const xml = strFromU8(bytes);
      if (!xml.includes(from)) continue;
      count += 1;
      files[path] = strToU8(xml.replace(from, to));
    }
    expect(count).toBe(1);
    return readingOf(fileSource(file, zipSync(files)));
  };
const docx = zipped("Word document", "年报.docx", /document\.xml$/);
const xlsx = zipped("workbook, a sheet for each table", "年报.xlsx", /sheet\d\.xml$/);

const runs = (text: string, mark: string) =>
  `${text}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${mark}`;
const count = ({ draft: read }: ImportedReport) => read.applications.received.naturalPerson;
const issueAt = ({ issues }: ImportedReport, id: string) => issues.filter(({ cell }) => cell === id);

describe("the mark of a note beside a number is told and is no digit of it", () => {
  test.each<[string, Alter, string, string, number, string]>([
    ["page, <sup>", html, marker.count, ">0<sup>1</sup></td>", 0, "¹"],
    ["page, a style", html, marker.count, '><p>12<span style="vertical-align:super">[2]</span></p></td>', 12, "²"],
    ["page, ①", html, marker.count, ">12①</td>", 12, "①"],
    ["page, a footnote of Word", html, marker.count, ">0<span class=MsoFootnoteReference>[1]</span></td>", 0, "¹"],
    ["Word document, ①", docx, marker.count, "0①", 0, "①"],
    ["Word document, superscript", docx, marker.count, runs("0", "1"), 0, "¹"],
    ["Word document, a circled superscript", docx, marker.count, runs("12", "①"), 12, "①"],
  ])("%s", async (_case, alter, from, to, value, mark) => {
    const reading = await alter(from, to);
    expect(count(reading)).toBe(value);
    expect(reading.draft.notes[received.id]).toBe(mark);
    expect(issueAt(reading, received.id).map(({ kind, message }) => [kind, message])).toContainEqual([
      "remark",
      `数后的“${mark}”像是注释的标记，不是数字，已记在附注里。请核对。`,
    ]);
  });

  test.each([
    ["superscript run", '<r><t>0</t></r><r><rPr><b/><vertAlign val="superscript"/></rPr><t>1</t></r>', 0, "¹"],
    ["②", "<t>12②</t>", 12, "②"],
    [
      "subscripts and other looks stay digits",
      '<r><t>1</t></r><r><rPr><vertAlign val="baseline"/></rPr><t>2</t></r>',
      12,
      undefined,
    ],
  ])("workbook: %s", async (_case, content, value, mark) => {
    const cell = `<c r="D5" s="2"><v>${marker.count}</v></c>`;
    const reading = await xlsx(cell, `<c r="D5" t="inlineStr"><is>${content}</is></c>`);
    expect(count(reading)).toBe(value);
    expect(reading.draft.notes[received.id]).toBe(mark);
  });

  test("workbook: a superscript among the texts that all its cells share", async () => {
    const files = unzipSync(await made("workbook, a sheet for each table"));
    const edit = (path: string, from: string | RegExp, to: string) => {
      const xml = strFromU8(files[path]!);
      expect(xml).toMatch(from);
      files[path] = strToU8(xml.replace(from, to));
    };
    const shared = "xl/sharedStrings.xml";
    const at = strFromU8(files[shared]!).match(/<si>/g)!.length;
    const runs = '<r><t>0</t></r><r><rPr><sz val="9"/><vertAlign val="superscript"/></rPr><t>1</t></r>';
    edit(shared, "</sst>", `<si>${runs}</si></sst>`);
    edit("xl/worksheets/sheet2.xml", `<c r="D5" s="2"><v>${marker.count}</v></c>`, `<c r="D5" t="s"><v>${at}</v></c>`);
    const reading = await readingOf(fileSource("年报.xlsx", zipSync(files)));
    expect([count(reading), reading.draft.notes[received.id]]).toEqual([0, "¹"]);
  });

  test("Word's own footnote is a mark, in a cell and in a sentence", async () => {
    const cell = (...children: (TextRun | FootnoteReferenceRun)[]) =>
      new TableCell({ children: [new Paragraph({ children })] });
    const footnote = new FootnoteReferenceRun(1);
    const row = new TableRow({
      children: [cell(new TextRun("自然人")), cell(new TextRun("0"), footnote), cell(new TextRun("12"), footnote)],
    });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph("其中三件为上年结转。")] } },
      sections: [
        {
          children: [
            new Table({ rows: [row] }),
            new Paragraph({ children: [new TextRun("共137件"), footnote, new TextRun("。")] }),
          ],
        },
      ],
    });
    const parts = finish(wordParts(unzipSync(new Uint8Array(await Packer.toBuffer(document)))));
    if (!parts) throw new Error("no document");
    const texts = finish(docxContent(parts, new Map())).fragments.flatMap((one) =>
      one.kind === "row" ? one.cells.map(({ text }) => text) : fragmentText(one),
    );
    expect(texts.slice(0, 3).map((text) => text.replace(/[²³]/g, "¹"))).toEqual(["自然人", "0¹", "12¹"]);
    expect(texts[3]?.replace(/[²³]/g, "¹")).toBe("共137件¹。");
  });

  test("a mark on a label keeps no row and no column from being found", async () => {
    const page = (await made("clean page")) as string;
    const plain = await readingOf(fileSource("年报.html", page));
    for (const mark of ["<sup>1</sup>", "<sup>[2]</sup>", "①", "<sup>注3</sup>", "*"]) {
      const reading = await readingOf(fileSource("年报.html", page.replaceAll("</th>", `${mark}</th>`)));
      expect(reading.draft, mark).toEqual(plain.draft);
    }
  });

  test("a printed total with a mark is compared as the number that it is, and the mark is told", async () => {
    const page = (await made("clean page")) as string;
    const total = Object.values(draft.applications.received).reduce((sum: number, one) => sum + (one ?? 0), 0);
    const reading = await readingOf(fileSource("年报.html", page.replace(`<td>${total}</td>`, `<td>${total}①</td>`)));
    expect(issueAt(reading, "applications.received.total").map(({ message }) => message)).toEqual([
      "数后的“①”像是注释的标记，不是数字，没有读入。请核对。",
    ]);
  });

  test("in a sentence a superscript stays one, and runs together with no number", async () => {
    const page = ((await made("clean page")) as string).replace(begins, `面积10<sup>4</sup>m<sup>2</sup>。${begins}`);
    const { draft: read } = await readingOf(fileSource("年报.html", page));
    expect(JSON.stringify(read)).toContain("面积10⁴m²。");
  });
});

test.each(["&#8203;0", "0&lrm;", "0&shy;", "&#x202d;0&#x202c;", "&#65279;0"])("on a page %s is 0", async (text) => {
  const reading = await html(marker.count, `>${text}</td>`);
  expect(count(reading)).toBe(0);
  expect(issueAt(reading, received.id)).toEqual([]);
});

test("“-” of an accounting format is 0 where the page says so, and a question where it does not", async () => {
  const stated = await readingOf(
    fileSource(
      "年报.html",
      ((await made("clean page")) as string).replace(`<td>${marker.count}</td>`, '<td x:num="0"> -   </td>'),
    ),
  );
  expect(count(stated)).toBe(0);
  const bare = await html(marker.count, ">-</td>");
  expect(count(bare)).toBeNull();
  expect(issueAt(bare, received.id).map(({ kind }) => kind)).toEqual(["doubt"]);
});

test.each([
  ["57.699999999999996", "57.7"],
  ["59237.244900000005", "59237.2449"],
  ["38.441094000000003", "38.441094"],
  ["0.30000000000000004", "0.3"],
])("a workbook's %s 万元 is what the sheet shows: %s", async (stored, shown) => {
  const reading = await xlsx(`<v>${marker.fee}</v>`, `<v>${stored}</v>`);
  expect(reading.draft.disclosure.fees.amount).toBe(shown);
  expect(issueAt(reading, fees.id)).toEqual([]);
});

test("a workbook's count of 7.000000000000001 is 7, and 0 shown as - is 0", async () => {
  expect(count(await xlsx(`<v>${marker.count}</v>`, "<v>7.000000000000001</v>"))).toBe(7);
  expect(count(await xlsx(`<v>${marker.count}</v>`, "<v>0</v>"))).toBe(0);
});

test("a number with an apostrophe, a measure word or 。 for the point is read on a page too", async () => {
  expect(count(await html(marker.count, ">'12</td>"))).toBe(12);
  expect(count(await html(marker.count, ">12宗</td>"))).toBe(12);
  expect((await html(marker.fee, ">12。5</td>")).draft.disclosure.fees.amount).toBe("12.5");
});

test.each(["clean page", "tabs"])("labels and texts are found and kept without what nobody sees: %s", async (name) => {
  const sprinkled = ((await made(name)) as string).replace(
    /[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g,
    (sign) => `${sign}\u200b`,
  );
  const plain = await readingOf(fileSource(`年报.${name === "tabs" ? "txt" : "html"}`, await made(name)));
  const reading = await readingOf(fileSource(`年报.${name === "tabs" ? "txt" : "html"}`, sprinkled));
  expect(reading.draft).toEqual(plain.draft);
  expect(reading.issues).toEqual(plain.issues);
  for (const sign of unseenSigns) expect(JSON.stringify(reading.draft).includes(sign)).toBe(false);
});

test.each(["Word document", "workbook, a sheet for each table"])("so it is with a %s", async (name) => {
  const { make, kind } = renderings.find((one) => one.name === name)!;
  const sprinkled: typeof draft = JSON.parse(JSON.stringify(draft), (key, value) =>
    typeof value === "string" && /[\u4e00-\u9fff]/.test(value) && key !== "organKind"
      ? value.replace(/(?<=[\u4e00-\u9fff])/g, "\u200b")
      : value,
  );
  const read = async (report: typeof draft) =>
    readingOf(fileSource(`年报.${kind}`, (await make({ draft: report })) as Uint8Array));
  const reading = await read(sprinkled);
  expect(reading.draft).toEqual((await read(draft)).draft);
  expect(JSON.stringify(reading.draft)).not.toContain("\u200b");
});

test("a soft break of Word or PowerPoint in pasted text is a line break", async () => {
  const text = ((await made("tabs")) as string).replace(begins, `第一行。\u000b第二行。\u0085${begins}`);
  const { draft: read } = await readingOf({ kind: "pasted", html: "", text });
  expect(JSON.stringify(read)).toContain(`第一行。\\n第二行。\\n${begins}`);
});
