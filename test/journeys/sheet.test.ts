import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { publishedReport } from "../kit/reports.ts";

const open = browserPages();
const title = "三、收到和处理政府信息公开申请情况";
const received = "一、本年新收政府信息公开申请数量";
const carriedIn = "二、上年结转政府信息公开申请数量";

/** 表三 of a new draft, blank. */
async function sheet() {
  const { page } = await open();
  const clerk = clerkAt(page);
  await clerk.create({ organ: "某镇人民政府", organKind: "township", year: 2024 });
  await clerk.openStep(title);
  const cell = (row: string, column: string) => page.getByRole("textbox", { name: `${row} ${column}`, exact: true });
  const total = (row: string, column: string) => page.getByRole("status", { name: `${row} ${column}`, exact: true });
  const inFocus = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const words = (name: string) => page.getByRole("status", { name, exact: true }).textContent();
  return { page, clerk, cell, total, inFocus, press, words };
}

/** What a cell is described by. */
const described = (cell: Locator): Promise<string | null | undefined> =>
  cell.evaluate((input) =>
    document.getElementById(input.getAttribute("aria-describedby") ?? "")?.getAttribute("title"),
  );

/** Hands a block to the cell in focus as the browser's own paste would; true where the table took it. */
function pasteBlock(page: Page, text: string, html = ""): Promise<boolean> {
  return page.evaluate(
    ([plain, rich]) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain ?? "");
      if (rich) data.setData("text/html", rich);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      return !document.activeElement?.dispatchEvent(event);
    },
    [text, html] as const,
  );
}

/** What a copy or cut at the cell in focus puts on the clipboard. */
function taken(page: Page, kind: "copy" | "cut"): Promise<{ text: string; html: string }> {
  return page.evaluate((name) => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { text: data.getData("text/plain"), html: data.getData("text/html") };
  }, kind);
}

test("arrows, Enter, Tab, Home, End and Ctrl+arrows move over the entered cells and skip what is computed", async () => {
  const { cell, inFocus, press } = await sheet();
  await cell(received, "自然人").click();
  const walk: [string, string][] = [
    ["ArrowRight", `${received} 商业企业`],
    ["ArrowDown", `${carriedIn} 商业企业`],
    ["Enter", "（一）予以公开 商业企业"],
    ["Shift+Enter", `${carriedIn} 商业企业`],
    ["End", `${carriedIn} 其他`],
    ["ArrowRight", `${carriedIn} 其他`],
    ["Tab", "（一）予以公开 自然人"],
    ["Shift+Tab", `${carriedIn} 其他`],
    ["Home", `${carriedIn} 自然人`],
    ["Control+ArrowDown", "四、结转下年度继续办理 自然人"],
    ["ArrowUp", "3.其他 自然人"],
    ["ArrowDown", "四、结转下年度继续办理 自然人"],
    ["Control+ArrowRight", "四、结转下年度继续办理 其他"],
    ["Control+ArrowUp", `${received} 其他`],
    ["Control+ArrowLeft", `${received} 自然人`],
    ["Control+End", "四、结转下年度继续办理 其他"],
    ["Control+Home", `${received} 自然人`],
  ];
  for (const [key, name] of walk) {
    await press(key);
    expect([key, await inFocus()]).toEqual([key, name]);
  }
});

test("typing replaces what a cell holds, an arrow takes it over; F2 keeps the arrows inside; Esc restores", async () => {
  const { cell, inFocus, press, page } = await sheet();
  await cell(received, "商业企业").click();
  await page.keyboard.type("12");
  await press("ArrowLeft");
  expect(await inFocus()).toBe(`${received} 自然人`);
  await press("ArrowRight");
  await page.keyboard.type("7");
  expect(await cell(received, "商业企业").inputValue()).toBe("7");
  await press("Escape");
  expect(await cell(received, "商业企业").inputValue()).toBe("12");
  await press("F2", "Home");
  expect(await inFocus()).toBe(`${received} 商业企业`);
  await page.keyboard.type("9");
  expect(await cell(received, "商业企业").inputValue()).toBe("912");
  await press("Enter", "ArrowUp", "Delete");
  expect(await cell(received, "商业企业").inputValue()).toBe("");
});

test("Shift with arrows, Shift+click and dragging select a rectangle, told in words with 合计 and 计数", async () => {
  const { cell, press, page, words, inFocus } = await sheet();
  await cell(received, "自然人").click();
  await pasteBlock(page, "1\t2\n3\t4\n5\t10");
  await expect.poll(() => words("粘贴结果")).toContain("已粘贴到 一 至 （一）予以公开 × 自然人 至 商业企业。");
  await press("Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown");
  await expect.poll(() => words("所选范围")).toBe("已选 3 行 2 列，合计 25，计数 6");
  expect(await inFocus()).toBe(`${received} 自然人`);
  await cell(carriedIn, "商业企业").click();
  await cell("（一）予以公开", "自然人").click({ modifiers: ["Shift"] });
  await expect.poll(() => words("所选范围")).toBe("已选 2 行 2 列，合计 22，计数 4");
  await cell(received, "商业企业").hover();
  await page.mouse.down();
  await cell("（一）予以公开", "商业企业").hover();
  await page.mouse.up();
  await expect.poll(() => words("所选范围")).toBe("已选 3 行 1 列，合计 16，计数 3");
  await press("Control+a");
  await expect.poll(() => words("所选范围")).toBe("已选 24 行 6 列，合计 25，计数 6");
  await press("Delete");
  await expect.poll(() => words("所选范围")).toBe("已选 24 行 6 列，合计 0，计数 0");
  await press("Control+z");
  expect(await cell("（一）予以公开", "商业企业").inputValue()).toBe("10");
});

test("copy gives text and a table, cut clears, Ctrl+D and Ctrl+R fill", async () => {
  const { cell, press, page } = await sheet();
  await cell(received, "自然人").click();
  await pasteBlock(page, "1\t2\n3\t4");
  await press("Shift+ArrowRight", "Shift+ArrowDown");
  expect(await taken(page, "copy")).toEqual({
    text: "1\t2\r\n3\t4",
    html: expect.stringContaining("<tr><td>1</td><td>2</td></tr>"),
  });
  await press("Control+r");
  await expect.poll(() => cell(carriedIn, "商业企业").inputValue()).toBe("3");
  await press("Control+d");
  expect(await cell(carriedIn, "商业企业").inputValue()).toBe("1");
  await taken(page, "cut");
  expect(await cell(received, "自然人").inputValue()).toBe("");
  await press("Control+z");
  expect(await cell(received, "自然人").inputValue()).toBe("1");
});

test("what Ctrl+C copied, Ctrl+V puts elsewhere, through the real clipboard", async () => {
  const { cell, press, page } = await sheet();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await cell(received, "自然人").click();
  await pasteBlock(page, "1\t2\n3\t4");
  await press("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
  await cell("（一）予以公开", "科研机构").click();
  await press("Control+v");
  await expect.poll(() => cell("（一）予以公开", "科研机构").inputValue()).toBe("1");
  await expect
    .poll(() => cell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "社会公益组织").inputValue())
    .toBe("4");
  await cell(received, "其他").click();
  await press("Control+v");
  await page.getByRole("alert", { name: "粘贴被拒绝" }).getByText("没有改动任何数").waitFor();
  await expect.poll(() => cell(received, "其他").inputValue()).toBe("");
});

test("杭州 2025 pasted as one labelled block of 25×7 gives all 175 printed numbers, and is one step to undo", async () => {
  const { cell, page, press, words } = await sheet();
  const { printed } = publishedReport("hangzhou-2025");
  const [band] = applications.bands;
  const rows = band.rows.map((row) => ({
    headings: [...("under" in row ? row.under : []), row.label],
    numbers: band.columns.map((column) => String(printed.get(`applications.${row.id}.${column.id}`))),
  }));
  const block = rows.map(({ headings, numbers }) =>
    [...headings, ...Array<string>(3 - headings.length).fill(""), ...numbers].join("\t"),
  );
  await cell(received, "自然人").click();
  await pasteBlock(page, `${block.join("\r\n")}\r\n`);
  await expect.poll(() => words("粘贴结果")).toContain("已粘贴到 一 至 四 × 自然人 至 总计。");
  const ids = cellsOf(applications).map(({ id }) => id);
  const shown = async () =>
    new Map(
      await page.evaluate(
        (all) =>
          all.map((id) => {
            const place = document.getElementById(id);
            return [id, (place instanceof HTMLInputElement ? place.value : place?.textContent) ?? ""] as const;
          }),
        ids as string[],
      ),
    );
  const expected = new Map(cellsOf(applications).map(({ id }) => [id as string, String(printed.get(id))]));
  await expect.poll(shown).toEqual(expected);
  expect(expected.size).toBe(175);
  await press("Control+z");
  await expect.poll(() => words("撤销和重做")).toBe("已撤销：粘贴 25×7");
  await expect.poll(async () => [...(await shown()).values()].every((text) => text === "")).toBe(true);
  await press("Control+y");
  await expect.poll(() => words("撤销和重做")).toBe("已重做：粘贴 25×7");
  await expect.poll(shown).toEqual(expected);
});

test("a pasted block with odd figures: full-width, separators, 件 and blanks are taken, a dash is named, a wrong total is asked about and told", async () => {
  const { cell, page, words } = await sheet();
  await cell(received, "自然人").click();
  await pasteBlock(page, "１２\t1,234\t5 件\t\t—\t0\t9");
  await page.getByRole("button", { name: "一 × 自然人 至 总计", exact: true }).click();
  await expect.poll(() => cell(received, "自然人").inputValue()).toBe("12");
  await expect.poll(() => cell(received, "商业企业").inputValue()).toBe("1234");
  await expect.poll(() => cell(received, "科研机构").inputValue()).toBe("5");
  await expect.poll(() => cell(received, "社会公益组织").inputValue()).toBe("");
  await expect.poll(() => cell(received, "法律服务机构").inputValue()).toBe("—");
  await expect.poll(() => words("粘贴结果")).toContain("其中 1 格不是数字，已按原样保留");
  expect(await words("粘贴结果")).toContain(`${received} 总计 原表为 9，按各项计算为 1251`);
});

test("a table copied from a web page with merged cells is read where the text alone does not fit", async () => {
  const { cell, page } = await sheet();
  await cell(received, "自然人").click();
  const html =
    "<table><tr><td rowspan=2>不予公开</td><td>1.属于国家秘密</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td></tr>" +
    "<tr><td>7.属于行政执法案卷</td><td>6</td><td>5</td><td>4</td><td>3</td><td>2</td><td>1</td></tr></table>";
  await pasteBlock(page, "不予公开 属于国家秘密\n1 2 3", html);
  await expect.poll(() => cell("1.属于国家秘密", "其他").inputValue()).toBe("6");
  await expect.poll(() => cell("7.属于行政执法案卷", "自然人").inputValue()).toBe("6");
});

test("undo goes over steps of the wizard, back to the place, and names what it took", async () => {
  const { cell, page, press, clerk, words } = await sheet();
  await cell(received, "自然人").click();
  await page.keyboard.type("12");
  await press("Tab");
  await page.keyboard.type("3");
  await clerk.openStep("六、其他需要报告的事项");
  const other = page.getByRole("textbox", { name: "其他需要报告的事项", exact: true });
  await other.click();
  await page.keyboard.type("另有说明");
  await page.waitForTimeout(1200);
  await page.keyboard.type("两条");
  await press("Control+z");
  expect(await other.inputValue()).toBe("另有说明");
  await press("Control+z");
  expect(await other.inputValue()).toBe("");
  await press("Control+z");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await expect.poll(() => words("撤销和重做")).toBe(`已撤销：填写 ${received} 商业企业`);
  expect(await cell(received, "商业企业").inputValue()).toBe("");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe(`${received} 商业企业`);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  expect(await cell(received, "自然人").inputValue()).toBe("");
  await page.getByRole("button", { name: "重做", exact: true }).click();
  await press("Control+Shift+z");
  expect(await cell(received, "商业企业").inputValue()).toBe("3");
});

test("Chinese input: a composition is left alone, and full-width digits become plain when it ends", async () => {
  const { cell, page, total, inFocus } = await sheet();
  const cdp = await page.context().newCDPSession(page);
  await cell(received, "自然人").click();
  await page.keyboard.type("5");
  await cell(received, "自然人").evaluate((input: HTMLInputElement) => input.select());
  await cdp.send("Input.imeSetComposition", { text: "１", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.imeSetComposition", { text: "１２", selectionStart: 2, selectionEnd: 2 });
  expect(await cell(received, "自然人").inputValue()).toBe("１２");
  // A key of the input method is not the table's.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowDown", keyCode: 229, isComposing: true, bubbles: true }),
    ),
  );
  expect(await inFocus()).toBe(`${received} 自然人`);
  await cdp.send("Input.insertText", { text: "１２" });
  await expect.poll(() => cell(received, "自然人").inputValue()).toBe("12");
  await expect.poll(() => total(received, "总计").textContent()).toBe("12");
  await page.keyboard.press("Tab");
  await cdp.send("Input.imeSetComposition", { text: "７", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.insertText", { text: "７" });
  await page.keyboard.press("Tab");
  expect(await cell(received, "商业企业").inputValue()).toBe("7");
  await expect.poll(() => total(received, "总计").textContent()).toBe("19");
});

test("an annotation is added by Ctrl+. , marked at the cell, and printed in brackets", async () => {
  const { cell, page, press, clerk } = await sheet();
  await cell(received, "自然人").click();
  await press("Control+.");
  await page.getByRole("dialog", { name: "附注" }).getByText("还没有数字").waitFor();
  await press("Escape");
  await page.keyboard.type("22");
  await press("Control+.");
  await page.getByRole("textbox", { name: "附注内容" }).fill("其中修订16件");
  await press("Enter");
  await expect.poll(() => described(cell(received, "自然人"))).toBe("附注：其中修订16件");
  await clerk.openStep("预览与导出");
  await page.frameLocator("iframe[title=打印预览]").getByText("22（其中修订16件）").waitFor();
});

test("the keys are listed by ? and by F1", async () => {
  const { cell, page, press } = await sheet();
  await cell(received, "自然人").click();
  for (const key of ["?", "F1"]) {
    await press(key);
    await page.getByRole("dialog", { name: "表格按键" }).getByText("向下 / 向右填充").waitFor();
    await press("Escape");
  }
  expect(await cell(received, "自然人").inputValue()).toBe("");
});

test("a column that does not balance says so at its foot and at each of its cells, and the likely slip is marked", async () => {
  const { cell, page } = await sheet();
  await cell(received, "自然人").click();
  const numbers = Array.from({ length: 24 }, (_, row) => (row === 0 ? "21" : row === 2 ? "12" : "0"));
  await pasteBlock(page, numbers.join("\n"));
  const foot = page.getByRole("status", { name: "勾稽关系 自然人", exact: true });
  await expect.poll(() => foot.textContent()).toBe("相差 9");
  expect(await page.getByRole("status", { name: "第一项加第二项之和 自然人", exact: true }).isVisible()).toBe(true);
  await expect
    .poll(() => described(cell("2.重复申请", "自然人")))
    .toBe("表三 自然人列：第一项加第二项之和为 21，第三项加第四项之和为 12，相差 9。");
  const marked = await page
    .locator("input[data-suspect]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  expect(marked).toEqual([`${received} 自然人`, "（一）予以公开 自然人"]);
});

test("the header's lines stay one below the other, and the balance below the rows, while 表三 scrolls", async () => {
  const { page } = await sheet();
  const boxOf = async (name: string) => {
    const box = await page.getByRole("columnheader", { name, exact: true }).boundingBox();
    return { top: Math.round(box?.y ?? 0), bottom: Math.round((box?.y ?? 0) + (box?.height ?? 0)) };
  };
  // Until it stays there: a step just opened begins at its top.
  const scrolled = async () => {
    await page.getByRole("table").evaluate((table) => table.closest("section")?.parentElement?.scrollTo(0, 250));
    return (await boxOf("申请人情况")).top;
  };
  await expect.poll(scrolled).toBe(88);
  const lines = [await boxOf("申请人情况"), await boxOf("法人或其他组织"), await boxOf("商业企业")];
  expect(lines[1]?.top).toBe(lines[0]?.bottom);
  expect(lines[2]?.top).toBe(lines[1]?.bottom);
  await page.getByRole("rowheader", { name: "勾稽关系", exact: true }).waitFor();
  const balance = await page.getByRole("rowheader", { name: "勾稽关系", exact: true }).boundingBox();
  expect(balance?.y).toBeLessThan(700);
});
