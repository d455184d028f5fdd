import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDataBlock } from "../../src/files/json.ts";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { shownNumber } from "../../src/import/sources/excel/number-format.ts";
import { wordFile } from "../kit/docx.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const published = publishedReport("suqian-2024");
const made = async (name: string) => renderings.find((one) => one.name === name)!.make(published);
const page = (await made("clean page")) as string;
const book = unzipSync((await made("workbook, a sheet for each table")) as Uint8Array);

const messages = ({ issues }: ImportedReport) => issues.map(({ message }) => message);
const received = ({ cells }: ImportedReport) => cells.get("applications.received.naturalPerson")?.text;

/** The workbook with its parts changed; every change must change something. */
const bookWith = (...changes: readonly (readonly [part: string, from: string | RegExp, to: string])[]) => {
  const files = { ...book };
  for (const [part, from, to] of changes) {
    const before = strFromU8(files[part]!);
    const after = before.replace(from, to);
    expect(after, part).not.toBe(before);
    files[part] = strToU8(after);
  }
  return readingOf(fileSource("年报.xlsx", zipSync(files)));
};
const sheetOf = (words: string): string =>
  Object.keys(book).find((name) => /sheet\d\.xml$/.test(name) && strFromU8(book[name]!).includes(words))!;
const three = sheetOf("3440");

describe("what a person does not see in a page is no part of a number, and is told with its place", () => {
  test.each([
    ["struck out by <del>", "<del>5</del>", "已划去"],
    ["struck out by a style", '<span style="text-decoration: line-through">5</span>', "已划去"],
    ["hidden", "<span hidden>5</span>", "是隐藏的"],
    ["of no visibility", '<span style="visibility:hidden">5</span>', "是隐藏的"],
  ])("%s", async (_, unseen, why) => {
    const reading = await readingOf(fileSource("年报.html", page.replace(">3440<", `>${unseen}3440<`)));
    expect(received(reading)).toBe("3440");
    expect(messages(reading)).toEqual([`“5”${why}，没有读取。`]);
    expect(reading.issues[0]?.place).toBe("“一、本年新收政府信息公开申请数量”之后");
  });
});

test("a hidden number is told though the page hides twenty menus before it", async () => {
  const menus = Array.from({ length: 20 }, (_, at) => `<div hidden>菜单${"甲乙丙丁戊己庚辛壬癸"[at % 10]}</div>`).join(
    "",
  );
  const html = page.replace(/<body[^>]*>/, `$&${menus}`).replace(">3440<", "><span hidden>5</span>3440<");
  const [first, ...others] = messages(await readingOf(fileSource("年报.html", html)));
  expect(first).toBe("“5”是隐藏的，没有读取。");
  expect(others[others.length - 1]).toBe("另有 9 处这样的内容没有读取。");
});

test.each([
  ["an input", '<input type="text" value="3440">'],
  ["a text area", "<textarea>3440</textarea>"],
  ["a list", '<select><option value="1">1</option><option value="3440" selected>3440</option></select>'],
  ["a list without values", "<select><option>1</option><option selected>3440</option></select>"],
])("the number in %s of a saved filing page is read", async (_, field) => {
  const reading = await readingOf(fileSource("年报.html", page.replace(">3440<", `>${field}<`)));
  expect(received(reading)).toBe("3440");
  expect(messages(reading)).toEqual([]);
});

test("what was taken out or hidden in a Word document is told", async () => {
  const run = (text: string, look: string, tag = "t") =>
    `<w:r><w:rPr>${look}</w:rPr><w:${tag}>${text}</w:${tag}></w:r>`;
  const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
  const first = `${run("5", "<w:vanish/>")}<w:del>${run("6", "", "delText")}</w:del>${run("4", "<w:strike/>")}${run("7", "")}`;
  const others = ["1", "0", "0", "0", "0", "8"].map((text) => cell(run(text, "")));
  const title = `<w:p>${run("某县2024年政府信息公开工作年度报告", "")}</w:p><w:p>${run("一、总体情况", "")}</w:p><w:p>${run("略。", "")}</w:p>`;
  const row = `<w:tbl><w:tr>${cell(run("一、本年新收政府信息公开申请数量", ""))}${cell(first)}${others.join("")}</w:tr></w:tbl>`;
  const reading = await readingOf(fileSource("年报.docx", wordFile({ body: `${title}${row}` })));
  expect(messages(reading).filter((message) => message.includes("没有读取"))).toEqual([
    "“5”是隐藏的，没有读取。",
    "“6”已划去，没有读取。",
    "“4”已划去，没有读取。",
  ]);
});

test("hidden rows, columns and sheets of a workbook are not read, and told", async () => {
  const reading = await bookWith(
    ["xl/workbook.xml", /<sheet ([^>]*name="[^"]*四)/, '<sheet state="hidden" $1'],
    [three, /<row r="5"/, '<row hidden="1" r="5"'],
  );
  expect(messages(reading)).toContainEqual(expect.stringMatching(/^“.*四.*”是隐藏的，没有读取。$/));
  expect(reading.issues.map(({ place }) => place)).toContainEqual(expect.stringMatching(/^工作表“.*”第 5 行$/));
  expect([...reading.cells.keys()].some((id) => id.startsWith("litigation."))).toBe(false);
});

test("a number in a field that a saved page hides is not read", async () => {
  const hidden = '<input style="display: none" value="5">3440';
  expect(received(await readingOf(fileSource("年报.html", page.replace(">3440<", `>${hidden}<`))))).toBe("3440");
});

test("days of a workbook that counts from 1904 are shown as it shows them", () => {
  expect(shownNumber("44224", "yyyy-mm-dd", false).shown).toBe("2021-01-28");
  expect(shownNumber("42762", "yyyy-mm-dd", true).shown).toBe("2021-01-28");
});

test.each([
  ["an error", "<v>#REF!</v>", ' t="e"', /#REF!/],
  ["a formula that was never worked out", "<f>3+5</f>", "", /没有计算结果的公式/],
])("%s in a cell of a workbook is named, and the number stays blank", async (_, content, kind, message) => {
  const reading = await bookWith([three, /(<c [^>]*?)(?: t="n")?>\s*<v>3440<\/v>/, `$1${kind}>${content}`]);
  expect(reading.draft.applications.received.naturalPerson).toBeNull();
  expect(messages(reading).join()).toMatch(message);
});

test("a workbook whose cells do not say where they stand is read all the same", async () => {
  const files = Object.fromEntries(
    Object.entries(book).map(([name, bytes]) => {
      const xml = /sheet\d\.xml$/.test(name) ? strFromU8(bytes).replace(/<(row|c) r="[^"]*"/g, "<$1") : undefined;
      return [name, xml === undefined ? bytes : strToU8(xml)];
    }),
  );
  const { cells } = await readingOf(fileSource("年报.xlsx", zipSync(files)));
  expect(cells.size).toBe(200);
});

describe("a page that this program exported and somebody edited by hand is read as it now stands, and both are named", () => {
  const exported = toHtml(
    compose(published.draft, { finished: true }),
    toDataBlock(published.draft, { finished: true }),
  );

  test("a number", async () => {
    const reading = await readingOf(fileSource("年报.html", exported.replace(">3440<", ">3441<")));
    expect(reading.draft.applications.received.naturalPerson).toBe(3441);
    expect(messages(reading).slice(0, 2)).toEqual([
      "网页在导出以后改过，按现在显示的内容读取。",
      "网页上是“3441”，导出时是“3440”。按网页上的读取，请核对。",
    ]);
  });

  test("the year of the title", async () => {
    const reading = await readingOf(
      fileSource("年报.html", exported.replace(/2024(年(?:<[^>]*>)*政府信息公开)/g, "2025$1")),
    );
    expect(reading.year).toBe(2025);
    expect(messages(reading)[0]).toBe("网页在导出以后改过，按现在显示的内容读取。");
  });

  test("not so a banner around it: annotations, texts that are no numbers and explanations stay", async () => {
    const { applications } = published.draft;
    const draft = {
      ...published.draft,
      notes: { "applications.received.naturalPerson": "其中1件" },
      typed: { "applications.carriedIn.naturalPerson": "/" },
      applications: { ...applications, carriedIn: { ...applications.carriedIn, naturalPerson: null } },
      explanations: { "H5 disclosure.regulations.inForce": "清理后重新核定" },
    };
    const own = toHtml(compose(draft, { finished: false }), toDataBlock(draft, { finished: false }));
    const reading = await readingOf(fileSource("年报.html", own.replace(/<body[^>]*>/, "$&<p>您现在的位置：首页</p>")));
    expect(messages(reading)).toEqual([]);
    expect(reading.draft).toEqual(draft);
  });
});
