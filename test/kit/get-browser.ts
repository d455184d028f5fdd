import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.ts";

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

/** Debian's packages, where this is root on Debian. */
export function install(...packages: string[]): boolean {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (!isRoot || !runs("apt-get", "update", "-qq")) return false;
  console.log(`Installing ${packages.join(", ")} for the browser tests.`);
  return runs("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
}

function hasFont(pattern: string): boolean {
  if (process.platform !== "linux") return true;
  const listed = spawnSync("fc-list", [pattern], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}

/**
 * Without Chinese faces a page is all boxes. Without Times New Roman, or the face of the same widths, printed numbers are
 * wider than on an office's machine, and a report takes another number of pages.
 */
function hasOfficeFonts(): boolean {
  return hasFont(":lang=zh-cn") && (hasFont("Times New Roman") || hasFont("Liberation Serif"));
}

/**
 * The browser that the tests drive, whole or, by itself, without windows. Where the machine has none, one is fetched:
 * Debian's where this is root on Debian, else Playwright's own. Throws a sentence that says what to do where neither can
 * be had.
 */
export function getBrowser({ whole = false } = {}): string {
  // The one without windows comes along with a whole one, or the tests would take the whole one from then on.
  const choices = [["chromium-headless-shell", ...(whole ? ["chromium"] : [])], ["chromium"]];
  if (!findBrowser({ whole }) && !choices.some((packages) => install(...packages))) {
    runs(process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium");
  }
  const browser = findBrowser({ whole });
  if (!browser) {
    throw new Error("The browser tests need Chromium, Chrome or Edge. Install one, or name it in CHROMIUM_PATH.");
  }
  if (!hasOfficeFonts()) install("fontconfig", "fonts-noto-cjk", "fonts-liberation");
  return browser;
}
