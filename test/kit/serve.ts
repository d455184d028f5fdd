import { build, preview } from "vite";
import type { TestProject } from "vitest/node";
import { getBrowser } from "./get-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built program. */
    address: string;
    /** Path of the browser to drive. */
    browser: string;
  }
}

/** Builds the program as it is delivered and serves it on a free port for as long as the browser tests run. */
export async function setup({ provide }: TestProject) {
  provide("browser", getBrowser());
  const { NODE_ENV } = process.env;
  // Vite takes the libraries' development builds unless told that this one is for delivery.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn", build: { outDir: "test/output/site", emptyOutDir: true } });
  process.env.NODE_ENV = NODE_ENV;
  const server = await preview({ logLevel: "warn", build: { outDir: "test/output/site" }, preview: { port: 0 } });
  provide("address", server.resolvedUrls?.local[0] ?? "");
  return () => server.close();
}
