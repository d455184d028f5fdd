import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** All that a delivery is made of. */
const sources = [".build", "index.html", "package-lock.json", "package.json", "public", "src", "vite.config.ts"];

/** All files under a path, itself included, in the order of their names. */
export function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

export const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content);

/** Names the source that a delivery was built from: eight hexadecimal digits, the same on every machine. */
export function buildId(): string {
  const sum = createHash("sha256");
  for (const file of sources.flatMap(filesIn)) sum.update(`${file.replaceAll("\\", "/")}\n`).update(readFileSync(file));
  return sum.digest("hex").slice(0, 8);
}

/** The version of package.json. */
export function version(): string {
  return (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
}
