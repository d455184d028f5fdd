import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { noWorker } from "../../.build/no-worker.ts";
import { exportedNames, programFiles } from "../kit/syntax.ts";

const load = noWorker().load as (id: string) => string | undefined;

test("where the program is one file, every file that starts a worker starts none, under the same name", () => {
  const starting = programFiles.filter((file) => readFileSync(resolve("src", file), "utf8").includes("new Worker("));
  expect(starting.length).toBeGreaterThan(2);
  for (const file of starting) {
    const names = exportedNames(file);
    expect([file, names.length]).toEqual([file, 1]);
    expect(load(resolve("src", file))).toBe(`export const ${names[0]} = () => undefined;\n`);
  }
});
