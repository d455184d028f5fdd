import type { CDPSession, Page } from "playwright-core";
import { expect } from "vitest";
import { applications } from "../../src/form/applications.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { clerkAt } from "./clerk.ts";
import {
  asSeen,
  firstDraft,
  idOf,
  marked,
  type PlaceName,
  placeNames,
  places,
  type SheetView,
  sheetModel,
} from "./sheet-model.ts";

/** 表三 in a browser, handled by the deeds that `sheetModel` knows. */
export interface SheetPage {
  /** Returns whether the browser lets a test do this: one of 2020 lets none compose, drag or change windows. */
  readonly can: (deed: string) => boolean;
  readonly act: (deed: string) => Promise<void>;
  /** What is seen; see `asSeen`. */
  readonly view: () => Promise<SheetView>;
  /** Puts the cells back to what they held at first, and selects `here`. */
  readonly reset: () => Promise<void>;
}

const ids = enteredCells(applications).map(({ id }) => id as string);

/** Two frames: what a key press leaves to React is done. */
const rested = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** The point of the screen after so many signs of an input's text, or left of all of it. */
const pointOf = (input: SVGElement | HTMLElement, signs: number | null) => {
  const field = input as HTMLInputElement;
  field.scrollIntoView({ block: "center" });
  const { left, right, top, height } = field.getBoundingClientRect();
  const { fontSize, fontFamily, paddingRight } = getComputedStyle(field);
  const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  pen.font = `${fontSize} ${fontFamily}`;
  const behind = pen.measureText(field.value.slice(signs ?? 0)).width;
  return { x: signs === null ? left + 12 : right - Number.parseFloat(paddingRight) - behind, y: top + height / 2 };
};

/** Opens 表三 of `firstDraft`, the cell `here` selected. */
export async function sheetPage(page: Page): Promise<SheetPage> {
  const clerk = clerkAt(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await clerk.open(firstDraft());
  await clerk.openStep("三、收到和处理政府信息公开申请情况");
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const { mouse, keyboard } = page;
  const isOld = Number.parseInt(page.context().browser()?.version() ?? "", 10) < 92;

  const cell = (name: PlaceName) => page.locator(`[id="${idOf(name)}"]`);
  const point = async (place: string) => {
    const [name, signs] = place.split("@") as [PlaceName, string | undefined];
    // Nobody presses a cell that the card of another lies over: it is closed first, as Esc closes it.
    await page.evaluate(() => {
      const close = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
      if (document.querySelector("footer [role=dialog]")) document.body.dispatchEvent(close);
    });
    return cell(name).evaluate(pointOf, signs === undefined ? null : Number(signs));
  };
  const paste = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await keyboard.press("Control+v");
  };
  const deeds: Readonly<Record<string, (object: string) => Promise<unknown>>> = {
    // An input method gives what no key of the keyboard does.
    type: (signs) => (/^[\x20-\x7e]*$/.test(signs) ? keyboard.type(signs) : keyboard.insertText(signs)),
    press: (key) => keyboard.press(key),
    click: async (place) => {
      const { x, y } = await point(place);
      await mouse.click(x, y);
    },
    "double-click": async (place) => {
      const { x, y } = await point(place);
      await mouse.dblclick(x, y);
    },
    "right-click": async (place) => {
      const { x, y } = await point(place);
      await mouse.click(x, y, { button: "right" });
    },
    "shift-click": async (place) => {
      const { x, y } = await point(place);
      await keyboard.down("Shift");
      await mouse.click(x, y);
      await keyboard.up("Shift");
    },
    "drag-to": async (place) => {
      const [from, to] = [await point("here"), await point(place)];
      await mouse.move(from.x, from.y);
      await mouse.down();
      for (const part of [0.3, 0.6, 1]) {
        await mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      }
      await mouse.up();
    },
    compose: async (signs) => {
      await cdp.send("Input.imeSetComposition", { text: signs, selectionStart: 1, selectionEnd: 1 });
      await cdp.send("Input.insertText", { text: signs });
    },
    "give-up": async (signs) => {
      await cdp.send("Input.imeSetComposition", { text: signs, selectionStart: 1, selectionEnd: 1 });
      await cdp.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    },
    paste: (text) => paste(text.replace("⇥", "\t")),
    focus: (name) => cell(name as PlaceName).evaluate((input) => input.focus()),
    // The window out of sight; where a browser without windows knows no such thing, another in front of it.
    "leave-window": async () => {
      await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: false });
      const { windowId } = await cdp.send("Browser.getWindowForTarget");
      const show = (windowState: "minimized" | "normal") =>
        cdp.send("Browser.setWindowBounds", { windowId, bounds: { windowState } });
      await show("minimized");
      const other = (await page.evaluate(() => document.hasFocus())) ? await page.context().newPage() : undefined;
      await other?.bringToFront();
      await page.waitForFunction(() => !document.hasFocus());
      await other?.close();
      await show("normal");
      await page.bringToFront();
      await page.waitForFunction(() => document.hasFocus());
      await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    },
    wheel: async () => {
      const { x, y } = await point("here");
      await mouse.move(x, y);
      await mouse.wheel(0, 20);
    },
  };
  const act = async (deed: string) => {
    const [verb = "", ...object] = deed.split(" ");
    await deeds[verb]?.(object.join(" "));
    if (/Control|click|wheel|paste/.test(deed)) await rested(page);
  };
  const view = async (): Promise<SheetView> => {
    const seen = await page.evaluate((all) => {
      const input = document.activeElement as HTMLInputElement;
      const values = all.map((id) => (document.getElementById(id) as HTMLInputElement).value);
      const { selectionStart, selectionEnd, value, id } = input;
      const edited = input.hasAttribute("data-editing");
      const cells = document.querySelectorAll("input[data-selected]").length;
      const open = document.querySelectorAll("input[data-editing]").length;
      return { id, value, from: selectionStart ?? -1, to: selectionEnd ?? -1, edited, cells, open, values };
    }, ids);
    const { id, value, from, to, edited, cells, open, values } = seen;
    expect(ids as readonly string[], "the focus is in a cell").toContain(id);
    // A selected cell is marked whole, so that whatever comes takes the place of all of it.
    const isWhole = !edited && from === 0 && to === value.length;
    expect(open, "no cell but the one in focus is edited").toBe(edited ? 1 : 0);
    return {
      state: edited ? "editing" : isWhole ? "selected" : "typing",
      focus: id,
      text: isWhole ? value : marked(value, from, to),
      cells: Math.max(1, cells),
      all: values,
    };
  };
  const reset = async () => {
    await keyboard.press("Escape");
    const { all } = await view();
    const first = new Map(placeNames.map((name) => [idOf(name) as string, places[name].text as string]));
    for (const [at, id] of ids.entries()) {
      const text = first.get(id) ?? "";
      if (all[at] === text) continue;
      await page.locator(`[id="${id}"]`).evaluate((input) => input.focus());
      if (text === "") await keyboard.press("Delete");
      else await keyboard.type(text);
    }
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await deeds.focus?.("corner");
    await deeds.focus?.("here");
  };
  await cell("here").click();
  await reset();
  return { can: (deed) => !(isOld && /^(?:compose|give-up|drag-to|leave-window)/.test(deed)), act, view, reset };
}

/** Does the same with a page and with the model, and holds them to the same view after each deed. */
export async function expectAgreement(sheet: SheetPage, deeds: readonly string[]): Promise<void> {
  const model = sheetModel();
  await sheet.reset();
  for (const [at, deed] of deeds.entries()) {
    // Where the model has nothing to undo, the page has what was done before.
    if (!sheet.can(deed) || !model.act(deed)) continue;
    await sheet.act(deed);
    expect(await sheet.view(), deeds.slice(0, at + 1).join(", ")).toEqual(asSeen(model.view()));
  }
}
