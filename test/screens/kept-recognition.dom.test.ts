import { afterEach, expect, test, vi } from "vitest";
import { keptNames, keptRecognition } from "../../src/screens/import/kept-recognition.ts";
import { readingOf, sourceOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

afterEach(() => {
  vi.restoreAllMocks();
  window.sessionStorage.clear();
});

const imported = await readingOf(
  await sourceOf(renderings.find(({ name }) => name === "government site")!, publishedReport("hongze-2023")),
);
const recognised = { imported, source: "文件“年报.html”" };
const key = () => window.sessionStorage.key(0) ?? "";

test("what was recognised is there again after the page was loaded anew, number for number and issue for issue", () => {
  expect(keptRecognition.put(recognised)).toBe(true);
  expect(imported.issues.length).toBeGreaterThan(0);
  expect(keptRecognition.get()).toEqual({ ...recognised, imported: { ...imported, furniture: [] } });
});

test("what somebody else changed in the storage is not shown", () => {
  keptRecognition.put(recognised);
  const text = window.sessionStorage.getItem(key()) ?? "";
  for (const changed of [
    "",
    "{}",
    text.slice(0, -5),
    text.replace('"cells":[', '"cells":[7,'),
    text.replace("annual", "x"),
  ]) {
    window.sessionStorage.setItem(key(), changed);
    expect(keptRecognition.get(), changed.slice(0, 30)).toBeUndefined();
  }
});

test("where the browser keeps nothing, or it is far too long, that is said, so that the page can ask before it is closed", () => {
  const long = { ...imported, unplaced: [{ where: "正文之后", text: "字".repeat(2_000_001) }] };
  expect(keptRecognition.put({ ...recognised, imported: long })).toBe(false);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(keptRecognition.put(recognised)).toBe(false);
  expect(() => keptNames.put(["甲.docx"])).not.toThrow();
});

test("a screen that hands over what was recognised does not forget it, one that is left does", () => {
  keptRecognition.put(recognised);
  keptRecognition.carryOver();
  keptRecognition.forget();
  expect(keptRecognition.get()?.source).toBe(recognised.source);
  keptRecognition.forget();
  expect(keptRecognition.get()).toBeUndefined();
});

test("the names of files that waited are kept", () => {
  keptNames.put(["甲.docx", "乙.doc"]);
  expect(keptNames.get()).toEqual(["甲.docx", "乙.doc"]);
});
