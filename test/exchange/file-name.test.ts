import { expect, test } from "vitest";
import { fileName } from "../../src/exchange/file-name.ts";

test("a file is named after the report, and a draft says so", () => {
  const report = { organ: "偃师区缙氏镇人民政府", year: 2023 };
  expect(fileName(report, "html", { draftMark: false })).toBe(
    "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告.html",
  );
  expect(fileName(report, "json", { draftMark: true })).toBe(
    "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告（草稿）.json",
  );
});

test("what no file name may hold is left out", () => {
  const organ = ' ..\\某/镇:人*民?政"府<>|\u0000\u202e ';
  expect(fileName({ organ, year: 2023 }, "html", { draftMark: false })).toBe(
    "..某镇人民政府2023年政府信息公开工作年度报告.html",
  );
});

test("a very long name is cut so that the file can still be saved", () => {
  const name = fileName({ organ: "长".repeat(300), year: 2023 }, "html", { draftMark: true });
  expect([...name].length).toBeLessThan(120);
  expect(name).toMatch(/（草稿）\.html$/);
});
