import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A person at the keyboard, without a mouse. */
export interface Keyboard {
  /** The accessible name of what has the focus. */
  readonly focused: () => Promise<string>;
  readonly press: (key: string) => Promise<void>;
  /** Goes on by Tab, or back by Shift+Tab, until what has that name has the focus; returns the names on the way. */
  readonly tabTo: (name: string | RegExp, back?: boolean) => Promise<readonly string[]>;
  /** The same, and presses it. */
  readonly enter: (name: string | RegExp, back?: boolean) => Promise<void>;
  /** Puts a text in the place of what the field in focus holds, as an input method does. */
  readonly write: (text: string) => Promise<void>;
  readonly arriveAt: (name: string | RegExp) => Promise<void>;
  /** At a screen's heading, which may have the name of the link that leads to it. */
  readonly arriveAtHeading: (name: string) => Promise<void>;
  /** Names of what had the focus by Tab without a line around it, or covered by something else. */
  readonly unseen: readonly string[];
}

/** What has the focus: its name, and whether that can be seen. */
const lookAtFocus = () => {
  const element = document.activeElement ?? document.body;
  // Between the last control and the first the browser's own bars have the focus.
  if (element === document.body) return { name: "", isOutlined: false, isHit: false };
  const isField = element.matches("input, select, textarea");
  const labels = isField ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
  const name =
    element.getAttribute("aria-label") ?? labels[0] ?? element.getAttribute("title") ?? element.textContent ?? "";
  const named = element.matches("button") ? (element.getAttribute("aria-label") ?? element.textContent ?? "") : name;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isHit = [0.5, 0.05, 0.25, 0.75, 0.95].some((down) =>
    [0.5, 0.1, 0.9].some((along) => {
      const hit = document.elementFromPoint(left + (right - left) * along, top + (bottom - top) * down);
      return hit !== null && (element.contains(hit) || hit.contains(element)) && hit !== document.documentElement;
    }),
  );
  return { name: named.trim(), isOutlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2, isHit };
};

export function keyboardAt(page: Page): Keyboard {
  const unseen: string[] = [];
  const press = (key: string) => page.keyboard.press(key);
  const focused = async () => (await page.evaluate(lookAtFocus)).name;
  const is = (name: string | RegExp, other: string) => (typeof name === "string" ? other === name : name.test(other));
  const tabTo = async (name: string | RegExp, back = false) => {
    const passed: string[] = [];
    while (passed.length < 250) {
      await press(back ? "Shift+Tab" : "Tab");
      const at = await page.evaluate(lookAtFocus);
      if (!(at.isOutlined && at.isHit) && at.name !== "") {
        unseen.push(`${at.name.slice(0, 30)}${at.isOutlined ? " is covered" : " has no outline"}`);
      }
      passed.push(at.name);
      if (is(name, at.name)) return passed;
    }
    throw new Error(`no way by Tab to ${name}, but to ${[...new Set(passed)].join("、")}`);
  };
  return {
    focused,
    press,
    tabTo,
    enter: async (name, back) => {
      await tabTo(name, back);
      await press("Enter");
    },
    write: async (text) => {
      await press("Control+a");
      await (text === "" ? press("Delete") : page.keyboard.insertText(text));
    },
    arriveAt: (name) => expect.poll(async () => is(name, await focused()), { message: `focus at ${name}` }).toBe(true),
    arriveAtHeading: (name) => page.locator("h1:focus", { hasText: name }).waitFor(),
    unseen,
  };
}

/** Presses what asks for a file, and gives it a report as a program file. */
export async function chooseFile(page: Page, keys: Keyboard, name: string | RegExp, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await keys.enter(name);
  await (await chooser).setFiles({ name: "年报.json", mimeType: "application/json", buffer: Buffer.from(text) });
}
