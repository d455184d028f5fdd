import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createEditor, type Editor } from "../../src/editing/editor.ts";
import type { Work } from "../../src/lib/slices.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";

/** The page's clock, in ms; timers wait for `pass`. */
let clock = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const pass = async (ms: number) => {
  clock += ms;
  await vi.advanceTimersByTimeAsync(ms);
};

const typed = (editor: Editor, other: string) =>
  editor.commit({ ...editor.current(), other }, { name: "填写", section: "other", field: "other", origin: "field" });

/** Work of ten steps, each as long as a slice. */
function* longWork(done: string[], { other }: Draft): Work<void> {
  for (let step = 0; step < 10; step += 1) {
    done.push(other);
    clock += 12;
    yield;
  }
}

test("a long draft is settled once its review is known, and whoever types on gives that up", async () => {
  const done: string[] = [];
  const settled: string[] = [];
  const editor = createEditor(exampleDraft(), { prepare: (draft) => longWork(done, draft) });
  editor.subscribeSettled(() => settled.push(editor.settledDraft().other));
  typed(editor, "一");
  await pass(203);
  expect([done.length > 0 && done.length < 10, settled]).toEqual([true, []]);
  typed(editor, "一二");
  await pass(2000);
  await pass(2000);
  expect(settled).toEqual(["一二"]);
  expect(done.filter((other) => other === "一").length).toBeLessThan(10);
  expect(done.filter((other) => other === "一二")).toHaveLength(10);
  editor.stop();
});

test("a draft that takes no time is settled at once after the pause", async () => {
  const editor = createEditor(exampleDraft(), { prepare: () => undefined });
  typed(editor, "一");
  await pass(201);
  expect(editor.settledDraft().other).toBe("一");
  editor.stop();
});
