import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRelease } from "../../.build/make-release.ts";

const sumsIn = (folder: string) => readFileSync(join(folder, "SHA256SUMS.txt"), "utf8");

test("a release has both deliveries with their sums, and the same source gives the same bytes again", async () => {
  const folder = "test/output/release";
  await makeRelease(folder);
  const first = sumsIn(folder);
  expect(readdirSync(join(folder, "single"))).toEqual([
    expect.stringMatching(/^政府信息公开工作年度报告填报-\d+\.\d+\.\d+\.html$/),
  ]);
  expect(readdirSync(join(folder, "site"))).toEqual(expect.arrayContaining(["assets", "index.html", "licences.txt"]));
  for (const line of first.trim().split("\n")) {
    const [sum = "", path = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ).toBe(sum);
  }
  await makeRelease(folder);
  expect(sumsIn(folder)).toBe(first);
  // Four builds: 40 s on two processors that others use as well.
}, 300_000);
