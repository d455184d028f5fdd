import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { collect } from "../../src/collection/collect.ts";
import type { Arrival } from "../../src/collection/facts.ts";
import {
  collectionFile,
  decodeArrival,
  decodeHead,
  decodeReport,
  emptyHead,
  encodeArrival,
  encodeHead,
  encodeReport,
  readCollectionFile,
} from "../../src/collection/kept/kept-collection.ts";
import { problemRows, reminderCsv } from "../../src/collection/lists.ts";
import { placedAs } from "../../src/collection/placed-as.ts";
import { filesInArchive, isLeftByPrograms } from "../../src/collection/reading/heap-archive.ts";
import { readHanded } from "../../src/collection/reading/read-handed.ts";
import { rollUp } from "../../src/collection/roll-up.ts";
import { type UnitView, unitRows } from "../../src/collection/unit-rows.ts";
import { unitsFromText, withOtherNames } from "../../src/collection/units.ts";
import { fromJson, toJson } from "../../src/files/json.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { asDraft } from "../../src/report/schema.ts";
import { publishedReport } from "../kit/reports.ts";

const report = { ...asDraft(publishedReport("shuyang-fgj-2023").draft), organ: "甲县教育局" };
const exported = new Date("2024-01-10T00:00:00Z");
const bytes = new TextEncoder().encode(toJson(report, exported));
const terms = { year: 2023, settings: defaultSettings };
const units = unitsFromText("甲县教育局，县教体局\n乙镇人民政府\n\n甲县教育局\n丙县水利局\t水利局");

async function arrivalOf(file: string, content: Uint8Array): Promise<Arrival> {
  const handed = await readHanded({ file, at: 5, bytes: content }, terms);
  if (handed.kind !== "read") throw new Error("an archive");
  return handed.read.arrival;
}

test("a pasted list has a unit a line with its other names, and a name that comes again adds nothing", () => {
  expect(units.map(({ name, also }) => [name, also])).toEqual([
    ["甲县教育局", ["县教体局"]],
    ["乙镇人民政府", []],
    ["丙县水利局", ["水利局"]],
  ]);
});

test("what a person said of a name once holds for every file that has it", async () => {
  const arrival = await arrivalOf(
    "一.json",
    new TextEncoder().encode(toJson({ ...report, organ: "教育局" }, exported)),
  );
  const statesOf = (list: typeof units) =>
    collect([arrival], list, { year: 2023, due: undefined }).units.map(({ state }) => state);
  expect(statesOf(units)[0]).toBe("missing");
  expect(statesOf(withOtherNames(units, { 教育局: "甲县教育局" }))[0]).not.toBe("missing");
});

test("a file that is read says when it was exported, and keeps its report and what was found in it", async () => {
  const handed = await readHanded({ file: "报送/一.json", at: 5, bytes }, terms);
  if (handed.kind !== "read" || !("facts" in handed.read.arrival)) throw new Error("not read");
  const { arrival, report: kept } = handed.read;
  expect(arrival.facts).toMatchObject({ organ: "甲县教育局", year: 2023, at: exported.getTime(), doubts: 0 });
  expect(fromJson(kept?.json ?? "")).toMatchObject({ ok: true, value: { draft: report } });
  const { errors, warnings, suggestions } = arrival.facts;
  expect(kept?.problems).toHaveLength(errors + warnings + suggestions);
  expect(decodeArrival(encodeArrival(arrival))).toEqual(arrival);
  expect(decodeReport(kept && encodeReport(kept))).toEqual(kept);
});

test("what is no report is refused with a reason, which is kept as well", async () => {
  const arrival = await arrivalOf("照片.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
  expect(arrival).toMatchObject({ file: "照片.png", refused: expect.stringMatching(/图片/) });
  expect(decodeArrival(encodeArrival(arrival))).toEqual(arrival);
});

test("a whole collection is one file, of which one bad entry costs no other", async () => {
  const handed = await readHanded({ file: "一.json", at: 5, bytes }, terms);
  if (handed.kind !== "read") throw new Error("an archive");
  const files = [handed.read, { arrival: { file: "照片.png", refused: "图片读不了。" } }];
  const head = { ...emptyHead, year: 2023, answers: { 教育局: "甲县教育局" } };
  const text = collectionFile(head, files).join("");
  expect(readCollectionFile(text)).toEqual({ ok: true, value: { head, files, lost: 0 } });
  expect(readCollectionFile(text.replace("图片读不了。", '"'))).toMatchObject({ ok: false });
  expect(readCollectionFile(text.replace(/refused/, "other"))).toMatchObject({
    value: { files: [handed.read], lost: 1 },
  });
  expect(readCollectionFile(toJson(report, exported))).toMatchObject({ ok: false });
});

test("what another program stored is not taken for a collection", () => {
  expect(decodeHead(undefined)).toEqual(emptyHead);
  expect(decodeHead('{"version":2,"year":2023}')).toEqual(emptyHead);
  expect(decodeHead(encodeHead({ ...emptyHead, year: 2023, leftOut: ["甲"] }))).toMatchObject({ leftOut: ["甲"] });
  for (const text of ["", "null", "{}", '{"version":1,"file":"a","refused":"b"}']) {
    expect(decodeArrival(text)).toBeUndefined();
  }
  expect(decodeReport("[]")).toBeUndefined();
});

test("a .zip is opened with the archives in it, names of Windows too; Word documents are no heap", async () => {
  const inner = zipSync({ "二.json": bytes });
  const zip = zipSync({ "一.json": bytes, "里面.zip": inner, "__MACOSX/一.json": bytes, "~$三.docx": bytes });
  const handed = await readHanded({ file: "报送.zip", at: 5, bytes: zip }, terms);
  if (handed.kind !== "archive") throw new Error("not opened");
  expect(handed.files.map(({ file }) => file).sort()).toEqual(["报送.zip/一.json", "报送.zip/里面.zip"]);
  const [, nested] = handed.files;
  expect(await readHanded({ file: "报送.zip/里面.zip", at: 5, bytes: nested?.bytes ?? inner }, terms)).toMatchObject({
    kind: "archive",
    files: [{ file: "报送.zip/里面.zip/二.json" }],
  });
  // The two bytes of 甲 in GBK, as the library hands them over.
  expect(filesInArchive(zipSync({ "\u00bc\u00d7.txt": bytes }))).toMatchObject({ value: [{ name: "甲.txt" }] });
  expect(filesInArchive(zipSync({ "[Content_Types].xml": bytes }))).toBeUndefined();
  expect(filesInArchive(bytes)).toBeUndefined();
});

test("of a 报送包, which has one report in many forms, the JSON is read once", () => {
  const own = { "甲/年报.json": bytes, "甲/年报.docx": bytes, "甲/清单.txt": bytes, "乙/年报.docx": bytes };
  const read = filesInArchive(zipSync(own));
  expect(read?.ok && read.value.map(({ name }) => name)).toEqual(["甲/年报.json", "乙/年报.docx"]);
});

test("a damaged archive, one that is too deep and an empty one are refused", async () => {
  const zip = zipSync({ "一.json": bytes });
  const sentences = [
    await arrivalOf("坏.zip", zip.slice(0, zip.length - 30)),
    await arrivalOf("甲.zip/乙.zip/丙.zip/丁.zip", zip),
    await arrivalOf("空.zip", zipSync({ "空/": new Uint8Array() })),
  ].map((arrival) => ("refused" in arrival ? arrival.refused.slice(0, 8) : ""));
  expect(sentences).toEqual(["压缩包已损坏或者", "压缩包里又套了几", "压缩包里没有文件"]);
});

test("the same file again takes its place; another report of the same name is told apart", async () => {
  const one = await arrivalOf("年报.json", bytes);
  const other = await arrivalOf("年报.json", new TextEncoder().encode(toJson({ ...report, organ: "乙" }, exported)));
  const known = new Map([["年报.json", one]]);
  expect(placedAs(known, one)).toBe("年报.json");
  expect(placedAs(known, other)).toBe("年报.json（2）");
  expect(placedAs(known, { file: "年报.json", refused: "坏了" })).toBe("年报.json（2）");
  expect(placedAs(new Map([["年报.json", { file: "年报.json", refused: "坏了" }]]), one)).toBe("年报.json");
  expect(isLeftByPrograms("报送/~$年报.docx")).toBe(true);
  expect(isLeftByPrograms("报送/年报.docx")).toBe(false);
});

test("units are found by any of their names, by state, and sorted with those that lack it last", async () => {
  const { units: all } = collect([await arrivalOf("一.json", bytes)], units, { year: 2023, due: 0 });
  const names = (view: Partial<UnitView>) =>
    unitRows(
      all,
      { words: "", state: "all", reader: undefined, by: "list", isDown: false, ...view },
      {
        乙镇人民政府: "王某",
      },
    ).map(({ unit }) => unit.name);
  expect(names({})).toEqual(["甲县教育局", "乙镇人民政府", "丙县水利局"]);
  expect(names({ words: "教体" })).toEqual(["甲县教育局"]);
  expect(names({ state: "missing" })).toEqual(["乙镇人民政府", "丙县水利局"]);
  expect(names({ reader: "王某" })).toEqual(["乙镇人民政府"]);
  expect(names({ reader: "" })).toEqual(["甲县教育局", "丙县水利局"]);
  for (const isDown of [true, false]) expect(names({ by: "at", isDown })[0]).toBe("甲县教育局");
  expect(names({ by: "rounds", isDown: true })[0]).toBe("甲县教育局");
  expect(names({ by: "state" })[2]).toBe("甲县教育局");
});

test("催报 names who is not in, 问题清单 has a row for each problem and room for what is done about it", async () => {
  const collected = collect([await arrivalOf("一.json", bytes)], units, { year: 2023, due: 0 });
  const lines = reminderCsv(collected, { due: "2024-01-31", late: 3 }).split("\r\n");
  expect(lines.slice(1, 3)).toEqual([
    "乙镇人民政府,其他,未报,2024-01-31,3,还没有收到年度报告",
    "丙县水利局,其他,未报,2024-01-31,3,还没有收到年度报告",
  ]);
  const problems = [{ rule: "分项之和", severity: "警告", place: "表三", message: "加起来不是 3。" }];
  expect(problemRows([{ unit: "甲局", file: "一.json", problems }])[1]).toEqual([
    "甲局",
    "表三",
    "分项之和",
    "警告",
    "加起来不是 3。",
    "",
    "一.json",
  ]);
});

test("a unit that a person leaves out is in no sum and not missing from it", async () => {
  const collected = collect([await arrivalOf("一.json", bytes)], units, { year: 2023, due: 0 });
  expect(rollUp(collected, undefined, new Set(["甲县教育局", "乙镇人民政府"]))).toMatchObject({
    counted: [],
    leftOut: ["甲县教育局", "乙镇人民政府"],
    missing: ["丙县水利局"],
  });
});
