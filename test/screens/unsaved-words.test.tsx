import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { go } from "../../src/screens/shared/route.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStart, renderStep } from "../kit/render.tsx";

afterEach(() => vi.restoreAllMocks());

/** Whether the browser would ask before the page is closed. */
function asks(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

/** From now on nothing more can be stored. */
function setFull(): void {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
}

test("what was typed a moment ago is saved instead of asked about", async () => {
  const { saved } = renderStep(exampleDraft(), "basics");
  fireEvent.change(screen.getByRole("textbox", { name: "机关名称" }), { target: { value: "某镇人民政府" } });
  expect(asks()).toBe(false);
  expect((await saved()).organ).toBe("某镇人民政府");
});

test("an annotation that is being written asks, and no longer once it is in the draft or given up", async () => {
  const { user } = renderStep(exampleDraft(), "applications");
  const cell = document.getElementById("applications.received.naturalPerson") as HTMLElement;
  act(() => cell.focus());
  fireEvent.keyDown(cell, { key: ".", code: "Period", ctrlKey: true });
  const field = await screen.findByRole("textbox", { name: "附注内容" });
  expect(asks()).toBe(false);
  fireEvent.change(field, { target: { value: "其中修订16件" } });
  expect(asks()).toBe(true);
  await user.click(screen.getByRole("button", { name: "保存附注" }));
  expect(asks()).toBe(false);
});

test("a report that was pasted to be recognised asks until it is taken or left", async () => {
  renderStart();
  act(() => go({ at: "import" }));
  const area = await screen.findByRole("textbox", { name: "粘贴报告全文" });
  expect(asks()).toBe(false);
  fireEvent.change(area, { target: { value: "某镇2023年政府信息公开工作年度报告" } });
  await waitFor(() => expect(asks()).toBe(true));
  act(() => go({ at: "start" }));
  await screen.findByRole("button", { name: "新建报告" });
  expect(asks()).toBe(false);
});

test("settings that found no room ask on every screen until the page is left", async () => {
  const { user } = renderStart();
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  fireEvent.change(await screen.findByRole("textbox", { name: "单位名录" }), { target: { value: "某县教育局" } });
  expect(asks()).toBe(true);
  setFull();
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  await screen.findByText(/浏览器没有存下设置，只在关闭页面前有效/);
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(asks()).toBe(true);
  vi.restoreAllMocks();
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  await user.click(await screen.findByRole("button", { name: "保存设置" }));
  expect(asks()).toBe(false);
});

test("an explanation for which there is no room asks in the editor and in the list", async () => {
  renderStep(exampleDraft(), "review");
  const [explanation] = await screen.findAllByRole("textbox", { name: /^出错说明/ });
  setFull();
  fireEvent.change(explanation as HTMLElement, { target: { value: "核对无误。" } });
  expect(asks()).toBe(true);
  act(() => go({ at: "start" }));
  await screen.findByText("尚未保存");
  expect(asks()).toBe(true);
});
