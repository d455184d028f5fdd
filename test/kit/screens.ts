import { mkdirSync, rmSync } from "node:fs";
import { launchBrowser, openPage } from "./browser.ts";
import { everyScreen } from "./every-screen.ts";
import { getBrowser } from "./get-browser.ts";
import { serveSite } from "./site.ts";

// A picture of every screen in every state, in the windows that offices have and on a phone, in test/output/screens.
// `npm run screens -- 1366x625` takes those of one window.

const windows = ["1366x625", "1366x768", "1093x614", "1920x937", "390x844"];
const asked = process.argv.slice(3);
const unknown = asked.filter((name) => !windows.includes(name));
if (unknown.length > 0) throw new Error(`no such window: ${unknown.join(", ")}; there are ${windows.join(", ")}`);

const folder = "test/output/screens";
const site = await serveSite("test/output/screens-site");
const browser = await launchBrowser(getBrowser({ whole: true }));
for (const name of asked.length > 0 ? asked : windows) {
  const [width = 0, height = 0] = name.split("x").map(Number);
  rmSync(`${folder}/${name}`, { recursive: true, force: true });
  mkdirSync(`${folder}/${name}`, { recursive: true });
  const { page } = await openPage(browser, site.address, { width, height });
  let taken = 0;
  await everyScreen(page, async (what) => {
    taken += 1;
    await page.screenshot({ path: `${folder}/${name}/${String(taken).padStart(2, "0")} ${what}.png` });
  });
  await page.context().close();
  process.stdout.write(`${name}: ${taken} pictures in ${folder}/${name}\n`);
}
await browser.close();
await site.close();
