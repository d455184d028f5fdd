import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { answersTo } from "../../src/command/answers.ts";
import { calledAt, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const word = renderings.find(({ name }) => name === "Word document")!;
const published = publishedReport("suqian-2023");

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Megabytes that are still referred to. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}
/** What reading may leave behind, in megabytes; 1,500 reports that each left a copy of itself would be 20, 150 documents as much. */
const mostGrown = 5;

test.each([
  ["3,000 JSON files", 3000, "json", async (at: number) => jsonOf({ ...exampleDraft(), organ: `第${at}镇人民政府` })],
  [
    "300 Word documents",
    300,
    "docx",
    async (at: number) =>
      word.make({
        ...published,
        draft: { ...published.draft, organ: `第${at}镇人民政府`, other: "说明。".repeat(at) },
      }),
  ],
])(
  "%s are read in one call without growing memory",
  async (_, count, kind, make) => {
    await inFolder({}, async (folder) => {
      for (let at = 0; at < count; at += 1) {
        writeFileSync(join(folder, `${String(at).padStart(4, "0")}.${kind}`), (await make(at)) as string | Uint8Array);
      }
      const input = (async function* () {})();
      const answers = answersTo({ verb: "read", files: ["."], pasted: false }, { cwd: folder, now: calledAt, input });
      let [read, early] = [0, 0];
      for await (const answer of answers) {
        expect(answer).not.toHaveProperty("refused");
        read += 1;
        if (read === count / 2) early = held();
      }
      expect(read).toBe(count);
      expect(held() - early).toBeLessThan(mostGrown);
    });
  },
  600_000,
);
