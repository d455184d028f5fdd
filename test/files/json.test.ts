import { readFileSync } from "node:fs";
import { expect, test as statement } from "vitest";
import * as z from "zod";
import { fromJson, toJson } from "../../src/files/json.ts";
import { jsonSchemaText } from "../../src/files/json-schema.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { type Draft, mostAspects } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
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
    version: 10,
    exportedAt: "2024-01-15T06:02:00.000Z",
    report: { organ: "偃师区缙氏镇人民政府", applications: { received: { naturalPerson: 0 } } },
  });
});

property("export, then import, is the same report", [arbitraryDraft()], (draft) => {
  expect(fromJson(toJson(draft, at))).toEqual({ ok: true, value: { draft, setAside: [] } });
});

statement.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("a file of version %i is read to this day", (version) => {
  const read = fromJson(readFileSync(`test/fixtures/golden/seed-township-2023.version-${version}.json`, "utf8"));
  expect(read).toEqual({ ok: true, value: { draft: exampleDraft(), setAside: [] } });
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

statement("a wrong, missing or unknown value is set aside by its printed row and column, and the rest is taken", () => {
  const setAside = (change: (report: ReturnType<typeof file>["report"]) => void) => {
    const changed = file();
    change(changed.report);
    const read = fromJson(JSON.stringify(changed));
    return read.ok ? read.value.setAside.map(({ place, text }) => [place, text]) : read.message;
  };
  expect(setAside((report) => (report.applications.received.naturalPerson = -1))).toEqual([
    ["表三 一、本年新收政府信息公开申请数量 自然人", "-1"],
  ]);
  expect(setAside((report) => delete report.litigation.review.upheld)).toEqual([["表四 行政复议 结果维持", undefined]]);
  expect(setAside((report) => (report.overview.aspects[1].text = 3))).toEqual([["一、总体情况 第 2 个方面", "3"]]);
  expect(setAside((report) => (report.notes = { nowhere: "x" }))).toEqual([["附注中不认识的项目", '{"nowhere":"x"}']]);
});

statement("a file with 5（ ） in a cell is the same draft with 5 in it and no annotation", () => {
  const [cell] = tables.flatMap(enteredCells);
  if (!cell) throw new Error("no cell");
  const draft = withText(exampleDraft(), cell, "5（ ）");
  expect(draft.notes).toEqual({});
  expect(fromJson(toJson(draft, at))).toEqual({ ok: true, value: { draft, setAside: [] } });
  const former = { ...draft, notes: { [cell.id]: "" } };
  expect(fromJson(JSON.stringify({ ...file(), report: former }))).toEqual({ ok: true, value: { draft, setAside: [] } });
});

statement("a file without any report in it is refused", () => {
  expect(refusal((one) => ({ ...one, report: {} }))).toBe("文件中没有报告的内容。请让导出文件的人重新导出。");
  expect(refusal((one) => ({ ...one, report: "x" }))).toContain("没有报告的内容");
});

statement("keys that would reach into every object are set aside, and reach nothing", () => {
  const text = toJson(exampleDraft(), at).replace('"organ":', '"__proto__": {"polluted": true}, "organ":');
  expect(fromJson(text)).toEqual({
    ok: true,
    value: {
      draft: exampleDraft(),
      setAside: [{ place: "报告中不认识的项目", text: '{"__proto__":{"polluted":true}}' }],
    },
  });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

statement("a draft that could not be read again is written as it can be, and one as long as the storage whole", () => {
  const unsound = { ...exampleDraft(), notes: { "disclosure.regulations.issued": "" }, other: 3 } as unknown as Draft;
  expect(fromJson(toJson(unsound, at))).toEqual({
    ok: true,
    value: { draft: { ...exampleDraft(), other: "" }, setAside: [] },
  });
  const long = { ...exampleDraft(), other: "\u0001".repeat(5_200_000) };
  expect(fromJson(toJson(long, at)).ok).toBe(true);
});

statement("a file far too long to be a report is refused before it is read", () => {
  expect(fromJson("x".repeat(40_000_001))).toMatchObject({ ok: false, message: expect.stringContaining("文件太大") });
});

statement(
  "of a file with a hundred thousand aspects the first are taken; one nested deep is read without that, or is none",
  () => {
    const many = Array.from({ length: 100_000 }, () => ({ heading: "", text: "" }));
    const one = file();
    const withMany = { ...one, report: { ...one.report, overview: { ...one.report.overview, aspects: many } } };
    const read = fromJson(JSON.stringify(withMany));
    expect(read.ok && read.value.draft.overview.aspects).toHaveLength(mostAspects);
    expect(read).toMatchObject({ value: { setAside: [{ place: "一、总体情况 各个方面", text: expect.any(String) }] } });
    const deep = toJson(exampleDraft(), at).replace('"other":', `"deep": ${"[".repeat(1_000_000)}, "other":`);
    expect(fromJson(deep).ok).toBe(false);
    const nested = `${"[".repeat(1000)}${"]".repeat(1000)}`;
    const withNested = toJson(exampleDraft(), at).replace('"other":', `"deep": ${nested}, "other":`);
    expect(fromJson(withNested)).toEqual({
      ok: true,
      value: { draft: exampleDraft(), setAside: [{ place: "报告中不认识的项目", text: `{"deep":${nested}}` }] },
    });
  },
);

statement("the published JSON Schema is the one that the program's own schema gives", () => {
  const published = readFileSync("public/annual-disclosure-report.schema.json", "utf8");
  expect(published, "run: npm run schema").toBe(jsonSchemaText());
});

interface Piece {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, Piece>>;
}

statement(
  "the published JSON Schema names each property, defines once what it has twice, and takes what is exported",
  () => {
    const schema = JSON.parse(jsonSchemaText());
    const pieces: Piece[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      pieces.push(value as Piece);
      Object.values(value).forEach(walk);
    };
    walk(schema);
    const properties = pieces.flatMap((piece) =>
      piece.type === "object" ? Object.entries(piece.properties ?? {}) : [],
    );
    expect(properties.length).toBeGreaterThan(200);
    expect(properties.filter(([, { title }]) => typeof title !== "string" || /[A-Za-z]/.test(title))).toEqual([]);
    expect(Object.keys(schema.$defs).filter((name) => name.startsWith("_"))).toEqual([]);
    expect(schema.$id).toMatch(/^urn:/);
    expect(jsonSchemaText().length).toBeLessThan(80_000);
    const taken = z.fromJSONSchema(schema);
    const own = file();
    expect(taken.safeParse(own).success).toBe(true);
    expect(taken.safeParse({ ...own, report: { ...own.report, year: 1999 } }).success).toBe(false);
    expect(taken.safeParse({ ...own, report: { ...own.report, extra: 1 } }).success).toBe(false);
  },
);
