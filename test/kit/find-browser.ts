import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** The same engine without the windows around it, in which a page opens in half the time. */
const withoutWindows = "/usr/bin/chromium-headless-shell";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const root = process.env[name];
    return root
      ? [`${root}\\Google\\Chrome\\Application\\chrome.exe`, `${root}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : [];
  }),
];

/**
 * A browser of the Chromium family on this machine: CHROMIUM_PATH, then the one without windows unless a whole one is
 * wanted, then Playwright's own, then the usual places.
 */
export function findBrowser({ whole = false } = {}): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const first = whole ? [] : [withoutWindows];
  return [...first, chromium.executablePath(), ...places].find((path) => path !== "" && existsSync(path));
}
