import { expect, test as statement } from "vitest";
import { errorReport } from "../../src/lib/error-report.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const about = { version: "1.2.3", place: "审核", at: new Date(2026, 0, 20, 9, 5), browser: "Mozilla/5.0 Chrome/86.0" };
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z_$]+/g) ?? [];
const textsOf = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null
    ? Object.values(value).flatMap(textsOf)
    : [typeof value === "string" ? value : ""];
/** The part of a report that comes from the error's message. */
const said = (report: string): string => /^说明：(.*)$/m.exec(report)?.[1] ?? "missing";

statement(
  "a report of a fault says what a mender needs: version, time, browser, place, error, and the way through the code",
  () => {
    const report = errorReport({
      ...about,
      error: new TypeError("Cannot read properties of null (reading 'rows')"),
      written: exampleDraft(),
    });
    expect(report).toMatch(
      /^故障信息（不含报告内容）\n程序版本：\d+\.\d+\.\d+\n时间：2026\/1\/20 09:05:00\n浏览器：Mozilla\/5\.0 Chrome\/86\.0\n位置：审核\n错误：TypeError\n说明：Cannot read properties of null \(reading 'rows'\)\n经过：\n {2}\S+ error-report\.test\.ts:\d+:\d+/,
    );
  },
);

statement("places in the code are told without the folders they lie in, which may bear a person's name", () => {
  const error = Object.assign(new Error("x"), {
    stack: "Error: x\n    at save (file:///C:/Users/zhangsan/report.html:10:20)",
  });
  const report = errorReport({
    ...about,
    error,
    within: "\n    at Sheet (file:///C:/Users/张三/report.html:1:2)",
    written: null,
  });
  expect(report).toContain("经过：\n  save report.html:10:20\n界面：\n  Sheet report.html:1:2");
  expect(report).not.toMatch(/zhangsan|张三/);
});

statement("words of the message that stand in the draft are left out, whole, in part or joined to others", () => {
  const draft = { ...exampleDraft(), other: "联系人 zhangsan@gov.example，电话 0379-1234" };
  const error = new SyntaxError('Unexpected token in "zhangs"... near idzhangsan at 1234, 联系人');
  const report = said(errorReport({ ...about, error, written: draft }));
  expect(report).toBe('Unexpected token in "…"... near … at …, …');
});

statement("a message of many lines that look like places in the code is no part of the way through it", () => {
  const error = new Error("first\n    at secret (private.txt:1:2)");
  const report = errorReport({ ...about, error, written: null });
  expect(report).not.toMatch(/private\.txt:1:2\n|private\.txt:1:2$/m);
});

statement.each([
  ["a text", "缙氏镇"],
  ["nothing", undefined],
  ["an object", { organ: "缙氏镇" }],
])("where %s was thrown, its kind alone is told", (_, error) => {
  expect(errorReport({ ...about, error, written: null })).not.toContain("缙氏");
});

property(
  "whatever a draft holds and whatever of it an error quotes, no word, figure or sign of it is in the report",
  [arbitraryDraft(), fc.infiniteStream(fc.nat())],
  (draft, picks) => {
    const texts = textsOf(draft);
    const pick = () => texts[(picks.next().value as number) % texts.length] ?? "";
    const [whole, half] = [pick(), pick()];
    const message = `Failed at "${whole}" and ${half.slice(0, half.length / 2)}`;
    const own = texts.join("\n").toLowerCase();
    for (const error of [new Error(message), Object.assign(new Error("other"), { message })]) {
      const report = said(errorReport({ ...about, error, written: draft }));
      expect(wordsIn(report).filter((word) => own.includes(word))).toEqual([]);
      expect(report.replace(/…/g, "")).toMatch(/^[\x20-\x2f\x3a-\x7e]*$/);
    }
  },
);
