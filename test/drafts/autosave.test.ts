import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAutosave } from "../../src/drafts/autosave.ts";
import type { SaveResult } from "../../src/drafts/draft-record.ts";
import { savingSentence } from "../../src/drafts/messages.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An autosave whose savings are counted; `answer` is what the store says. */
function autosaveOver(answer: () => SaveResult = () => ({ kind: "saved", at: Date.now() }), takeOver = () => false) {
  const saves: number[] = [];
  const autosave = createAutosave({
    savedAt: 0,
    takeOver,
    save: () => {
      saves.push(Date.now());
      return answer();
    },
  });
  return { autosave, saves };
}

test("what is typed is saved within a second of the last keystroke, once", () => {
  const { autosave, saves } = autosaveOver();
  const start = Date.now();
  for (let key = 0; key < 3; key += 1) {
    autosave.touch();
    vi.advanceTimersByTime(50);
  }
  expect(autosave.state().kind).toBe("saving");
  vi.advanceTimersByTime(2000);
  expect(saves).toHaveLength(1);
  expect((saves[0] ?? 0) - start - 100).toBeLessThan(1000);
  expect(autosave.state().kind).toBe("saved");
});

test("steady typing is saved every second, without waiting for a pause", () => {
  const { autosave, saves } = autosaveOver();
  for (let key = 0; key < 100; key += 1) {
    autosave.touch();
    vi.advanceTimersByTime(100);
  }
  expect(saves.length).toBeGreaterThanOrEqual(10);
});

test("a clock set back by an hour does not put saving off", () => {
  const { autosave, saves } = autosaveOver();
  autosave.touch();
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(1000);
  expect(saves).toHaveLength(1);
});

test("leaving the page saves at once what has changed, and nothing where nothing has", () => {
  const { autosave, saves } = autosaveOver();
  autosave.flush();
  expect(saves).toHaveLength(0);
  autosave.touch();
  autosave.flush();
  expect(saves).toHaveLength(1);
  vi.advanceTimersByTime(5000);
  expect(saves).toHaveLength(1);
});

test("a failure is said, and the next keystroke tries again", () => {
  let isFull = true;
  const { autosave } = autosaveOver(() => (isFull ? { kind: "full" } : { kind: "saved", at: 1 }));
  autosave.touch();
  vi.advanceTimersByTime(1000);
  expect(autosave.state()).toEqual({ kind: "failed", reason: "full" });
  isFull = false;
  autosave.touch();
  vi.advanceTimersByTime(1000);
  expect(autosave.state().kind).toBe("saved");
});

test("after a failure it is tried again without a keystroke, until the page is left", () => {
  let isFull = true;
  const { autosave, saves } = autosaveOver(() => (isFull ? { kind: "full" } : { kind: "saved", at: 1 }));
  autosave.touch();
  vi.advanceTimersByTime(1000);
  expect(autosave.isUnsaved()).toBe(true);
  isFull = false;
  vi.advanceTimersByTime(5000);
  expect(autosave.state().kind).toBe("saved");
  expect(autosave.isUnsaved()).toBe(false);
  isFull = true;
  autosave.touch();
  autosave.stop();
  const tried = saves.length;
  vi.advanceTimersByTime(60_000);
  expect(saves).toHaveLength(tried);
});

test("a page knows what it alone has: what was typed while paused, unless it is not wanted", () => {
  const { autosave } = autosaveOver();
  autosave.pause(7);
  expect(autosave.isUnsaved()).toBe(false);
  autosave.touch();
  expect(autosave.state()).toEqual({ kind: "paused", at: 7 });
  expect(autosave.isUnsaved()).toBe(true);
  autosave.forget();
  expect(autosave.isUnsaved()).toBe(false);
});

test("a draft that another tab removed is not saved again by itself", () => {
  const { autosave, saves } = autosaveOver();
  autosave.touch();
  autosave.end();
  autosave.touch();
  vi.advanceTimersByTime(5000);
  autosave.flush();
  expect(saves).toEqual([]);
  expect(autosave.state()).toEqual({ kind: "removed" });
});

test("once another tab has the draft, this page saves nothing more", () => {
  const { autosave, saves } = autosaveOver();
  autosave.touch();
  autosave.pause(7);
  autosave.touch();
  vi.advanceTimersByTime(5000);
  autosave.flush();
  expect(saves).toEqual([]);
  expect(autosave.state()).toEqual({ kind: "paused", at: 7 });
});

test("a page without words of its own does not stop while another tab has the draft: with the next change it has it again", () => {
  const { autosave, saves } = autosaveOver(undefined, () => true);
  autosave.pause(7);
  expect(autosave.state()).toEqual({ kind: "elsewhere", at: 7 });
  autosave.flush();
  expect(saves).toEqual([]);
  autosave.touch();
  vi.advanceTimersByTime(1000);
  expect(saves).toHaveLength(1);
  expect(autosave.state().kind).toBe("saved");
});

test("a page with words of its own stops when another tab takes the draft, and keeps them", () => {
  const { autosave, saves } = autosaveOver(undefined, () => true);
  autosave.touch();
  autosave.pause(7);
  autosave.touch();
  vi.advanceTimersByTime(5000);
  expect(saves).toEqual([]);
  expect(autosave.state()).toEqual({ kind: "paused", at: 7 });
  expect(autosave.isUnsaved()).toBe(true);
});

test("words typed before and after another tab deleted the draft are known to be in this page alone", () => {
  const { autosave } = autosaveOver();
  autosave.touch();
  autosave.end();
  expect(autosave.isUnsaved()).toBe(true);
  const { autosave: other } = autosaveOver();
  other.end();
  expect(other.isUnsaved()).toBe(false);
  other.touch();
  expect(other.isUnsaved()).toBe(true);
});

test("a store that says the draft is taken pauses the page", () => {
  const { autosave } = autosaveOver(() => ({ kind: "taken", at: 9 }));
  autosave.touch();
  vi.advanceTimersByTime(1000);
  expect(autosave.state()).toEqual({ kind: "paused", at: 9 });
});

test("every state of saving is a plain sentence", () => {
  const at = new Date(2024, 0, 15, 14, 2).getTime();
  expect(savingSentence({ kind: "saved", at })).toBe("已保存 14:02");
  expect(savingSentence({ kind: "saving" })).toBe("正在保存…");
  expect(savingSentence({ kind: "elsewhere", at })).toBe("另一标签页已保存 14:02");
  expect(savingSentence({ kind: "paused", at })).toBe(
    "这份草稿正在另一个标签页中编辑（14:02 已保存）。此页面已暂停保存，在这里填写的请另存为副本。",
  );
  expect(savingSentence({ kind: "failed", reason: "full" })).toMatch(/^未能保存：浏览器存储空间已满/);
  expect(savingSentence({ kind: "failed", reason: "disabled" })).toMatch(/^未能保存：浏览器不允许/);
  expect(savingSentence({ kind: "failed", reason: "newer" })).toMatch(/^未能保存：这份草稿已由较新版本的程序保存/);
  expect(savingSentence({ kind: "removed" })).toMatch(/^这份草稿已在另一个标签页中删除/);
});

test("what fails while it hears of a saving keeps nobody else from hearing, and the draft counts as saved", () => {
  const { autosave } = autosaveOver();
  const heard: string[] = [];
  autosave.subscribe(() => {
    throw new Error("drawing failed");
  });
  autosave.subscribe(() => heard.push(autosave.state().kind));
  autosave.touch();
  expect(() => autosave.flush()).not.toThrow();
  expect(heard).toEqual(["saving", "saved"]);
  expect(autosave.state().kind).toBe("saved");
  expect(autosave.isUnsaved()).toBe(false);
  expect(() => vi.runAllTimers()).toThrow("drawing failed");
});
