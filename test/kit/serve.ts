import type { TestProject } from "vitest/node";
import { getBrowser } from "./get-browser.ts";
import { serveSite } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built program. */
    address: string;
    /** Path of the browser to drive. */
    browser: string;
  }
}

/** For as long as the browser tests run: a browser, and the program as it is delivered. */
export async function setup({ name, provide }: TestProject) {
  provide("browser", getBrowser({ whole: name === "long" }));
  const { address, close } = await serveSite("test/output/site");
  provide("address", address);
  return close;
}
