import mammoth from "mammoth";
import { expect, test as statement } from "vitest";
import type { Block, Sheet } from "../../src/document/blocks.ts";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandDocx } from "../../src/document/by-hand/to-docx.ts";
import { compose } from "../../src/document/compose.ts";
import { printStyle } from "../../src/document/html/print-style.ts";
import { wordFaces } from "../../src/document/word/faces.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { parts, partTitle } from "../../src/form/form.ts";
import { draftMark } from "../../src/form/phrases.ts";
import type { Draft } from "../../src/report/schema.ts";
import { documentXml, docxParts, readableXml } from "../kit/docx.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";
import { publishedReport } from "../kit/reports.ts";
import { worstReport } from "../kit/worst-report.ts";

const about = { organ: "某镇人民政府" };
const word = (draft: Draft, finished = true) => toDocx(compose(draft, { finished }), { organ: draft.organ });
const xmlOf = (text: string) => new DOMParser().parseFromString(text, "application/xml");
const matches = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];

function sheetsOf(blocks: readonly Block[]): readonly Sheet[] {
  return blocks.flatMap((block) => (block.kind === "part" ? block.blocks.filter((one) => one.kind === "sheet") : []));
}

/** What another program reads in the document's tables: each cell's words and merges, row by row. */
async function tablesReadBack(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  const { value } = await mammoth.convertToHtml({ buffer });
  const page = new DOMParser().parseFromString(value, "text/html");
  return [...page.querySelectorAll("table")].map((table) =>
    [...table.rows].map((row) =>
      [...row.cells].map(({ textContent, rowSpan, colSpan }) => [textContent, rowSpan, colSpan]),
    ),
  );
}

const printedCells = ({ groups }: Sheet) =>
  groups.flatMap(({ rows }) =>
    rows.map((row) =>
      row.map((cell) => {
        const { mark, annotation = "" } = { mark: undefined, ...cell } as { mark?: string; annotation?: string };
        return [`${cell.text}${mark ?? (annotation === "" ? "" : `（${annotation}）`)}`, cell.rowSpan, cell.colSpan];
      }),
    ),
  );

statement("the township report as a Word document is as agreed", async () => {
  const files = docxParts(await word(exampleDraft()));
  const shown = ["word/document.xml", "word/styles.xml", "word/footer1.xml", "word/footer2.xml", "docProps/core.xml"];
  const text = shown.map((path) => `${path}\n${readableXml(files.get(path) ?? "")}`).join("\n");
  await expect(text).toMatchFileSnapshot("../fixtures/golden/seed-township-2023.docx.txt");
});

statement("the same report gives the same bytes at any time, and only a day that is given is named", async () => {
  const [first, second] = [await word(exampleDraft()), await word(exampleDraft())];
  expect(first).toEqual(second);
  const undated = docxParts(first).get("docProps/core.xml");
  expect(undated).not.toMatch(/dcterms:created>/);
  const dated = docxParts(await toDocx([], { ...about, day: "2024-01-20" })).get("docProps/core.xml");
  expect(dated).toContain("2024-01-20T00:00:00Z</dcterms:created>");
  expect([...docxParts(first).values()].join("")).not.toContain(String(new Date().getFullYear()));
});

statement.each([
  ["the township report", exampleDraft()],
  ["杭州 2025", publishedReport("hangzhou-2025").draft],
  ["a report of very large numbers with annotations", worstReport()],
])("another program reads every number and every merged cell of %s", async (_name, draft) => {
  const blocks = compose(draft, { finished: true });
  const read = await tablesReadBack(await toDocx(blocks, about));
  expect(read).toEqual(sheetsOf(blocks).map(printedCells));
});

statement(
  "表三 has 16 merged cells, its widest label over 22 rows, its corner over three rows and columns",
  async () => {
    const [, applications] = await tablesReadBack(await word(exampleDraft()));
    const merged = applications?.flat().filter(([, rows, columns]) => rows !== 1 || columns !== 1);
    expect(merged).toHaveLength(16);
    expect(merged).toContainEqual(["三、本年度办理结果", 22, 1]);
    expect(merged?.[0]?.slice(1)).toEqual([3, 3]);
  },
);

statement("headings are Word's own, so that 导航窗格 shows the parts and the aspects", async () => {
  const xml = documentXml(await word(exampleDraft()));
  const headed = (level: number) => matches(xml, new RegExp(`<w:pStyle w:val="Heading${level}"/>.*?</w:p>`, "g"));
  const firstRun = (paragraph: string) => /<w:t [^>]*>([^<]*)/.exec(paragraph)?.[1];
  expect(headed(1).map(firstRun)).toEqual(parts.map(partTitle));
  expect(headed(2).map(firstRun)).toEqual([
    "（一）主动公开情况。",
    "（二）依申请公开。",
    "（三）政府信息管理。",
    "（四）平台建设方面。",
    "（五）监督保障方面。",
  ]);
});

statement(
  "表三 has a page to itself; 表二 is parted in its middle at most, 表四 nowhere, and neither from its heading",
  async () => {
    const xml = documentXml(await word(exampleDraft()));
    const broken = matches(xml, /<w:pageBreakBefore\/>.*?<w:t [^>]*>[^<]*/g).map((found) => found.replace(/.*>/, ""));
    expect(broken).toEqual([parts[2], parts[3]].map((part) => partTitle(part!)));
    const kept = matches(xml, /<w:tbl>.*?<\/w:tbl>/g).map((table) => {
      const rows = matches(table, /<w:tr>.*?<\/w:tr>/g);
      return [rows.length, rows.filter((row) => row.includes("<w:keepNext/>")).length];
    });
    expect(kept).toEqual([
      [14, 12],
      [28, 0],
      [4, 3],
    ]);
  },
);

statement(
  "sizes of texts come from styles; only a number that is too long for its column has one of its own",
  async () => {
    const sizesIn = async (draft: Draft) => {
      const files = docxParts(await word(draft));
      const styles = matches(files.get("word/styles.xml") ?? "", /w:styleId="[^"]+"/g).map((one) => one.slice(11, -1));
      const used = matches(files.get("word/document.xml") ?? "", /<w:pStyle w:val="[^"]+"/g).map((one) =>
        one.slice(17, -1),
      );
      expect([...new Set(used)].filter((id) => !styles.includes(id))).toEqual([]);
      return matches(files.get("word/document.xml") ?? "", /<w:sz [^>]*>/g).length;
    };
    expect(await sizesIn(exampleDraft())).toBe(0);
    expect(await sizesIn(worstReport())).toBeGreaterThan(0);
  },
);

statement("tables have fixed widths of 156 mm in all, and no row is split", async () => {
  const xml = documentXml(await word(exampleDraft()));
  for (const table of matches(xml, /<w:tbl>.*?<\/w:tbl>/g)) {
    const widths = matches(table, /(?<=<w:gridCol w:w=")\d+/g).map(Number);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(Math.round((156 / 25.4) * 1440));
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(matches(table, /<w:cantSplit\/>/g)).toHaveLength(matches(table, /<w:tr>/g).length);
    expect(table).not.toContain('w:type="pct"');
  }
});

statement(
  "the mark of a draft stands at the head of every page, odd and even; a finished report has none",
  async () => {
    const heads = async (finished: boolean) =>
      [...docxParts(await word(exampleDraft(), finished))].filter(([path]) => /^word\/header/.test(path));
    expect((await heads(false)).map(([, xml]) => xml.includes(`>${draftMark}<`))).toEqual([true, true]);
    expect(documentXml(await word(exampleDraft(), false))).not.toContain(draftMark);
    expect(await heads(true)).toEqual([]);
  },
);

statement("a long name stands in the one paragraph of the title, broken after the names of places", async () => {
  const organ = "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县人民政府";
  const xml = documentXml(await word({ ...worstReport(), organ }));
  const [title, ...others] = matches(xml, /<w:pStyle w:val="Title"\/>.*?<\/w:p>/g);
  expect(others).toEqual([]);
  expect(matches(title ?? "", /(?<=<w:t [^>]*>)[^<]+/g)).toEqual([
    "新疆维吾尔自治区",
    "克孜勒苏柯尔克孜自治州阿合奇县人民政府",
    "2023年政府信息公开工作年度报告",
  ]);
  expect(matches(title ?? "", /<w:br\/>/g)).toHaveLength(2);
});

statement("nothing has a colour but the black of the rules, and no face is taken from a theme", async () => {
  const files = [...docxParts(await word(worstReport(), false))].filter(([path]) => /^word\/[^/]+\.xml$/.test(path));
  const text = files.map(([, xml]) => xml).join("");
  expect(new Set(matches(text, /w:color(?:="[^"]*"| w:val="[^"]*")/g))).toEqual(new Set(['w:color="000000"']));
  expect(text).not.toMatch(/themeColor|Theme="/);
});

statement("faces are those of the printed page, with what to take where they are not installed", () => {
  for (const { name, instead } of Object.values(wordFaces)) {
    for (const one of [name, ...instead]) expect(printStyle).toContain(one);
  }
});

statement(
  "the sheets to be filled in have all places empty and rows of 8 mm, 表三 and 表四 on pages that lie across",
  async () => {
    const forms = blankForms({ organ: "某镇人民政府", year: 2024 });
    const bytes = await toHandDocx(forms, about);
    const sheets = forms.tables.flatMap(({ pages }) => pages.map(({ sheet }) => sheet));
    expect(await tablesReadBack(bytes)).toEqual(sheets.map(printedCells));
    const xml = documentXml(bytes);
    const heights = matches(xml, /<w:trHeight [^>]*>/g);
    expect(new Set(heights)).toEqual(new Set(['<w:trHeight w:val="454" w:hRule="atLeast"/>']));
    expect(heights).toHaveLength(matches(xml, /<w:tr>/g).length);
    const sizes = matches(xml, /<w:pgSz [^>]*>/g);
    expect(sizes.map((size) => /w:w="(\d+)"/.exec(size)?.[1])).toEqual(["11906", "16838", "16838"]);
    expect(matches(xml, /w:leader="underscore"/g).length).toBeGreaterThanOrEqual(4);
  },
);

/** What is wrong with XML, if anything. */
const complaintOf = (xml: string) => xmlOf(xml).querySelector("parsererror")?.textContent;

statement("every part of the document is sound XML", async () => {
  for (const [path, xml] of docxParts(await word(worstReport(), false)))
    expect([path, complaintOf(xml)]).toEqual([path, undefined]);
});

property(
  "whatever is written in it, the text and the properties are sound XML, and no cell is without a paragraph",
  [arbitraryDraft(), fc.boolean()],
  async (draft, finished) => {
    const files = docxParts(await word(draft, finished));
    for (const xml of [files.get("word/document.xml") ?? "", files.get("docProps/core.xml") ?? ""]) {
      expect(complaintOf(xml)).toBeUndefined();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
      expect(xml).not.toContain("</w:tcPr></w:tc>");
    }
  },
  8,
);
