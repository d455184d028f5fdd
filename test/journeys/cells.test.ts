import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { eventfulReport } from "../kit/every-screen.ts";
import { browserPages } from "../kit/journey.ts";
import { fc } from "../kit/property.ts";
import { idOf, type PlaceName, told } from "../kit/sheet-model.ts";
import { expectAgreement, sheetPage } from "../kit/sheet-page.ts";
import { allDeeds } from "../kit/sheet-situations.ts";

const open = browserPages();

test("by real keys and mouse, a sheet does in any order what the model without a browser does", async () => {
  const { page } = await open();
  const sheet = await sheetPage(page);
  const orders = fc.sample(fc.array(fc.constantFrom(...allDeeds), { minLength: 12, maxLength: 12 }), {
    numRuns: 12,
    seed: 24,
  });
  for (const deeds of orders) await expectAgreement(sheet, deeds);
});

const title = "三、收到和处理政府信息公开申请情况";

test("with a finger a tap selects, however often; two in a row open the number, and the phone's keyboard mends it", async () => {
  const { page } = await open();
  const sheet = await sheetPage(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  const tap = async (times: number) => {
    const { x = 0, y = 0, width = 0 } = (await page.locator(`[id="${idOf("here")}"]`).boundingBox()) ?? {};
    for (let time = 0; time < times; time += 1) {
      await cdp.send("Input.dispatchTouchEvent", {
        type: "touchStart",
        touchPoints: [{ x: x + width - 6, y: y + 12 }],
      });
      await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    }
    // Longer than between the two of a double tap.
    await page.waitForTimeout(600);
  };
  const looks = async () => told(await sheet.view());
  await sheet.act("focus below");
  await tap(1);
  expect(await looks()).toBe("selected 1234");
  await tap(1);
  expect(await looks()).toBe("selected 1234");
  // A phone's keyboard presses no key: what it gives just arrives.
  await page.keyboard.insertText("56");
  expect(await looks()).toBe("typing 56‸");
  await sheet.act("press Escape");
  await tap(2);
  expect(await looks()).toMatch(/^editing /);
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("5");
  expect(await looks()).toBe("editing 1235‸");
  await sheet.act("focus below");
  await sheet.act("focus here");
  expect(await looks()).toBe("selected 1235");
});

test("a cell reached by Tab or by a link is selected, and last year's number in it belongs to it too", async () => {
  const { page } = await open();
  await clerkAt(page).open(eventfulReport());
  await clerkAt(page).openStep(title);
  const focused = () =>
    page.evaluate(() => {
      const { id, value, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
      return [id.replace("applications.", ""), value.slice(selectionStart ?? 0, selectionEnd ?? 0), value];
    });
  const received = page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 商业企业", exact: true });
  await received.waitFor();
  const whole = async (id: string, text: string) => {
    await expect.poll(focused).toEqual([id, text, text]);
  };
  await page.getByRole("button", { name: "全表" }).focus();
  await page.keyboard.press("Tab");
  await whole("received.naturalPerson", "6");
  await received.dblclick();
  await page.getByRole("link", { name: /^表三 商业企业列：第一项加第二项之和为 12/ }).click();
  await whole("received.commercialEnterprise", "12");
  const { x = 0, y = 0, height = 0 } = (await received.boundingBox()) ?? {};
  await page.mouse.click(x + 10, y + height / 2);
  expect(await focused()).toEqual(["received.commercialEnterprise", "12", "12"]);
  await page.keyboard.type("5");
  await page.mouse.click(x + 10, y + height / 2);
  await page.keyboard.press("Home");
  await page.keyboard.type("4");
  expect(await received.inputValue()).toBe("45");
});

test("what is dropped on a cell, filled in by the browser or set by a screen reader takes the place of what stood there", async () => {
  const { page } = await open();
  const sheet = await sheetPage(page);
  const at = (name: PlaceName) => page.locator(`[id="${idOf(name)}"]`);
  const drop = (words: string) =>
    at("below").evaluate((input, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      input.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, words);
  await drop("78");
  expect(told(await sheet.view())).toBe("selected 78 at below, here 1234");
  await at("here").evaluate((input: HTMLInputElement) => {
    input.value = "65";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  expect(told(await sheet.view())).toBe("selected 78 at below, here 65");
  await sheet.act("press Control+z");
  expect(told(await sheet.view())).toBe("selected 1234");
  await at("here").fill("56");
  await sheet.act("press Enter");
  expect(told(await sheet.view())).toBe("selected 78 at below, here 56");
});
