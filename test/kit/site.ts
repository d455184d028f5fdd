import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { preview } from "vite";
import { buildDelivery } from "../../.build/build.ts";

/** Builds the program as it is delivered and serves it on a free port of this machine, until closed. */
export async function serveSite(outDir: string): Promise<{ address: string; close: () => Promise<void> }> {
  await buildDelivery("site", outDir);
  const server = await preview({ logLevel: "warn", build: { outDir }, preview: { port: 0 } });
  return { address: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}

/** Builds the program as one file; its address is that of a double-click. */
export async function singleFile(outDir: string): Promise<string> {
  await buildDelivery("single", outDir);
  return pathToFileURL(resolve(outDir, "index.html")).href;
}
