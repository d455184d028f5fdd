import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../../src/command/files.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { call, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fixtureText } from "../kit/reports.ts";

const golden = "test/fixtures/golden";
const ids = tables.flatMap(cellsOf).map(({ id }) => id);

test("an exported file comes back exactly, with every printed number", async () => {
  await inFolder({ "甲.json": jsonOf(exampleDraft()) }, async (folder) => {
    const { code, answers } = await call(["read", "甲.json"], folder);
    expect(code).toBe(0);
    expect(answers).toEqual([
      {
        file: "甲.json",
        organ: "偃师区缙氏镇人民政府",
        organKind: "township",
        year: 2023,
        edition: "2021",
        parts: ["overview", "disclosure", "applications", "litigation", "problems", "other"],
        report: exampleDraft(),
        printed: expect.objectContaining({ "applications.concluded.total": "0", "disclosure.fees.amount": "0" }),
        notes: [],
        unplaced: [],
      },
    ]);
    expect(Object.keys(answers[0].printed)).toEqual(ids);
  });
});

test.each(["seed-township-2023.html", "seed-township-2023.page.html", "seed-township-2023.txt"])(
  "%s is read as the import reads it",
  async (name) => {
    const { answers } = await call(["read", name], golden);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ file: name, organ: "偃师区缙氏镇人民政府", year: 2023, organKind: "township" });
    expect(answers[0].report.applications).toEqual(exampleDraft().applications);
    expect(Object.keys(answers[0].printed)).toHaveLength(ids.length);
  },
);

test("what is doubtful is told with its place, and with its cell where one cell is concerned", async () => {
  const text = fixtureText("golden/seed-township-2023.txt").replace(/(规章\t0\t0\t)0/, "$1不详");
  await inFolder({ "甲.txt": text }, async (folder) => {
    const { answers } = await call(["read", "甲.txt"], folder);
    expect(answers[0].notes).toContainEqual({
      kind: "doubt",
      place: "表二 规章 现行有效件数",
      cell: "disclosure.regulations.inForce",
      message: expect.stringContaining("“不详”"),
    });
    expect(answers[0].printed["disclosure.regulations.inForce"]).toBe("不详");
  });
});

const township = fixtureText("golden/seed-township-2023.txt").replace(/\r\n/g, "\n");
const licence = "行政许可\t0\t\t\n";
const decisions = { place: "表二 行政许可 本年处理决定数量", cell: "disclosure.licences.decisions" };

test.each([
  ["missing", licence, "", decisions, /没有找到这一行/],
  ["doubt", licence, "行政许呵事项\t0\t\t\n", decisions, /^行名“行政许呵事项”/],
  ["doubt", licence, "行政许可\t0\t+3\t5\n", decisions, /多出“0、\+3”/],
  ["doubt", licence, `行政许可\t\t\t\n${licence}`, decisions, /^文中出现两次：先是空白，后是“0”/],
  ["doubt", "规章\t0\t0\t0", "规章\t3\t4", { place: "表二 规章" }, /只有 2 个数/],
  ["unplaced", licence, `${licence}行政 检查\t9\t\t\n`, { place: "表二 行政检查" }, /没有对应的项目/],
  ["unplaced", licence, `${licence}\t9\t8\t\n`, { place: "表二 9 8" }, /没有对应的项目/],
  ["unplaced", "\t（七）总计", "\t（八）特别处理\t3\t0\t0\n\t（七）总计", { place: "表三 （八）特别处理" }, /^“（八）/],
])("a note (%s) names the one cell, or the table and the printed row: %j as %j", async (kind, from, to, at, says) => {
  await inFolder({ "甲.txt": township.replace(from, to) }, async (folder) => {
    const { answers } = await call(["read", "甲.txt"], folder);
    expect(answers[0].notes[0]).toEqual({ kind, ...at, message: expect.stringMatching(says) });
  });
});

test("a folder is all its files and those in its folders, by name; a list names one file a line", async () => {
  const text = "不是年报";
  await inFolder({ "b.txt": text, "a.txt": text }, async (folder) => {
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "z.txt"), text);
    symlinkSync(folder, join(folder, "around"));
    const files = async (...asked: string[]) => {
      const { answers } = await call(["read", ...asked], folder);
      return answers.map(({ file }) => file);
    };
    expect(await files(".")).toEqual(["./a/z.txt", "./a.txt", "./b.txt"]);
    expect(await files("a/")).toEqual(["a/z.txt"]);
    writeFileSync(join(folder, "list"), "\ufeffb.txt\r\n\r\na\r\n");
    expect(await files("a.txt", "@list", "b.txt")).toEqual(["a.txt", "b.txt", "a/z.txt", "b.txt"]);
  });
});

test("a folder that cannot be read is refused in its place, and the others are read", async () => {
  await inFolder({ "c.txt": "" }, async (folder) => {
    for (const name of ["a", "b"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "1.txt"), "");
    }
    const files = filesOf(["."], folder);
    expect((await files.next()).value).toMatchObject({ file: "./a/1.txt" });
    // Gone after its name was read; the same is a folder without the right to read it.
    rmSync(join(folder, "b"), { recursive: true });
    expect((await files.next()).value).toEqual({ file: "./b", refused: expect.stringMatching(/^没有这个文件/) });
    expect((await files.next()).value).toMatchObject({ file: "./c.txt" });
  });
});

test.skipIf(process.platform === "win32")(
  "a device that never ends is refused, and not sought in a folder",
  async () => {
    await inFolder({ "b.txt": "不是年报" }, async (folder) => {
      symlinkSync("/dev/zero", join(folder, "a"));
      symlinkSync("nothing", join(folder, "c"));
      const { answers } = await call(["read", ".", "/dev/zero"], folder);
      expect(answers).toEqual([
        { file: "./b.txt", refused: expect.any(String) },
        { file: "./c", refused: expect.stringMatching(/^没有这个文件/) },
        { file: "/dev/zero", refused: expect.stringMatching(/^内容有 20 MB/) },
      ]);
    });
  },
);

test("no name is the name of no file, and not of the folder of the call", async () => {
  await inFolder({ "甲.json": jsonOf(exampleDraft()) }, async (folder) => {
    const { answers } = await call(["read", "", "甲.json"], folder);
    expect(answers).toMatchObject([
      { file: "", refused: expect.any(String) },
      { file: "甲.json", year: 2023 },
    ]);
  });
});

test("a list saved by a Chinese Windows is understood", async () => {
  // 年报.txt in GBK.
  const gbk = Uint8Array.of(0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74, 0x0a);
  await inFolder({ list: gbk, "年报.txt": "不是年报" }, async (folder) => {
    expect((await call(["read", "@list"], folder)).answers).toMatchObject([{ file: "年报.txt" }]);
  });
});

test("what is missing, empty, no report or not readable is refused in a sentence; the others are read", async () => {
  const files = { "空.txt": "", "旧.doc": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "好.json": jsonOf(exampleDraft()) };
  await inFolder(files, async (folder) => {
    const { code, answers } = await call(["read", "无.json", "空.txt", "旧.doc", "@无", "好.json"], folder);
    expect(code).toBe(0);
    expect(answers.map(({ file, refused }) => [file, refused?.slice(0, 9)])).toEqual([
      ["无.json", "没有这个文件。请核"],
      ["空.txt", "这是一个空文件。请"],
      ["旧.doc", "文件已损坏，打不开"],
      ["@无", "没有这个文件。请核"],
      ["好.json", undefined],
    ]);
    expect(Object.keys(answers[0])).toEqual(["file", "refused"]);
  });
});

test("the content of a file counts as pasted where that is asked for", async () => {
  const { answers } = await call(["read", "--pasted", "seed-township-2023.txt", "seed-township-2023.html"], golden);
  expect(answers).toMatchObject([
    { organ: "偃师区缙氏镇人民政府", year: 2023 },
    { organ: "偃师区缙氏镇人民政府", year: 2023 },
  ]);
});

test("a report without a year has none, and its draft the year asked for, or the one before today's", async () => {
  const rows = fixtureText("golden/seed-township-2023.txt").split(/\r?\n/);
  const text = rows.filter((row) => row.includes("\t")).join("\n");
  await inFolder({ "表.txt": text }, async (folder) => {
    const [usual] = (await call(["read", "表.txt"], folder)).answers;
    expect([usual.year, usual.report.year]).toEqual([null, 2025]);
    const [asked] = (await call(["read", "--year", "2022", "表.txt"], folder)).answers;
    expect([asked.year, asked.report.year]).toEqual([null, 2022]);
  });
});

test("the same files give the same lines, byte for byte", async () => {
  const once = await call(["read", golden]);
  expect((await call(["read", golden])).text).toBe(once.text);
});
