import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const program = "/usr/bin/soffice";

/** Whether LibreOffice is installed here; where it is not, what needs it is skipped. */
export const hasOffice = existsSync(program);

/**
 * Runs LibreOffice until it ends; what it said is in the error. It is a few programs that start each other, so that all of
 * them are ended where the test has no more time for it. The code is null where somebody else ended it.
 */
function runOffice(args: readonly string[], signal: AbortSignal): Promise<{ code: number | null; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
    const end = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
    signal.addEventListener("abort", end);
    child.on("error", fail);
    child.on("close", (code) => {
      signal.removeEventListener("abort", end);
      done({ code, said });
    });
  });
}

/**
 * The files that LibreOffice makes of one, by name. `to` is a format and its filter as its command line takes them, `signal`
 * that of the test.
 */
export async function converted(
  name: string,
  file: Uint8Array,
  to: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Buffer>> {
  mkdirSync("test/output", { recursive: true });
  const folder = resolve(mkdtempSync("test/output/office-"));
  try {
    writeFileSync(join(folder, name), file);
    const made = join(folder, "made");
    // A profile of its own, so that two runs do not meet in one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const asked = [profile, "--headless", "--convert-to", to, "--outdir", made, join(folder, name)];
    const { code, said } = await runOffice(asked, signal);
    if (code !== 0 || !existsSync(made)) throw new Error(`LibreOffice made nothing of ${name} (${code}): ${said}`);
    return new Map(readdirSync(made).map((one) => [one, readFileSync(join(made, one))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
