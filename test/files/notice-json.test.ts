import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { noticeSchemaText, packFromJson, packToJson } from "../../src/files/notice-json.ts";
import { emptyPack } from "../../src/notice/pack.ts";
import { ownPack } from "../kit/office-settings.ts";

const own = ownPack({ off: ["lists"], overviewLimit: 1200, deadline: "02-28", units: ["甲局", "乙局"] });
/** Settings as they lay in storages and files before there were packs. */
const former = { off: ["lists"], overviewLimit: 1200, deadline: "02-28", units: ["甲局", "乙局"] };
const formerFile = (settings: unknown, version = 1) =>
  JSON.stringify({ format: "annual-disclosure-report-settings", version, settings });

test("a pack comes back from its file as it was", () => {
  expect(packFromJson(packToJson(own))).toEqual({ ok: true, value: { pack: own, setAside: [] } });
});

test("a file of settings that an earlier program exported is read word for word", () => {
  expect(packFromJson(formerFile(former))).toEqual({ ok: true, value: { pack: own, setAside: [] } });
});

test.each([
  ["{", "没有复制完整"],
  ["{}", "不是通知包"],
  [packToJson(own).replace('"version": 1', '"version": 2'), "较新版本"],
  [packToJson(own).replace(/"pack": [\s\S]*/, '"pack": 5}'), "内容不符合要求"],
  [formerFile(former, 2), "较新版本"],
  [formerFile(5), "内容不符合要求"],
])("a file that holds no pack is refused with a sentence", (text, words) => {
  const read = packFromJson(text);
  expect(read.ok ? "" : read.message).toContain(words);
});

test("one bad item, one unknown field and one bad year take nothing from the rest of a pack, and are told word for word", () => {
  const pack = {
    title: "某市通知",
    year: 1900,
    stages: [
      { kind: "publish", to: "01-28", source: "通知第四条" },
      { kind: "publish", to: "13-01" },
    ],
    limits: [{ in: "overview", most: 1000 }],
    terms: { wrong: "x" },
    colour: "red",
  };
  const text = JSON.stringify({ format: "annual-disclosure-report-notice", version: 1, pack });
  expect(packFromJson(text)).toEqual({
    ok: true,
    value: {
      pack: {
        ...emptyPack,
        title: "某市通知",
        stages: [{ kind: "publish", from: null, to: "01-28", source: "通知第四条" }],
        limits: [{ in: "overview", most: 1000, least: null, source: "" }],
      },
      setAside: [
        { place: "适用年度", text: "1900" },
        { place: "阶段和日期第 2 条", text: '{"kind":"publish","to":"13-01"}' },
        { place: "用语", text: '{"wrong":"x"}' },
        { place: "不认识的项目", text: '{"colour":"red"}' },
      ],
    },
  });
});

test("one bad name or one bad day takes nothing from the other settings of an earlier file", () => {
  const bad = { ...former, deadline: "02-30x", units: ["甲局", " ", 5, "乙局"], extra: 1 };
  expect(packFromJson(formerFile(bad))).toEqual({
    ok: true,
    value: {
      pack: { ...own, stages: [] },
      setAside: [
        { place: "公布期限", text: "02-30x" },
        { place: "单位名录", text: " " },
        { place: "单位名录", text: "5" },
        { place: "设置中不认识的项目", text: '{"extra":1}' },
      ],
    },
  });
});

test("a file with far more names than a province has units, or far too long, is refused", () => {
  const units = Array.from({ length: 60_000 }, (_, at) => `第${at}局`);
  for (const text of [packToJson(ownPack({ units })), formerFile({ ...former, units })]) {
    expect(packFromJson(text)).toMatchObject({
      ok: false,
      message: "单位名录有 60000 个名称，最多 50000 个，没有读入。请只留本单位和相邻的单位。",
    });
  }
  expect(packFromJson(" ".repeat(10_000_001))).toMatchObject({
    ok: false,
    message: expect.stringContaining("文件太大"),
  });
});

test("the schema of packs that is published is the one by which they are read", () => {
  expect(readFileSync("public/annual-disclosure-report-notice.schema.json", "utf8")).toBe(noticeSchemaText());
});
