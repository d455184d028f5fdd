import { launchBrowser, openPage } from "./browser.ts";
import { clerkAt } from "./clerk.ts";
import { exampleDraft } from "./example-draft.ts";
import { getBrowser } from "./get-browser.ts";
import { serveSite } from "./site.ts";

// The picture in README.md, taken of the running program: the township report with one column out of balance.
const site = await serveSite("test/output/picture");
const browser = await launchBrowser(getBrowser({ whole: true }));
const { page } = await openPage(browser, site.address);
await clerkAt(page).open(exampleDraft());
await clerkAt(page).openStep("三、收到和处理政府信息公开申请情况");
const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
await cell("一、本年新收政府信息公开申请数量 自然人").fill("6");
await cell("（一）予以公开 自然人").fill("6");
await cell("一、本年新收政府信息公开申请数量 商业企业").fill("12");
await cell("（一）予以公开 商业企业").fill("11");
await page.getByText(/^已保存/).waitFor();
await page.getByText("1 处错误").first().waitFor();
await page.screenshot({ path: "test/picture.png" });
await browser.close();
await site.close();
