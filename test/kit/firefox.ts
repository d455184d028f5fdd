import { existsSync } from "node:fs";
import { type Browser, firefox } from "playwright-core";
import { install } from "./get-browser.ts";

const places = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

const findFirefox = (): string | undefined => process.env.FIREFOX_PATH ?? places.find((path) => existsSync(path));

/**
 * Firefox as it is installed, not a build of Playwright's own: its channel moz-firefox drives that by WebDriver BiDi.
 * Where there is none, Debian's long-term release is fetched; throws a sentence that says what to do where it cannot be.
 */
export function launchFirefox(): Promise<Browser> {
  if (!findFirefox()) install("firefox-esr");
  const executablePath = findFirefox();
  if (!executablePath) throw new Error("This test needs Firefox. Install one, or name it in FIREFOX_PATH.");
  return firefox.launch({ executablePath, channel: "moz-firefox" });
}
