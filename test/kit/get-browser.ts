import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.ts";

const fonts = "fonts-noto-cjk";

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

const isRoot = () => process.platform === "linux" && process.getuid?.() === 0;

/** Chinese glyphs for what the browser draws; only where Debian's package tool can be used. */
function getFonts(): void {
  const listed = spawnSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" });
  if (isRoot() && (listed.status !== 0 || listed.stdout.trim() === "")) runs("apt-get", "install", "-y", "-qq", fonts);
}

/**
 * The browser that the tests drive. Where the machine has none, one is fetched: Debian's where this is root on Debian,
 * else Playwright's own. Throws a sentence that says what to do where neither can be had.
 */
export function getBrowser(): string {
  const found = findBrowser();
  if (found) {
    getFonts();
    return found;
  }
  console.log("No Chromium, Chrome or Edge on this machine; installing one for the browser tests.");
  if (isRoot() && runs("apt-get", "update", "-qq")) {
    runs("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", fonts);
  }
  if (!findBrowser()) runs(process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium");
  const fetched = findBrowser();
  if (fetched) return fetched;
  throw new Error(
    "The browser tests need Chromium, Chrome or Edge. Install one, or name it: CHROMIUM_PATH=/path/to/it.",
  );
}
