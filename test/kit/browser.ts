import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/**
 * What a browser is to leave out. A second list takes the place of Playwright's own, so that one is repeated after the first
 * two: the list under the address bar, of which a whole Chromium of 2026 draws two pages for every window, at half the cost
 * of all that the tests do in it.
 */
const leftOut = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "BlockOriginHeaderModificationOnRedirect",
  "Translate",
  "AutoDeElevate",
  "OptimizationHints",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${leftOut.join(",")}`,
];

export function launchBrowser(executablePath: string, ...more: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained of: errors, and requests beyond its own address. */
  readonly complaints: readonly string[];
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  /** The page without its policy, to see what would run if nothing else held it. */
  readonly withoutPolicy?: boolean;
}

/** A profile of its own, of an office's screen and place. */
export function newProfile(browser: Browser, options: PageOptions = {}): Promise<BrowserContext> {
  const { width = 1366, height = 768, scale = 1 } = options;
  return browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    acceptDownloads: true,
    bypassCSP: options.withoutPolicy ?? false,
  });
}

/** A new page in a profile of its own, at the program's start screen. */
export async function openPage(browser: Browser, address: string, options: PageOptions = {}): Promise<OpenPage> {
  const context = await newProfile(browser, options);
  const page = await context.newPage();
  const complaints = complaintsOf(page, address);
  await page.goto(address);
  return { page, complaints };
}

/** Collects errors and foreign requests of a page from now on. */
export function complaintsOf(page: Page, address: string): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
  });
  return complaints;
}

interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Chromium before 92 tells nothing of its downloads; there the page's own call for one is looked at. */
async function downloadedInPage(page: Page, act: () => Promise<unknown>): Promise<SavedFile> {
  type Saved = Promise<{ readonly name: string; readonly signs: string }>;
  // Laid before anything is done: a key that is pressed may overtake a script.
  await page.evaluate(() => {
    const saved = new Promise<{ readonly name: string; readonly signs: string }>((resolve) => {
      const blobs = new Map<string, Blob>();
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        const url = createObjectURL(blob);
        blobs.set(url, blob as Blob);
        return url;
      };
      HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
        const name = this.download;
        blobs
          .get(this.href)
          ?.arrayBuffer()
          .then((content) => {
            const signs = Array.from(new Uint8Array(content), (byte) => String.fromCharCode(byte)).join("");
            resolve({ name, signs });
          });
      };
    });
    Object.assign(window, { saved });
  });
  await act();
  const { name, signs } = await page.evaluate(() => (window as unknown as { readonly saved: Saved }).saved);
  const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
  return { name, bytes, text: new TextDecoder().decode(bytes) };
}

/** The file that an action downloads: its suggested name and its text. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<SavedFile> {
  if (Number.parseInt(page.context().browser()?.version() ?? "", 10) < 92) return downloadedInPage(page, act);
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes };
}
