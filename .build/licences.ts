import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Licence } from "virtual:delivery";

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The folder of the package that a module belongs to. */
const packageFolder = (module: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replaceAll("\\", "/"))?.[0];

function licenceText(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");
}

/**
 * The packages that these modules come from, by name, each with its licence as it is published with it.
 * Throws where a package names no licence.
 */
export function licencesOf(modules: Iterable<string>): readonly Licence[] {
  const found = new Map<string, Licence>();
  for (const module of modules) {
    const folder = packageFolder(module);
    if (folder === undefined || module.startsWith("\0")) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile;
    if (license === undefined) throw new Error(`${name} ${version} names no licence`);
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: license.replace(/^\((.*)\)$/, "$1"),
      text: licenceText(folder),
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The same as a text file. */
export function licencesText(licences: readonly Licence[]): string {
  const entry = ({ name, version, licence, text }: Licence) => `${name} ${version} (${licence})\n\n${text}\n`;
  return licences.map(entry).join(`\n${"-".repeat(80)}\n\n`);
}
