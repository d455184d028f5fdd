import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { call, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";

test.each([
  [],
  ["print"],
  ["constructor"],
  ["--help"],
  ["read"],
  ["read", "-"],
  ["read", "--year", "甲.json"],
  ["read", "--year", "23", "甲.json"],
  ["read", "--fast", "甲.json"],
  ["check"],
  ["check", "-", "甲.json"],
  ["check", "--year", "2023", "甲.json"],
  ["paste"],
  ["paste", "applications.received.naturalPerson"],
  ["paste", "-", "甲.txt"],
  ["write", "甲.json"],
  ["write", "--as", "html"],
  ["write", "甲.json", "--as", "pdf"],
  ["write", "甲.json", "--as", "toString"],
])("the wrong call %j is answered by one line of usage and code 2, and nothing is done", async (...args) => {
  const { code, complaint, text } = await call(args);
  expect(code).toBe(2);
  expect(complaint).toMatch(/^用法（usage）：report .+\n$/);
  expect(text).toBe("");
});

test("options may stand anywhere, and a name that begins with - after --", async () => {
  await inFolder({ "-甲.json": jsonOf(exampleDraft()) }, async (folder) => {
    const { answers } = await call(["read", "--year=2022", "--", "-甲.json"], folder);
    expect(answers).toMatchObject([{ file: "-甲.json", year: 2023 }]);
    expect((await call(["write", "--as", "csv", "无.json", "--out", "a"], folder)).code).toBe(0);
  });
});

/** The command as others call it, by npm, in some folder. */
const npm = (folder: string, args: readonly string[], input = "") =>
  spawnSync("npm", ["--prefix", resolve("."), "run", "-s", "report", "--", ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
    shell: process.platform === "win32",
  });

test("npm run report finds files from the folder where it is called, and prints its lines alone", async () => {
  await inFolder({ "甲.json": jsonOf(exampleDraft()) }, async (folder) => {
    const read = npm(folder, ["read", "甲.json", "无.json"]);
    const inProcess = await call(["read", "甲.json", "无.json"], folder);
    expect([read.status, read.stderr]).toEqual([0, ""]);
    expect(read.stdout).toBe(inProcess.text);
    const written = npm(folder, ["write", "甲.json", "--as", "docx", "--out", "out"]);
    expect(JSON.parse(written.stdout).written).toBe(
      join("out", "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告.docx"),
    );
  });
}, 120_000);

test("npm run report reads the standard input, and exits with 2 after a wrong call", async () => {
  await inFolder({}, async (folder) => {
    const clipboard = JSON.stringify({ cell: "applications.received.naturalPerson", text: "5" });
    const pasted = npm(folder, ["paste", "-"], clipboard);
    expect([pasted.status, pasted.stderr]).toEqual([0, ""]);
    expect(JSON.parse(pasted.stdout)).toEqual({ placed: { "applications.received.naturalPerson": 5 }, told: [] });
    const wrong = npm(folder, ["read", "--fast", "甲.json"]);
    expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toMatch(/^用法（usage）：report read /);
  });
}, 120_000);
