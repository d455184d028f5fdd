import { expect, test } from "vitest";
import { parts, partTitle } from "../../src/form/form.ts";
import { clerkAt } from "../kit/clerk.ts";
import { faults } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { casesOf, rowsOf } from "../kit/registers.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();
const title = parts.filter(({ id }) => id === "applications").map(partTitle)[0] ?? "";
const { draft } = publishedReport("shuyang-fgj-2023");
const rows = rowsOf(casesOf(draft, 1), draft.year, 1);
const names = rows.slice(1).map((row) => row[2] ?? "");

/** The register as a file, with a wording that the program does not know, and a day that it cannot read. */
function registerFile(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const written = rows.map((row, at) => row.map((cell, column) => (at === 1 && column === 5 ? "书面告知" : cell)));
  return {
    name: "台账.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(written.map((row) => row.join(",")).join("\r\n")),
  };
}

test("a register becomes the numbers of 表三 in one step that can be undone; the wording is asked once, names are kept nowhere", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog", { name: "台账计数" });
  await clerk.create({ organ: draft.organ, organKind: "department", year: draft.year });
  await clerk.openStep(title);
  const received = page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人" });
  const expected = String(draft.applications.received?.naturalPerson);

  await button("台账计数").click();
  await page.getByLabel("选择台账文件").setInputFiles(registerFile());
  await dialog.getByText(`“台账.csv”：${rows.length - 1} 行申请，其中 1 行没有计入`).waitFor();
  // What it was given in is gone: the focus is at what was read.
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toContain(`${rows.length - 1} 行申请`);
  await button("换一个台账").press("Enter");
  await expect.poll(() => page.getByLabel("选择台账文件").evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByLabel("选择台账文件").setInputFiles(registerFile());
  await expect.poll(focused).toContain(`${rows.length - 1} 行申请`);
  expect(await faults(page)).toEqual([]);
  await button("采用这些数").click();
  await expect.poll(() => dialog.getByRole("alert").textContent()).toContain("请先在上面给每种说法选定");
  const wording = dialog.getByRole("combobox", { name: "办理结果“书面告知”计入" });
  await expect.poll(() => wording.evaluate((one) => one === document.activeElement)).toBe(true);
  await wording.selectOption({ label: "（一）予以公开" });
  await dialog.getByText("各种说法都已对应").waitFor();
  await dialog.getByRole("button", { name: /^一、本年新收政府信息公开申请数量 总计：台账/ }).click();
  await dialog.getByRole("region", { name: "一、本年新收政府信息公开申请数量 总计的各行" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await button("采用这些数").click();
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => received.inputValue()).toBe(expected);
  await page.getByText(`已按台账的 ${rows.length - 1} 件申请填入表三。`).waitFor();
  await button("撤销台账计数").click();
  await expect.poll(() => received.inputValue()).toBe("");
  await button("重做").click();
  await expect.poll(() => received.inputValue()).toBe(expected);

  await clerk.waitUntilSaved();
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(names.filter((name) => stored.includes(name))).toEqual([]);
  expect(stored).toContain("书面告知");
  await button("台账计数").click();
  await page.getByLabel("选择台账文件").setInputFiles(registerFile());
  await dialog.getByText("计数结果：与表三现在的数完全一致").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => button("台账计数").evaluate((one) => one === document.activeElement)).toBe(true);
});

test("a register of another year changes nothing, and it is said what to look at", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create({ organ: draft.organ, organKind: "department", year: draft.year + 3 });
  await clerk.openStep(title);
  await page.getByRole("button", { name: "台账计数" }).click();
  const buffer = Buffer.from(rows.map((row) => row.join(",")).join("\n"));
  await page.getByLabel("选择台账文件").setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer });
  const dialog = page.getByRole("dialog", { name: "台账计数" });
  await dialog.getByRole("button", { name: "采用这些数" }).click();
  await expect.poll(() => dialog.getByRole("alert").textContent()).toContain("没有一行计入");
});

test("a register dropped anywhere in a draft is counted; at the list it is said what to do", async () => {
  const { page } = await open();
  const clerk = clerkAt(page);
  const { name, buffer } = registerFile();
  const drop = () =>
    page.evaluate(
      ([fileName, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text as string], fileName as string, { type: "text/csv" }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [name, buffer.toString("utf8")],
    );
  await page.getByRole("button", { name: "新建报告" }).waitFor();
  await expect
    .poll(async () => {
      await drop();
      return page.getByText("“台账.csv”是依申请公开台账。请先打开要填的草稿").count();
    })
    .toBeGreaterThan(0);
  await clerk.create({ organ: draft.organ, organKind: "department", year: draft.year });
  await drop();
  const dialog = page.getByRole("dialog", { name: "台账计数" });
  await dialog.getByText(`“台账.csv”：${rows.length - 1} 行申请，其中 1 行没有计入`).waitFor();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await dialog.getByRole("combobox", { name: "办理结果“书面告知”计入" }).selectOption({ label: "不计入" });
  await dialog.getByRole("button", { name: "采用这些数" }).click();
  await page.getByText(`已按台账的 ${rows.length - 2} 件申请填入表三，另有 1 行没有计入。`).waitFor();
});
