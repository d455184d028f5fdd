import type { Page } from "playwright-core";
import { expect } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { steps } from "../../src/review/steps.ts";
import { hrefOf, parseRoute } from "../../src/screens/shared/route.ts";
import { randomCopying } from "./clipboards.ts";
import { exampleDraft } from "./example-draft.ts";
import { type Random, randomFrom } from "./random.ts";
import { renderings } from "./renderings/renderings.ts";
import { publishedReport, reportNames } from "./reports.ts";
import { expectSound, type ScreenState, screenState, storedDraft } from "./screen-state.ts";

const cellTexts = [
  "0",
  "7",
  "12",
  "１２",
  "1,234",
  "3（其中1件）",
  "12①",
  "\u202d137\u202c",
  "12宗",
  "38.441094",
  "12。5",
  "—",
  "/",
  "1.5",
  "约20件",
  "99999",
  "",
  "-1",
  "无",
];
const words = [
  "2024年，主动公开信息137条，其中工作动态133条、领导信息3条。",
  "一是不足。\n二是改进。",
  "收到政府信息公开申请 12 件，均已办结。",
  "<b>&amp;\"'",
  "　全角　\u202e倒写",
  "我局我镇，，根据国办公开办函〔2019〕60号",
  "",
  "x".repeat(300),
];
const block = (random: Random) =>
  Array.from({ length: 1 + random.nat(4) }, () =>
    Array.from({ length: 1 + random.nat(4) }, () => random.of(cellTexts)).join("\t"),
  ).join("\n");

/** Buttons that open a window of the browser, leave the page or save a file. */
const outward = /导出|打印|存为文件|导入 JSON|选择文件|备份|复制到|剪贴板/;

/** Lets the page do what it put off to the next frame, and load the step it goes to. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (!document.body.textContent?.includes("正在载入")) return;
    }
  });
}

const routeOf = (page: Page) => parseRoute(new URL(page.url()).hash);

/** Focuses one of the elements in sight that a selector finds; false where there is none. */
function focusOne(page: Page, selector: string, nth: number): Promise<boolean> {
  return page.evaluate(
    ([selector, nth]) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector as string)].filter((one) => one.offsetParent);
      const chosen = all[(nth as number) % Math.max(1, all.length)];
      chosen?.focus();
      return chosen !== undefined;
    },
    [selector, nth],
  );
}

function pasteText(page: Page, text: string, html = ""): Promise<void> {
  return page.evaluate(
    ([text, html]) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      if (html !== "") data.setData("text/html", html);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      if (document.activeElement?.dispatchEvent(event)) document.execCommand("insertText", false, text);
    },
    [text, html] as const,
  );
}

/** Presses one of the buttons, switches and folds in sight, in the dialog where one is open; says which. */
function pressOne(page: Page, nth: number): Promise<string> {
  return page.evaluate(
    ([nth, outward]) => {
      const within = document.querySelector("dialog[open]") ?? document.querySelector("main") ?? document.body;
      const never = new RegExp(outward as string);
      const all = [
        ...within.querySelectorAll<HTMLElement>("button:enabled, input[type=checkbox], summary, main a[href^='#']"),
      ].filter((one) => one.offsetParent && !never.test(`${one.textContent}${one.getAttribute("aria-label") ?? ""}`));
      const chosen = all[(nth as number) % Math.max(1, all.length)];
      chosen?.click();
      return chosen?.getAttribute("aria-label") ?? chosen?.textContent ?? "";
    },
    [nth, outward.source],
  );
}

/** A deed of the monkey: what it did, in words for whoever reads of a failure. */
type Deed = (page: Page, random: Random) => Promise<string>;

const press =
  (key: string): Deed =>
  async (page) => {
    await page.keyboard.press(key);
    return key;
  };

const typeInCell: Deed = async (page, random) => {
  const text = random.of(cellTexts) ?? "";
  if (!(await focusOne(page, "input[data-cell]", random.nat(10_000)))) return "no cell";
  if (text === "") await page.keyboard.press("Delete");
  else for (const sign of text.slice(0, 4)) await page.keyboard.insertText(sign);
  if (random.nat(3) === 0) await page.keyboard.press(random.of(["Enter", "Tab", "Escape", "ArrowDown"]) ?? "Tab");
  return `cell ${text}`;
};
/** Where it is asked, chooses a place for what was pasted, or none: the cells show offers until then. */
async function choosePlace(page: Page, random: Random): Promise<void> {
  await settle(page);
  if ((await page.getByRole("group", { name: "粘贴到哪里" }).count()) === 0) return;
  for (let times = random.nat(4); times > 0; times -= 1) await page.keyboard.press("Tab");
  await page.keyboard.press(random.of(["Enter", "Escape"]) ?? "Enter");
  // Tab may have left the question.
  const cancel = page.getByRole("group", { name: "粘贴到哪里" }).getByRole("button", { name: "取消", exact: true });
  if ((await cancel.count()) > 0) await cancel.click();
}
const pasteInCell: Deed = async (page, random) => {
  if (!(await focusOne(page, "input[data-cell]", random.nat(10_000)))) return "no cell";
  const text = block(random);
  await pasteText(page, text);
  await choosePlace(page, random);
  return `paste ${JSON.stringify(text)}`;
};
/** Pastes a block of a table as a program copies it, and chooses a place or none where it is asked. */
const pasteFromProgram: Deed = async (page, random) => {
  const { copied, at, name } = randomCopying(random);
  const cell = page.locator(`[id="${at.id}"]`);
  if ((await cell.count()) === 0) return "no cell of this table";
  await cell.focus();
  await pasteText(page, copied.text, copied.html);
  await choosePlace(page, random);
  return `paste ${name}`;
};
const fillCells: Deed = async (page, random) => {
  if (!(await focusOne(page, "input[data-cell]", random.nat(10_000)))) return "no cell";
  for (let times = random.nat(4); times > 0; times -= 1) await page.keyboard.press("Shift+ArrowDown");
  const key = random.of(["Control+d", "Control+r", "Delete", "Control+x", "F2"]) ?? "F2";
  await page.keyboard.press(key);
  return `fill ${key}`;
};
/** Points at a cell as a hand does, and types or pastes there. */
const pointAtCell: Deed = async (page, random) => {
  const cells = page.locator("input[data-cell]");
  const count = await cells.count();
  if (count === 0) return "no cell";
  const spot = await cells.nth(random.nat(count)).evaluate((input) => {
    input.scrollIntoView({ block: "center" });
    const { x, y, width, height } = input.getBoundingClientRect();
    return { x: x + width - 12, y: y + height / 2 };
  });
  const how = random.of(["once", "twice", "twice slowly", "with Shift", "right"]) ?? "once";
  if (how === "with Shift") await page.keyboard.down("Shift");
  await page.mouse.click(spot.x, spot.y, {
    button: how === "right" ? "right" : "left",
    clickCount: how === "twice" ? 2 : 1,
  });
  if (how === "twice slowly") await page.mouse.click(spot.x, spot.y);
  if (how === "with Shift") await page.keyboard.up("Shift");
  const text = random.of(cellTexts) ?? "";
  if (random.nat(3) === 0) {
    await pasteText(page, text);
    await choosePlace(page, random);
  } else for (const sign of text.slice(0, 4)) await page.keyboard.insertText(sign);
  return `click ${how} ${text}`;
};
const typeText: Deed = async (page, random) => {
  if (!(await focusOne(page, "textarea:not([readonly]), input[type=text]:not([data-cell])", random.nat(1000))))
    return "no text";
  const text = random.of(words) ?? "";
  await page.keyboard.press(random.of(["End", "Home", "Control+a"]) ?? "End");
  if (text === "") await page.keyboard.press("Delete");
  else if (random.nat(2) === 0) await pasteText(page, text);
  else await page.keyboard.insertText(text.replace(/\n/g, " "));
  return `text ${JSON.stringify(text.slice(0, 20))}`;
};
const chooseKind: Deed = async (page, random) => {
  if (!(await focusOne(page, "select", 0))) return "no choice";
  await page.keyboard.press(random.of(["ArrowDown", "ArrowUp"]) ?? "ArrowDown");
  return "choose";
};
const pressAny: Deed = async (page, random) => `press ${await pressOne(page, random.nat(10_000))}`;
const goToStep: Deed = async (page, random) => {
  const route = routeOf(page);
  if (route.at !== "draft") return "no step";
  const step = random.of([...steps, "import"] as const) ?? "basics";
  await page.evaluate((hash) => window.location.assign(hash), hrefOf({ ...route, step }));
  return `step ${step}`;
};
const goHome: Deed = async (page) => {
  await page.evaluate(() => window.location.assign("#/"));
  return "home";
};
const reload: Deed = async (page) => {
  await page.reload();
  return "reload";
};
const openDraft: Deed = async (page, random) => {
  const links = page.getByRole("link", { name: /^打开 / });
  const count = await links.count();
  if (count === 0) return newExample(page, random);
  await links.nth(random.nat(count)).click();
  return "open";
};
const newExample: Deed = async (page) => {
  await page.getByRole("button", { name: "查看示例" }).click();
  await page.waitForURL(/#\/draft\//);
  return "example";
};
const newDraft: Deed = async (page, random) => {
  await page.getByRole("button", { name: "新建报告" }).click();
  await page.getByRole("textbox", { name: "机关名称" }).fill(random.of(["某镇人民政府", "甲县乙局", "<i>局"]) ?? "");
  await page.getByRole("button", { name: "创建报告" }).click();
  const another = page.getByRole("button", { name: "另建一份" });
  await page.waitForTimeout(100);
  if ((await another.count()) > 0) await another.click();
  return "new draft";
};
const deleteDraft: Deed = async (page, random) => {
  const menus = page.getByRole("button", { name: /^更多 / });
  const count = await menus.count();
  if (count === 0) return "nothing to delete";
  await menus.nth(random.nat(count)).click();
  await page.getByRole("menuitem", { name: /^删除 / }).click();
  if (random.nat(2) === 0) return "delete";
  await page.getByRole("button", { name: "撤销删除" }).click();
  return "delete and undo";
};
const importJson: Deed = async (page) => {
  const buffer = Buffer.from(toJson(exampleDraft(), new Date()));
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  return "import JSON";
};
const importReport: Deed = async (page, random) => {
  const route = routeOf(page);
  if (route.at !== "draft") return "no draft";
  await page.evaluate((hash) => window.location.assign(hash), hrefOf({ ...route, step: "import" }));
  const report = publishedReport(random.of(reportNames) ?? "suqian-2023");
  const text = await renderings.find(({ name }) => name === "tabs")?.make(report);
  await page.getByLabel("粘贴报告全文").fill(String(text));
  await page.getByRole("button", { name: "识别" }).click();
  const use = random.of(["作为本年报告", "作为上年数据"]) ?? "";
  await page.getByRole("button", { name: use }).click();
  return `import ${use}`;
};

const inDraft: readonly (readonly [weight: number, Deed])[] = [
  [30, typeInCell],
  [10, pasteInCell],
  [10, pasteFromProgram],
  [6, fillCells],
  [10, pointAtCell],
  [20, typeText],
  [2, chooseKind],
  [14, pressAny],
  [14, goToStep],
  [3, press("F8")],
  [1, press("Shift+F8")],
  [4, press("Control+z")],
  [2, press("Control+y")],
  [3, reload],
  [2, importReport],
  [2, goHome],
];
const atStart: readonly (readonly [weight: number, Deed])[] = [
  [6, openDraft],
  [2, newDraft],
  [1, newExample],
  [2, deleteDraft],
  [1, importJson],
  [1, reload],
];

function oneOf(deeds: readonly (readonly [weight: number, Deed])[], random: Random): Deed {
  let left = random.nat(deeds.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, deed] of deeds) {
    left -= weight;
    if (left < 0) return deed;
  }
  return goHome;
}

async function act(page: Page, random: Random): Promise<string> {
  const dialog = await page.locator("dialog[open]").count();
  if (dialog > 0) return (random.nat(2) === 0 ? press("Escape") : pressAny)(page, random);
  const route = routeOf(page);
  if (route.at === "draft") return oneOf(inDraft, random)(page, random);
  return route.at === "start" ? oneOf(atStart, random)(page, random) : goHome(page, random);
}

/** States of the open draft since its page was loaded; undo must lead to one of them. */
interface Past {
  draft: string;
  readonly states: Set<string>;
}

const textOf = (state: ScreenState): string => JSON.stringify(storedDraft(state) ?? null);

/** Undo leads back to a state that was, and redo to the present one. */
async function expectUndone(page: Page, past: Past, now: string): Promise<void> {
  // The receipt of a paste has a button of that name too, below the one of the whole draft.
  const undo = page.getByRole("button", { name: "撤销", exact: true }).first();
  if ((await undo.count()) === 0 || (await undo.isDisabled()) || (await page.locator("dialog[open]").count()) > 0)
    return;
  await undo.click();
  await settle(page);
  const before = await screenState(page);
  expectSound(before);
  expect(past.states.has(textOf(before)), "undo leads to a state that was").toBe(true);
  await page.getByRole("button", { name: "重做", exact: true }).click();
  await settle(page);
  const after = await screenState(page);
  expectSound(after);
  expect(textOf(after), "redo leads to the present state").toBe(now);
}

/** The seed and the number of deeds: as asked for in the environment, else as given. */
export function monkeyOptions(actions: number, seed: number): { readonly actions: number; readonly seed: number } {
  const { MONKEY_ACTIONS, MONKEY_SEED } = process.env;
  return { actions: Number(MONKEY_ACTIONS ?? actions), seed: Number(MONKEY_SEED ?? seed) };
}

/**
 * Does whatever comes to hand at a page, and after each deed holds the page to what must always be so. A failure names
 * the seed, the deed and the ones before it.
 */
export async function letMonkeyLoose(
  { page, complaints }: { page: Page; complaints: readonly string[] },
  { actions, seed }: { actions: number; seed: number },
): Promise<void> {
  const random = randomFrom(seed);
  const done: string[] = [];
  let past: Past = { draft: "", states: new Set() };
  try {
    for (let at = 0; at < actions; at += 1) {
      const deed = await act(page, random);
      done.push(deed);
      await settle(page);
      const state = await screenState(page);
      expectSound(state);
      expect(complaints).toEqual([]);
      const route = parseRoute(state.hash);
      const draft = route.at === "draft" ? route.id : "";
      if (draft !== past.draft || deed === "reload") past = { draft, states: new Set() };
      const now = textOf(state);
      past.states.add(now);
      if (draft !== "" && random.nat(8) === 0) await expectUndone(page, past, now);
    }
  } catch (error) {
    const last = done.slice(-12).join(" → ");
    throw new Error(`MONKEY_SEED=${seed}, deed ${done.length} of ${actions}, after: ${last}`, { cause: error });
  }
}
