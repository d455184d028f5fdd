import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { fileKinds } from "../../src/export/file-kinds.ts";
import { fromJson } from "../../src/files/json.ts";
import { packToJson } from "../../src/files/notice-json.ts";
import { packSchema } from "../../src/notice/pack.ts";
import type { Draft } from "../../src/report/schema.ts";
import { call, calledAt, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { publishedReport } from "../kit/reports.ts";

const { overview, problems, other } = exampleDraft();
const report = (organ: string, more: Partial<Draft> = {}): Draft => ({
  ...publishedReport("shuyang-fgj-2023").draft,
  overview,
  problems,
  other,
  organ,
  year: 2023,
  ...more,
});

const pack = packSchema.parse({
  year: 2023,
  issuedBy: "甲县人民政府",
  stages: [{ kind: "submit", to: "01-10" }],
  units: [
    { name: "甲县教育局", kind: "department", also: ["县教体局"] },
    { name: "甲县水利局", kind: "department" },
    { name: "甲县税务局", kind: "department", vertical: true },
    { name: "乙镇人民政府", kind: "township" },
  ],
});

test("a folder of reports in any form is sorted by unit and added up; what is no unit's is told", async () => {
  const word = await fileKinds.word.make(report("甲县水利局"), { finished: true, at: calledAt });
  const files = {
    "units.json": packToJson(pack),
    "own.json": jsonOf(report("甲县人民政府")),
  };
  await inFolder(files, async (folder) => {
    const heap = join(folder, "heap");
    mkdirSync(join(heap, "更多"), { recursive: true });
    const put = (name: string, content: string | Uint8Array, at = "2024-01-09T00:00:00Z") => {
      writeFileSync(join(heap, name), content);
      utimesSync(join(heap, name), new Date(at), new Date(at));
    };
    put("教育.json", jsonOf(report("县教体局")));
    put("更多/教育副本.json", jsonOf(report("县教体局")));
    put("水利.docx", new Uint8Array(await (word as Blob).arrayBuffer()));
    put("税务.json", jsonOf(report("甲县税务局")));
    put("去年.json", jsonOf(report("乙镇人民政府", { year: 2022 })));
    put("外单位.json", jsonOf(report("丙县气象局")));
    put("照片.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
    const { code, answers } = await call(
      ["collect", "heap", "--units", "units.json", "--out", "out", "--own", "own.json", "--printed", "own.json"],
      folder,
    );
    expect(code).toBe(0);
    const whole = answers[answers.length - 1];
    expect(answers.slice(0, -1).map(({ file, unit, fate, why }) => [file, unit ?? why, fate])).toEqual([
      ["heap/教育.json", "甲县教育局", "taken"],
      ["heap/更多/教育副本.json", "甲县教育局", "copy"],
      ["heap/水利.docx", "甲县水利局", "taken"],
      ["heap/税务.json", "甲县税务局", "taken"],
      ["heap/去年.json", "otherYear", undefined],
      ["heap/外单位.json", "unknownUnit", undefined],
      ["heap/照片.png", "refused", undefined],
    ]);
    expect(whole).toMatchObject({
      year: 2023,
      units: 4,
      counted: 2,
      missing: ["乙镇人民政府"],
      vertical: ["甲县税务局"],
      // Exported files say when; by then the day to hand in was long past.
      late: ["甲县教育局", "甲县税务局"],
      strays: 3,
    });
    const one = report("").applications.received?.naturalPerson as number;
    const cell = "applications.received.naturalPerson";
    expect(whole.differences.find((difference: { cell: string }) => difference.cell === cell)).toMatchObject({
      printed: one,
      sum: String(3 * one),
      above: [],
    });
    const sums = fromJson(readFileSync(join(folder, "out/汇总.json"), "utf8"));
    expect(sums.ok && sums.value.draft.applications.received?.naturalPerson).toBe(3 * one);
    const lines = readFileSync(join(folder, "out/各单位.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ unit, state, file }) => [unit, state, file])).toEqual([
      ["甲县教育局", expect.stringMatching(/in|toCheck/), "heap/教育.json"],
      ["甲县水利局", expect.stringMatching(/in|toCheck/), "heap/水利.docx"],
      ["甲县税务局", expect.stringMatching(/in|toCheck/), "heap/税务.json"],
      ["乙镇人民政府", "missing", null],
    ]);
    expect(lines[0].numbers[cell]).toBe(one);
    expect(readFileSync(join(folder, "out/汇总.csv"), "utf8")).toContain(`自然人,${3 * one},3,4,乙镇人民政府`);
    expect(readFileSync(join(folder, "out/各单位.csv"), "utf8").split("\r\n")).toHaveLength(6);
  });
});

test("archives are opened, lists go out, and the consolidated report begins with its own numbers", async () => {
  const towns = { "乡镇/乙镇.json": new TextEncoder().encode(jsonOf(report("乙镇人民政府", { other: "" }))) };
  const heap = zipSync({ "乡镇.zip": zipSync(towns), "说明.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) });
  await inFolder({ "units.json": packToJson(pack), "教育.json": jsonOf(report("甲县教育局")) }, async (folder) => {
    writeFileSync(join(folder, "报来.zip"), heap);
    const { answers } = await call(
      ["collect", "教育.json", "报来.zip", "--units", "units.json", "--out", "out"],
      folder,
    );
    expect(answers.slice(0, -1).map(({ file, unit, why, fate }) => [file, unit ?? why, fate])).toEqual([
      ["教育.json", "甲县教育局", "taken"],
      ["报来.zip/乡镇.zip/乡镇/乙镇.json", "乙镇人民政府", "taken"],
      ["报来.zip/说明.png", "refused", undefined],
    ]);
    const written = (name: string) => readFileSync(join(folder, "out", name), "utf8");
    expect(written("催报名单.csv")).toContain("甲县水利局,政府部门,未报,2024-01-10,");
    expect(written("问题清单.csv")).toContain(
      "乙镇人民政府,六、其他需要报告的事项,没有填写,未填,没有填写：其他需要报告的事项。,,报来.zip/",
    );
    const sheets = unzipSync(readFileSync(join(folder, "out/汇总.xlsx")));
    expect(Object.keys(sheets)).toContain("xl/workbook.xml");
    const rolled = fromJson(written("汇总.json"));
    const received = 2 * (report("").applications.received?.naturalPerson as number);
    expect(rolled.ok && rolled.value.draft.applications.received?.naturalPerson).toBe(received);
    const texts = rolled.ok ? rolled.value.draft.overview.aspects.map(({ text }) => text) : [];
    expect(texts[1]).toContain(`2023年新收政府信息公开申请${received}件`);
    expect(texts.slice(2)).toEqual(["", "", ""]);
  });
});

test("the list of units may be a text with a name a line", async () => {
  await inFolder(
    { "units.txt": "甲县教育局\t县教体局\n\n甲县水利局", "教育.json": jsonOf(report("县教体局")) },
    async (folder) => {
      const { answers } = await call(
        ["collect", "教育.json", "--units", "units.txt", "--year", "2023", "--out", "."],
        folder,
      );
      expect(answers).toMatchObject([
        { unit: "甲县教育局", fate: "taken" },
        { missing: ["甲县水利局"], counted: 1 },
      ]);
    },
  );
});

test.each<[string, Record<string, string>]>([
  ["no list", {}],
  ["a list that cannot be read", { "units.json": '{"format":' }],
  ["a list without units", { "units.json": packToJson(packSchema.parse({})) }],
])("%s is refused, and nothing is written", async (_, files) => {
  await inFolder(files, async (folder) => {
    const { answers } = await call(["collect", ".", "--units", "units.json", "--out", "out"], folder);
    expect(answers).toEqual([{ file: "units.json", refused: expect.stringMatching(/。$/) }]);
  });
});
