import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "report-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const answers = (program: string, option: string): Promise<boolean> =>
  run(program, [option]).then(
    () => true,
    () => false,
  );

/** Whether LibreOffice and the tool that reads pages back are there; both are Debian's and used where they exist. */
export async function canConvert(): Promise<boolean> {
  return (await answers("soffice", "--version")) && (await answers("pdftotext", "-v"));
}

/** Word documents as LibreOffice prints them. It gets a profile of its own, so that one that is open is not asked. */
export function printedByOffice(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return inFolder(async (folder) => {
    const names = documents.map((_, at) => join(folder, `report-${at}`));
    await Promise.all(documents.map((document, at) => writeFile(`${names[at]}.docx`, document)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const files = names.map((name) => `${name}.docx`);
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]);
    return await Promise.all(names.map((name) => readFile(`${name}.pdf`)));
  });
}

/** The words on each page of a PDF, without space between them. */
export function wordsOnPages(pdf: Uint8Array): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, "report.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run("pdftotext", ["-raw", file, "-"]);
    return stdout
      .split("\f")
      .slice(0, -1)
      .map((page) => page.normalize("NFKC").replace(/\s+/g, ""));
  });
}
