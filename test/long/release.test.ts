import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeRelease } from "../../.build/make-release.ts";
import { inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const folder = "test/output/release";
const sums = () => readFileSync(join(folder, "SHA256SUMS.txt"), "utf8");

// Six builds in all: 60 s on two processors that others use as well.
beforeAll(() => makeRelease(folder), 300_000);

test("a release has both deliveries and the command with their sums, and the same source gives the same bytes again", async () => {
  const first = sums();
  expect(readdirSync(folder).sort()).toEqual(
    ["SHA256SUMS.txt", "report-licences.txt", "report.mjs", "single", "site"].sort(),
  );
  expect(readdirSync(join(folder, "single"))).toEqual([
    expect.stringMatching(/^政府信息公开工作年度报告填报-\d+\.\d+\.\d+\.html$/),
  ]);
  expect(readdirSync(join(folder, "site"))).toEqual(expect.arrayContaining(["assets", "index.html", "licences.txt"]));
  expect(first).toMatch(/^[\da-f]{64} {2}report\.mjs$/m);
  expect(first).toMatch(/^[\da-f]{64} {2}report-licences\.txt$/m);
  for (const line of first.trim().split("\n")) {
    const [sum = "", path = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ).toBe(sum);
  }
  await makeRelease(folder);
  expect(sums()).toBe(first);
}, 300_000);

test("the command of a release runs by itself: it writes every kind of file and reads them back", async () => {
  await inFolder({ "甲.json": jsonOf(exampleDraft()) }, async (alone) => {
    copyFileSync(join(folder, "report.mjs"), join(alone, "report.mjs"));
    const report = (...args: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ["report.mjs", ...args], {
        cwd: alone,
        encoding: "utf8",
        maxBuffer: 100_000_000,
      });
      const answers = stdout.trimEnd().split("\n").filter(Boolean);
      return { status, stderr, answers: answers.map((line) => JSON.parse(line)) };
    };
    for (const as of ["html", "docx", "xlsx", "txt", "fragment"]) {
      const { status, stderr, answers } = report("write", "甲.json", "--as", as, "--out", "out");
      expect([status, stderr, answers.length]).toEqual([0, "", 1]);
      expect(answers[0]).not.toHaveProperty("refused");
    }
    const { answers } = report("read", "out", "甲.json");
    expect(answers.map(({ report: { applications } }) => applications)).toEqual(
      Array.from({ length: 6 }, () => exampleDraft().applications),
    );
    expect(report("check", "甲.json").answers).toMatchObject([{ file: "甲.json", blanks: [] }]);
    expect(report("tell")).toMatchObject({ status: 2, answers: [], stderr: expect.stringMatching(/^用法/) });
  });
}, 120_000);

test("the licences of all packages within the command are beside it", () => {
  const text = readFileSync(join(folder, "report-licences.txt"), "utf8");
  for (const name of ["docx", "fflate", "htmlparser2", "numfmt", "write-excel-file", "zod"]) {
    expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\([\\w. -]+\\)$`, "m"));
  }
});
