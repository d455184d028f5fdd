import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { buildCommand, buildDelivery } from "./build.ts";
import { filesIn, sha256, version } from "./delivery.ts";

const titleOf = (page: string): string => /<title>([^<]+)<\/title>/.exec(page)?.[1] ?? "index";

/**
 * Both deliveries in one folder, which is emptied before: `single/` with the one file, named by the program's title and
 * version, and `site/` for a web server; beside them the command for other programs, `report.mjs`, with its licences, and
 * the sums of all files in the form that `sha256sum -c` reads.
 * The same source gives the same bytes.
 */
export async function makeRelease(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const single = join(folder, "single");
  await buildDelivery("site", join(folder, "site"));
  await buildDelivery("single", single);
  await buildCommand(folder);
  const page = join(single, "index.html");
  renameSync(page, join(single, `${titleOf(readFileSync(page, "utf8"))}-${version()}.html`));
  const sums = filesIn(folder).map((file) => {
    const path = relative(folder, file).replaceAll("\\", "/");
    return `${sha256(readFileSync(file)).digest("hex")}  ${path}\n`;
  });
  writeFileSync(join(folder, "SHA256SUMS.txt"), sums.join(""));
}
