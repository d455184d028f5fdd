import { readFileSync } from "node:fs";
import { expect, test as statement } from "vitest";
import { fromJson, toJson } from "../../src/files/json.ts";
import { jsonSchemaText } from "../../src/files/json-schema.ts";
import { exampleDraft } from "../../src/report/example.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { test as property } from "../kit/property.ts";

const at = new Date("2024-01-15T06:02:00Z");
const file = () => JSON.parse(toJson(exampleDraft(), at));
const refusal = (change: (file: ReturnType<typeof JSON.parse>) => unknown) => {
  const changed = file();
  const read = fromJson(JSON.stringify(change(changed) ?? changed));
  return read.ok ? undefined : read.message;
};

statement("the envelope says format, edition, version and time, and keys are ids", () => {
  expect(file()).toMatchObject({
    format: "annual-disclosure-report",
    edition: "2021",
    version: 4,
    exportedAt: "2024-01-15T06:02:00.000Z",
    report: { organ: "偃师区缙氏镇人民政府", applications: { received: { naturalPerson: 0 } } },
  });
});

property("export, then import, is the same report", [arbitraryDraft()], (draft) => {
  expect(fromJson(toJson(draft, at))).toEqual({ ok: true, value: draft });
});

statement.each([1, 2, 3])("a file of version %i is read to this day", (version) => {
  const read = fromJson(readFileSync(`test/fixtures/golden/seed-township-2023.version-${version}.json`, "utf8"));
  expect(read).toEqual({ ok: true, value: exampleDraft() });
});

statement("a byte order mark before the text does no harm", () => {
  expect(fromJson(`\ufeff${toJson(exampleDraft(), at)}`).ok).toBe(true);
});

statement.each([
  [
    "not JSON at all",
    "2023年报告",
    "这不是完整的 JSON 文件，可能不是本程序导出的，或者没有复制完整。请重新导出后再导入。",
  ],
  [
    "half a file",
    toJson(exampleDraft(), at).slice(0, 500),
    "这不是完整的 JSON 文件，可能不是本程序导出的，或者没有复制完整。请重新导出后再导入。",
  ],
  ["some other JSON", '{"name":"x"}', "这个 JSON 文件不是政府信息公开工作年度报告。请选择由本程序导出的文件。"],
  ["a list", "[]", "这个 JSON 文件不是政府信息公开工作年度报告。请选择由本程序导出的文件。"],
  ["null", "null", "这个 JSON 文件不是政府信息公开工作年度报告。请选择由本程序导出的文件。"],
])("%s is refused with what to do", (_case, text, message) => {
  expect(fromJson(text)).toEqual({ ok: false, message });
});

statement("a file of a later version, of another edition or of no version is refused as such", () => {
  expect(refusal((one) => ({ ...one, version: 99 }))).toBe("这份报告由较新版本的程序导出。请更新程序后再导入。");
  expect(refusal((one) => ({ ...one, edition: "2019" }))).toBe(
    "这份报告用的是别的年度报告格式，本程序只支持 2021 年起的统一格式。",
  );
  expect(refusal((one) => ({ ...one, version: "1" }))).toBe("文件没有写明版本，无法读取。请重新导出后再导入。");
});

statement("a wrong, missing or unknown number is named by its printed row and column", () => {
  const wrong = (change: (report: ReturnType<typeof file>["report"]) => void) =>
    refusal((one) => {
      change(one.report);
    });
  expect(wrong((report) => (report.applications.received.naturalPerson = -1))).toBe(
    "文件中的报告有问题：表三 一、本年新收政府信息公开申请数量 自然人的内容不符合要求。请让导出文件的人重新导出。",
  );
  expect(wrong((report) => delete report.litigation.review.upheld)).toBe(
    "文件中的报告有问题：缺少表四 行政复议 结果维持。请让导出文件的人重新导出。",
  );
  expect(wrong((report) => (report.disclosure.fees.amount = "1.2345678"))).toBe(
    "文件中的报告有问题：表二 行政事业性收费 本年收费金额（单位：万元）的内容不符合要求。请让导出文件的人重新导出。",
  );
  expect(wrong((report) => (report.applications.received.extra = 1))).toBe(
    "文件中的报告有问题：表三 一、本年新收政府信息公开申请数量中有不认识的项目“extra”。请让导出文件的人重新导出。",
  );
  expect(wrong((report) => (report.overview.aspects[1].text = 3))).toBe(
    "文件中的报告有问题：一、总体情况 第 2 个方面的内容不符合要求。请让导出文件的人重新导出。",
  );
  expect(wrong((report) => (report.notes = { nowhere: "x" }))).toContain("附注");
});

statement("keys that would reach into every object are refused, and reach nothing", () => {
  const text = toJson(exampleDraft(), at).replace('"organ":', '"__proto__": {"polluted": true}, "organ":');
  expect(fromJson(text).ok).toBe(false);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

statement("a file far too long to be a report is refused before it is read", () => {
  expect(fromJson("x".repeat(5_000_001))).toMatchObject({ ok: false, message: expect.stringContaining("文件太大") });
});

statement("the published JSON Schema is the one that the program's own schema gives", () => {
  const published = readFileSync("public/annual-disclosure-report.schema.json", "utf8");
  expect(published, "run: npm run schema").toBe(jsonSchemaText());
});
