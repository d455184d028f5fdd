import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cleanCell, cleanText, comparable, invisibleSigns } from "../../src/lib/clean-text.ts";
import { fc, test as property } from "../kit/property.ts";
import { unseenSigns } from "../kit/unseen.ts";

test.each([
  ["marks of direction, as Windows' calculator copies them", "\u202d137\u202c", "137"],
  ["spaces of no width", "政府\u200b信息\u2060公开", "政府信息公开"],
  ["a byte order mark", "\ufeff一是", "一是"],
  ["a soft hyphen", "in\u00adformation", "information"],
  ["NUL", "1\u00003\u00007", "137"],
  ["isolates and an anchor of an annotation", "\u2066甲\u2069\ufff9乙", "甲乙"],
])("%s are dropped from a text", (_case, typed, text) => {
  expect(cleanText(typed)).toBe(text);
});

test.each(["\u000b", "\u000c", "\u0085", "\u2028", "\u2029", "\u0007", "\u001e"])(
  "%j ends a line, as in the program that it comes from",
  (sign) => {
    expect(cleanText(`第一行。${sign}第二行。`)).toBe("第一行。\n第二行。");
  },
);

test("in a text widths, spaces, tabs and line breaks stay as they are, and so do variants of a sign", () => {
  const text = "　第一，Ａ１２ \t㈠①²½\r\n第二\u00a0行。葛\u{e0100}城市☎\ufe0f";
  expect(cleanText(text)).toBe(text);
});

test("in a cell width is folded and nothing else", () => {
  expect(cleanCell("（Ａ）１２，３４５．６　件")).toBe("(A)12,345.6 件");
  const others = "①②⑳⑴⒈²³¹⁰₁½㈠㊀Ⅷ㎡㏩𝟏١，".slice(0, -1);
  expect(cleanCell(others)).toBe(others);
});

test("words are compared whatever their widths, spaces and unseen signs; ① stays ①, and ⾏ of a PDF is 行", () => {
  expect(comparable("２０２４ 年\u200b（试行）")).toBe("2024年(试行)");
  expect(comparable("⾏政许可①")).toBe("行政许可①");
});

test("a sign that is kept and cannot be seen goes by its code point", () => {
  expect(invisibleSigns("5\ufe0f\u3164\ufe0f")).toEqual(["U+FE0F", "U+3164"]);
  expect(invisibleSigns("５，①\t\n")).toEqual([]);
});

property("what was cleaned is clean, and holds none of the signs", [fc.string({ unit: "binary" })], (text) => {
  const clean = cleanText(text);
  expect(cleanText(clean)).toBe(clean);
  for (const sign of unseenSigns) expect(clean.includes(sign)).toBe(false);
});

property(
  "whatever was sprinkled with unseen signs is the text again",
  [fc.array(fc.tuple(fc.constantFrom(...unseenSigns), fc.constantFrom("一", "1", " ", "，", "①", "\n")))],
  (pairs) => {
    expect(cleanText(pairs.flat().join(""))).toBe(pairs.map(([, sign]) => sign).join(""));
  },
);

test("there is one cleaning: no other file folds signs by itself", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const folding = files.filter((name) => /\.normalize\(["']|z\.normalize/.test(readFileSync(`src/${name}`, "utf8")));
  // Names of files are compared as disks do, which has nothing to do with what is read.
  expect(folding.map((name) => name.replaceAll("\\", "/")).sort()).toEqual(["command/write.ts", "lib/clean-text.ts"]);
});
