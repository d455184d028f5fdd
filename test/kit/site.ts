import { build, preview } from "vite";

/** Builds the program as it is delivered and serves it on a free port of this machine, until closed. */
export async function serveSite(outDir: string): Promise<{ address: string; close: () => Promise<void> }> {
  const { NODE_ENV } = process.env;
  // Vite takes the libraries' development builds unless told that this one is for delivery.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn", build: { outDir, emptyOutDir: true } });
  process.env.NODE_ENV = NODE_ENV;
  const server = await preview({ logLevel: "warn", build: { outDir }, preview: { port: 0 } });
  return { address: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}
