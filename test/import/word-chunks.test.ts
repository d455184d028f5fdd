import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { wordFile } from "../kit/docx.ts";
import { fileSource, readingOf, refusalOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const report = publishedReport("suqian-2024");
const made = async (name: string) => renderings.find((one) => one.name === name)!.make(report);
const page = (await made("clean page")) as string;
const docx = (await made("Word document")) as Uint8Array;
const whole = await readingOf(fileSource("年报.html", page));

const mail = strToU8(
  [
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; boundary="x"',
    "",
    "--x",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(page).toString("base64").replace(/.{76}/g, "$&\r\n"),
    "--x--",
    "",
  ].join("\r\n"),
);
const takingIn = (chunks: Readonly<Record<string, Uint8Array>>, body = '<w:altChunk w:id="c0"/>') =>
  fileSource("年报.docx", wordFile({ body, chunks }));

test.each([
  ["a page", "afchunk.htm", strToU8(page)],
  ["a page saved as one file", "afchunk.mht", mail],
  ["a Word document", "afchunk.docx", docx],
] as const)("a report that a Word document takes in as %s is read", async (_, name, bytes) => {
  const { cells, draft } = await readingOf(takingIn({ [name]: bytes }));
  expect([...cells]).toEqual([...whole.cells]);
  expect(draft.organ).toBe(whole.draft.organ);
});

test("what is taken in is told once, in its place between the paragraphs", async () => {
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = `${p("某县2024年政府信息公开工作年度报告")}${p("一、总体情况")}<w:altChunk w:id="c0"/><w:altChunk w:id="c0"/>${p("丙。")}`;
  const { draft } = await readingOf(takingIn({ "a.htm": strToU8("<p>甲。</p><p>乙。</p>") }, body));
  expect(draft.overview.opening).toBe("甲。\n乙。\n丙。");
});

test("what is taken in and cannot be read is told; a hundred of them are refused", async () => {
  const body = `<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:p><w:r><w:t>二、主动公开政府信息情况</w:t></w:r></w:p><w:altChunk w:id="c0"/>`;
  const { issues } = await readingOf(takingIn({ "a.rtf": strToU8("{\\rtf1 甲}") }, body));
  expect(issues.map(({ message }) => message).join("")).toMatch(/嵌入的 1 个文件读不了/);
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.htm`, strToU8("<p>甲</p>")]));
  expect(await refusalOf(takingIn(many, body))).toMatch(/大得不像年度报告/);
});
