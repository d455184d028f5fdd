import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";

// Runs the browser tests in Chromium 86, the oldest that the program is made for. It is published within a package of
// the npm registry, compressed, for Linux on x64; it needs libnss3 and libexpat1. Files may be named, as to vitest.
const source = "chrome-aws-lambda@5.3.1";
const folder = resolve("test/output/chromium-86");
const browser = resolve(folder, "chromium");

/** Tests that it cannot be driven through, by their names, and why. */
const notThere = {
  "Shift with arrows, Shift\\+click and dragging select a rectangle":
    "its driver takes no element for steady while the mouse button is held down",
  "Chinese input: a composition is left alone": "its protocol has no Input.imeSetComposition",
  "a page that alone has what was typed asks before it is closed":
    "its driver closes the page, whatever the question is answered",
  "where the program itself fails, the clerk loses nothing":
    "what its driver runs is another's script, whose late faults no page is told of",
  "(?:the township report|a report of very long texts and large numbers): the preview has":
    "its PDF names some letters by the radicals that look like them, ⺠ for 民; the pages end alike",
};

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}

if (!existsSync(browser)) {
  mkdirSync(folder, { recursive: true });
  run("npm", "pack", "--silent", source);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  run("tar", "xzf", archive ?? "", "package/bin");
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(resolve(folder, "package/bin", name)));
  writeFileSync(resolve(folder, "swiftshader.tar"), unpacked("swiftshader.tar.br"));
  run("tar", "xf", "swiftshader.tar");
  writeFileSync(browser, unpacked("chromium.br"), { mode: 0o755 });
}

for (const [name, why] of Object.entries(notThere)) console.log(`Left out: ${name.replaceAll("\\", "")} (${why})`);
const others = `^(?!.*(?:${Object.keys(notThere).join("|")}))`;
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--project", "browser", "--testNamePattern", others, ...process.argv.slice(3)],
  {
    env: { ...process.env, CHROMIUM_PATH: browser },
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
