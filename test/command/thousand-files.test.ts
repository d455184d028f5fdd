import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answersTo } from "../../src/command/answers.ts";
import { call, calledAt, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const nameOf = (at: number) => `${String(at).padStart(4, "0")}.json`;

async function withThousand(work: (folder: string) => Promise<void>): Promise<void> {
  await inFolder({}, async (folder) => {
    for (let at = 0; at < 1000; at += 1) {
      writeFileSync(join(folder, nameOf(at)), jsonOf({ ...exampleDraft(), organ: `第${at}镇人民政府` }));
    }
    await work(folder);
  });
}

test("a thousand reports of a folder are read in one call, in their order, each answer made when it is asked for", async () => {
  await withThousand(async (folder) => {
    const answers = answersTo(
      { verb: "read", files: ["."], pasted: false },
      { cwd: folder, now: calledAt, input: (async function* () {})() },
    );
    expect((await answers.next()).value).toMatchObject({ file: "./0000.json" });
    // The second file is looked at only now.
    writeFileSync(join(folder, nameOf(1)), "");
    expect((await answers.next()).value).toMatchObject({ file: "./0001.json", refused: expect.any(String) });
    let at = 2;
    for await (const answer of answers) {
      expect(answer).toMatchObject({ file: `./${nameOf(at)}`, organ: `第${at}镇人民政府` });
      at += 1;
    }
    expect(at).toBe(1000);
  });
}, 120_000);

test("a thousand reports are checked in one call", async () => {
  await withThousand(async (folder) => {
    const { answers } = await call(["check", "."], folder);
    expect(answers).toHaveLength(1000);
    expect(answers.every(({ findings, blanks }) => findings.length > 0 && blanks.length === 0)).toBe(true);
  });
}, 120_000);
