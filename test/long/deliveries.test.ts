import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { complaintsOf, downloaded, launchBrowser, newProfile, openPage } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { hostileDraft } from "../kit/hostile.ts";
import { singleFile } from "../kit/site.ts";
import { draftIdAt, storedDraft } from "../kit/stored.ts";
import { keyOf } from "../kit/stores.ts";
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

const deliveries = ["the folder on a server", "the one file, opened from a folder"] as const;
type Delivery = (typeof deliveries)[number];

let single = "";
beforeAll(async () => {
  single = await singleFile("test/output/single");
});
const addressOf = (delivery: Delivery): string => (delivery === deliveries[0] ? inject("address") : single);

describe.each(deliveries)("%s", (delivery) => {
  let address = "";
  beforeAll(() => {
    address = addressOf(delivery);
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
    await page.getByRole("heading", { level: 1, name: "预览与导出" }).waitFor();
    await browser.close();
  });
});

/** What a browser keeps of a draft, by slot. */
const keptOf = (page: Page, id: string): Promise<Readonly<Record<string, string | null>>> =>
  page.evaluate(
    (keys) => Object.fromEntries(keys.map(([slot, key]) => [slot, localStorage.getItem(key)])),
    ["draft", "versions"].map((slot) => [slot, keyOf(slot, id)] as const),
  );

test.each([deliveries, [...deliveries].reverse() as [Delivery, Delivery]])(
  "drafts of %s come to %s by a backup to the last letter, with their versions",
  async (from, to) => {
    const browser = await launchBrowser(inject("browser"));
    const { page } = await openPage(browser, addressOf(from));
    const clerk = clerkAt(page);
    const drafts = [hostileDraft(), exampleDraft()].map((draft) => ({ ...draft, finalisedOn: null }));
    const ids: string[] = [];
    for (const draft of drafts) {
      await clerk.open(draft);
      ids.push(draftIdAt(page));
      // Opened anew it is kept as it was then, and again once something else stands in it.
      await page.reload();
      await page.getByRole("combobox", { name: "机关类型" }).selectOption("其他");
      await clerk.waitUntilSaved();
      await page.reload();
      await page.getByRole("link", { name: "全部草稿" }).click();
    }
    const backup = await downloaded(page, () => page.getByRole("button", { name: "备份全部草稿" }).click());

    const { page: there, complaints } = await openPage(browser, addressOf(to));
    const buffer = Buffer.from(backup.text);
    await there.locator("input[type=file]").last().setInputFiles({ name: backup.name, mimeType: "", buffer });
    await there.getByText(/^已恢复 2 份草稿/).waitFor();
    for (const [at, id] of ids.entries()) {
      expect(await storedDraft(there, id)).toEqual({ ...drafts[at], organKind: "other" });
      expect(await keptOf(there, id)).toEqual(await keptOf(page, id));
    }
    await there.getByRole("link", { name: /^打开 偃师区/ }).click();
    await there.getByRole("link", { name: "历史版本" }).click();
    await there.getByRole("table").getByRole("row").nth(1).waitFor();
    expect(complaints).toEqual([]);
    await browser.close();
  },
);
