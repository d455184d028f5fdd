import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { contentCode, readContentCode } from "../../src/document/content-code.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { officeHtml } from "../../src/document/office/to-html.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { toJson } from "../../src/files/json.ts";
import { cellById } from "../../src/form/cells.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { exampleReport } from "../../src/report/example.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { codeMark } from "../../src/submission/code-mark.ts";
import { checkContent } from "../../src/submission/content-check.ts";
import { submissionOf } from "../../src/submission/submission.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { publishedReport } from "../kit/reports.ts";

const at = new Date(2026, 0, 20, 9);
const title = "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告";
const received = cellById("applications.received.naturalPerson")!;

async function opened(draft: Draft, finished = true): Promise<ReadonlyMap<string, Uint8Array>> {
  const blob = await submissionOf(draft, { finished, at }, defaultSettings);
  return new Map(Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer()))));
}
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test("报送包 holds the report in every kind of file, 审核表, 对照稿 where last year is known, and their list", async () => {
  const draft = exampleDraft();
  const names = (files: ReadonlyMap<string, unknown>) => [...files.keys()];
  const own = [".docx", ".html", "（网页片段）.html", ".xlsx", ".csv", ".json", "（审核表）.html", "（审核表）.docx"];
  expect(names(await opened(draft))).toEqual([...own.map((end) => title + end), "清单.txt"]);
  const withLast = { ...draft, lastYear: asPastReport({ ...draft, year: 2022 }) };
  expect(names(await opened(withLast))).toEqual([
    ...[...own, "（对照稿）.html", "（对照稿）.docx"].map((end) => title + end),
    "清单.txt",
  ]);
});

test("the list has the SHA-256 of each file, and 核对码 as 审核表 has it", async () => {
  const draft = exampleDraft();
  const files = await opened(draft);
  const list = textOf(files.get("清单.txt"));
  for (const [name, bytes] of files) {
    if (name === "清单.txt") continue;
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(list).toContain(`${name}\r\n   ${bytes.length} 字节\r\n   SHA-256 ${hash}`);
  }
  expect(list).toContain(`核对码：${contentCode(draft)}`);
  expect(textOf(files.get(`${title}（审核表）.html`))).toContain(contentCode(draft));
});

test("a report that is not finished says 草稿 in the name of each of its files", async () => {
  const files = await opened(withText(exampleDraft(), received, ""), false);
  expect([...files.keys()].filter((name) => !name.includes("草稿2026-01-20"))).toEqual(["清单.txt"]);
});

test("the same report at the same time gives the same bytes", async () => {
  const bytes = async () => {
    const blob = await submissionOf(exampleDraft(), { finished: true, at }, defaultSettings);
    return new Uint8Array(await blob.arrayBuffer());
  };
  expect(await bytes()).toEqual(await bytes());
});

const signed: readonly (readonly [string, Draft])[] = [
  ["the township", exampleDraft()],
  ["杭州 2025", { ...publishedReport("hangzhou-2025").draft, attachments: "收费标准\n流程图" }],
  ["the example", exampleReport()],
];

test.each(signed)("核对码 of %s is the same in every kind of file that was read again", async (_, draft) => {
  const blocks = compose(draft, { finished: true });
  const sources = [
    fileSource("报告.docx", await toDocx(blocks, { organ: draft.organ })),
    fileSource("报告.html", toHtml(blocks)),
    fileSource("报告.html", toWebPage(blocks)),
    fileSource("报告.json", toJson(draft, at)),
    { kind: "pasted", html: "", text: toPlainText(blocks) } as const,
  ];
  const codes = await Promise.all(sources.map(async (source) => contentCode((await readingOf(source)).draft)));
  expect(codes).toEqual(sources.map(() => contentCode(draft)));
});

test("any number, word, annotation, attachment or signature that changes changes 核对码; 定稿 and explanations do not", () => {
  const draft = exampleDraft();
  const code = contentCode(draft);
  const others: readonly Draft[] = [
    withText(draft, received, "1"),
    withText(draft, received, ""),
    { ...draft, other: `${draft.other}另` },
    { ...draft, notes: { [received.id]: "其中网上0件" } },
    { ...draft, attachments: "收费标准" },
    { ...draft, signedOn: "2024年1月12日" },
    { ...draft, year: 2022 },
  ];
  expect(new Set([code, ...others.map(contentCode)]).size).toBe(others.length + 1);
  expect(contentCode({ ...draft, finalisedOn: "2024-01-12", explanations: { "X1 a": "说明" } })).toBe(code);
});

test("核对码 is read however its digits were typed", () => {
  expect(["1a2b3c4d5e6f7089", " 1A2B-3C4D-5E6F-7089 ", "１Ａ２Ｂ 3c4d－5E6F－7089"].map(readContentCode)).toEqual(
    Array(3).fill("1A2B-3C4D-5E6F-7089"),
  );
  expect(["", "1A2B", "1A2B-3C4D-5E6F-708G", "1A2B3C4D5E6F70890"].map(readContentCode)).toEqual(
    Array(4).fill(undefined),
  );
});

test("what differs from the signed report is said, number by number and sentence by sentence", () => {
  const draft = exampleDraft();
  expect(checkContent(draft, { ...draft, finalisedOn: "2024-01-12" })).toEqual({ kind: "same" });
  const check = checkContent(draft, { ...withText(draft, received, "3"), other: `${draft.other}另有一事。` });
  expect(check).toEqual({
    kind: "other",
    differences: [
      "表三 一、本年新收政府信息公开申请数量 自然人：原为 0，现为 3",
      "六、其他需要报告的事项 新增：另有一事。",
    ],
  });
});

test("of a sentence that reads otherwise both readings are said, and the order before part one is no difference", () => {
  const { overview, other, ...draft } = exampleDraft();
  const [first, second] = ["本报告所列数据的统计期限为全年。", "公众对本报告有疑问的，可以向党政办公室询问。"];
  const signed = { ...draft, other, overview: { ...overview, basis: "", period: first ?? "", contact: second ?? "" } };
  const turned = { ...signed, overview: { ...signed.overview, period: second ?? "", contact: first ?? "" } };
  expect(checkContent(signed, turned)).toEqual({ kind: "same" });
  expect(checkContent(signed, { ...turned, other: other.replace("2023", "2022") })).toEqual({
    kind: "other",
    differences: [
      "六、其他需要报告的事项 修改：原为“……息处理费管理办法》规定，2023年我单位未收取政府信息公……”，现为“……息处理费管理办法》规定，2022年我单位未收取政府信息公……”",
    ],
  });
});

test("the QR code is a picture of squares with its name, and nothing that is typed runs in it", () => {
  const hostile = codeMark({ ...exampleDraft(), organ: '<script>alert(1)</script>"' });
  const mark = officeHtml({ name: "审核表", title: [], blocks: [hostile] });
  expect(mark).toMatch(
    /<svg role="img" aria-label="核对码的二维码"[^>]*><path d="(?:M\d+ \d+h1v1h-1z){200,}"\/><\/svg>/,
  );
  expect(mark).not.toContain("<script");
});

test("however long an organ's name is, its QR code stays one that a phone reads", () => {
  for (const organ of [
    "某",
    "某".repeat(60),
    "某".repeat(61),
    "某".repeat(3000),
    "\u{20000}".repeat(3000),
    "\ud800".repeat(3000),
  ]) {
    const { squares } = codeMark({ ...exampleDraft(), organ });
    expect(squares.length).toBeLessThanOrEqual(organ.startsWith("\u{20000}") ? 65 : 57);
  }
});
