import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { complaintsOf, launchBrowser, newProfile } from "../kit/browser.ts";
import { singleFile } from "../kit/site.ts";
import { hostsIn, recordTraffic } from "../kit/traffic.ts";
import { setTraps } from "../kit/traps.ts";
import { wholeJourney } from "../kit/whole-journey.ts";

/** The directives of the policy that the traps run into. */
const directives = [
  "base-uri",
  "connect-src",
  "form-action",
  "frame-src",
  "img-src",
  "object-src",
  "script-src",
  "script-src-attr",
  "script-src-elem",
  "style-src-elem",
  "worker-src",
];

describe.each(["the folder on a server", "the one file, opened from a folder"])("%s", (delivery) => {
  let address = "";
  beforeAll(async () => {
    address = delivery === "the folder on a server" ? inject("address") : await singleFile("test/output/single");
  });

  const openRecorded = async (browser: Browser) => {
    const context = await newProfile(browser);
    const traffic = await recordTraffic(context);
    const page = await context.newPage();
    const complaints = complaintsOf(page, address);
    await page.goto(address);
    return { page, traffic, complaints };
  };

  test("a year's work keeps its draft, exports its files, asks nothing of any network and stays within the policy", async () => {
    const netLog = resolve("test/output", `net-log-${process.pid}.json`);
    const browser = await launchBrowser(inject("browser"), `--log-net-log=${netLog}`);
    const { page, traffic, complaints } = await openRecorded(browser);
    const { keptOrgan, files, previewed } = await wholeJourney(page);
    // An address that leads nowhere, to see that the log would tell.
    const elsewhere = await browser.newPage();
    await elsewhere.goto("http://control.invalid/").catch(() => undefined);
    await browser.close();

    expect(keptOrgan).toBe("偃师区缙氏镇人民政府");
    expect(previewed).toBe("偃师区缙氏镇人民政府2023年政府信息公开工作年度报告");
    expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/\.html$/), expect.stringMatching(/\.json$/)]));
    expect(complaints).toEqual([]);
    expect(traffic.calls).toEqual([]);
    expect(traffic.violations).toEqual([]);
    const foreign = traffic.requests.filter((url) => !url.startsWith(address) && !/^(?:blob|data|about):/.test(url));
    expect(foreign).toEqual([]);
    if (address.startsWith("file:")) expect(new Set(traffic.requests)).toEqual(new Set([address]));
    expect(hostsIn(netLog).filter((host) => host !== new URL(address).hostname)).toEqual(["control.invalid"]);
  });

  test("what is put into the page neither runs nor sends anything, and the work goes on", async () => {
    const browser = await launchBrowser(inject("browser"));
    const { page, traffic } = await openRecorded(browser);
    expect(await setTraps(page)).toEqual([]);
    const stopped = () => [...new Set(traffic.violations.map((words) => words.split(" ")[0]))].sort();
    await expect.poll(stopped).toEqual(expect.arrayContaining(directives));
    await page.getByRole("button", { name: "查看示例" }).click();
    await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
    await browser.close();
  });
});
