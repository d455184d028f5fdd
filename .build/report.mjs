// Runs the program's command from its sources: npm run -s report -- read FILE…
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = "src/command/start.ts";
const folder = join(root, "node_modules/.cache/report");

/** Names what the command is made of, so that it is put together anew only where that has changed. */
function sourcesId() {
  const sum = createHash("sha256");
  const sources = readdirSync(join(root, "src"), { recursive: true }).filter((file) => file.endsWith(".ts"));
  for (const file of [...sources.sort().map((name) => `src/${name}`), "package-lock.json"]) {
    sum.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return sum.digest("hex").slice(0, 16);
}

/** The command as the text of one file, beside the packages that it uses. */
async function bundled() {
  const { build } = await import("vite");
  const output = { codeSplitting: false };
  const ssr = { ssr: entry, write: false, minify: false, rolldownOptions: { output } };
  const { output: files } = await build({ root, configFile: false, publicDir: false, logLevel: "silent", build: ssr });
  return files[0].code;
}

/** The command as a file that is kept; transforming its modules one by one takes five times as long at each call. */
async function keptCommand() {
  const name = `${sourcesId()}.mjs`;
  const kept = join(folder, name);
  if (existsSync(kept)) return kept;
  const code = await bundled();
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(folder)) if (other.endsWith(".mjs")) rmSync(join(folder, other), { force: true });
  // Written under another name first, so that whoever calls at the same time finds it whole or not at all.
  const begun = `${kept}.${process.pid}`;
  writeFileSync(begun, code);
  renameSync(begun, kept);
  return kept;
}

/** Where nothing can be kept, as in a folder that is only read, the modules are run one by one. */
const kept = await keptCommand().catch(() => undefined);
// npm starts a script in the project's folder, whatever folder it was called in.
if (process.env.npm_lifecycle_event === "report" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
if (kept) {
  await import(pathToFileURL(kept).href);
} else {
  const { runnerImport } = await import("vite");
  await runnerImport(join(root, entry), { root, configFile: false, logLevel: "silent" });
}
