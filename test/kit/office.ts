import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const program = "/usr/bin/soffice";

/** Whether LibreOffice is installed here; where it is not, what needs it is skipped. */
export const hasOffice = existsSync(program);

/** The files that LibreOffice makes of one, by name. `to` is a format and its filter as its command line takes them. */
export async function converted(name: string, file: Uint8Array, to: string): Promise<ReadonlyMap<string, Buffer>> {
  mkdirSync("test/output", { recursive: true });
  const folder = resolve(mkdtempSync("test/output/office-"));
  try {
    writeFileSync(join(folder, name), file);
    const made = join(folder, "made");
    // A profile of its own, so that two runs do not meet in one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const asked = [profile, "--headless", "--convert-to", to, "--outdir", made, join(folder, name)];
    await promisify(execFile)(program, asked, { timeout: 110_000 });
    return new Map(readdirSync(made).map((one) => [one, readFileSync(join(made, one))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
