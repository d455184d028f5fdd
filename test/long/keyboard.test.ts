import { expect, test } from "vitest";
import { enteredCells } from "../../src/form/cells.ts";
import { aspects, parts, partTitle, type tables } from "../../src/form/form.ts";
import { texts } from "../../src/form/texts.ts";
import { chineseNumeral } from "../../src/lib/chinese-numerals.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { type Keyboard, keyboardAt } from "../kit/keyboard.ts";
import { numbersOf } from "../kit/reports.ts";

const open = browserPages();
const report = exampleDraft();
const numbers = numbersOf(report);

/** On to the next step, where the heading has the focus. */
async function goOn(keys: Keyboard, title: string): Promise<void> {
  await keys.enter("下一步");
  await keys.arriveAtHeading(title);
}

async function writeOverview(keys: Keyboard): Promise<void> {
  for (const { id, label } of texts.filter((text) => text.part === "overview")) {
    await keys.tabTo(label);
    await keys.write(report.overview[id.split(".")[1] as "basis" | "period" | "contact" | "opening"]);
  }
  for (const [at, { heading, text }] of report.overview.aspects.entries()) {
    const numeral = `（${chineseNumeral(at + 1)}）`;
    await keys.enter(`修改标题 ${numeral}${aspects[at]?.label}`);
    await keys.arriveAt(`第 ${at + 1} 个方面的标题`);
    await keys.write(heading);
    await keys.press("Enter");
    await keys.arriveAt(`${numeral}${heading}`);
    await keys.write(text);
  }
}

/** Types every cell of a table, each reached by Tab from the one before it; returns how many they were. */
async function typeTable(keys: Keyboard, table: (typeof tables)[number]): Promise<number> {
  const cells = enteredCells(table);
  for (const { id, name } of cells) {
    const passed = await keys.tabTo(name);
    expect(passed.slice(0, -1).filter((other) => cells.some((cell) => cell.name === other))).toEqual([]);
    for (const digit of String(numbers.get(id))) await keys.press(digit);
  }
  return cells.length;
}

test("a clerk without a mouse writes the whole township report, has it checked, and exports it as it was published", async () => {
  const { page } = await open();
  const keys = keyboardAt(page);
  await keys.enter("新建报告");
  await keys.arriveAt("机关名称");
  await keys.write(report.organ);
  await keys.tabTo("年度");
  await keys.write(String(report.year));
  await keys.press("Enter");
  await keys.arriveAtHeading("基本信息");

  let cells = 0;
  for (const [at, part] of parts.entries()) {
    await goOn(keys, partTitle(part));
    if ("table" in part) cells += await typeTable(keys, part.table);
    else if (at === 0) await writeOverview(keys);
    else {
      for (const { id, label } of texts.filter((text) => text.part === part.id)) {
        await keys.tabTo(label);
        await keys.write(
          id === "other" ? report.other : report.problems[id === "problems.problems" ? "problems" : "measures"],
        );
      }
    }
  }
  expect(cells).toBe(numbers.size);

  await goOn(keys, "审核");
  await page.getByText("各项均已填写，没有错误，有 4 处警告").waitFor();
  await keys.tabTo(/^定位 /);
  const place = (await keys.focused()).replace("定位 ", "");
  await keys.press("Enter");
  await keys.arriveAt(new RegExp(`^(（.）)?${place}`));
  await keys.enter("审核", true);
  await keys.arriveAtHeading("审核");
  await goOn(keys, "预览与导出");

  await keys.enter("导出");
  await keys.press("ArrowDown");
  for (let at = 0; at < 20 && !/^导出 HTML/.test(await keys.focused()); at += 1) await keys.press("ArrowDown");
  const html = await downloaded(page, () => keys.press("Enter"));
  await keys.arriveAt("导出");
  await keys.press("ArrowDown");
  await keys.press("J");
  await keys.arriveAt(/^导出 JSON/);
  const json = await downloaded(page, () => keys.press("Space"));
  await expect(html.text).toMatchFileSnapshot("../fixtures/golden/seed-township-2023.html");
  expect(JSON.parse(json.text).report).toEqual(report);
  expect(keys.unseen).toEqual([]);
}, 300_000);

test("the ways out are reached by Tab as they stand on the screen, and the pages are left by Tab too", async () => {
  const { page } = await open();
  const keys = keyboardAt(page);
  await clerkAt(page).open(report);
  await keys.arriveAtHeading("基本信息");
  await keys.enter("预览与导出", true);
  await keys.arriveAtHeading("预览与导出");
  await page
    .getByRole("status")
    .filter({ hasText: /^第 \d+ \/ \d+ 页$/ })
    .waitFor();
  const seen = await page.getByRole("main").evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>("a[href], button, select, input, iframe")]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .sort((a, b) => (Math.abs(a.box.top - b.box.top) < 12 ? a.box.left - b.box.left : a.box.top - b.box.top))
      .map(({ one }) => {
        const label = one.matches("input, select") ? one.closest("label") : null;
        const title = one.matches("iframe") ? one.title : null;
        return (one.getAttribute("aria-label") ?? title ?? (label ?? one).textContent ?? "").trim();
      }),
  );
  expect(seen.slice(0, 2)).toEqual(["全部草稿", "返回填报"]);
  const compare = "与上年或以前的版本对照";
  const passed = await keys.tabTo(compare);
  expect(passed.filter((name, at) => name !== passed[at - 1])).toEqual(seen.slice(2, seen.indexOf(compare) + 1));
  await keys.press("Enter");
  await keys.tabTo("从文件选择");
  await keys.press("Enter");
  await keys.arriveAt("粘贴报告全文");
  await keys.press("Escape");
  await keys.arriveAt("从文件选择");
  expect(keys.unseen).toEqual([]);
}, 120_000);
