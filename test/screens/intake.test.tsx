import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { backupOf } from "../../src/drafts/backup.ts";
import { toJson } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";
import { handedFiles } from "../../src/screens/intake/handed-files.ts";
import { go } from "../../src/screens/shared/route.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStart, renderStep } from "../kit/render.tsx";

afterEach(() => act(handedFiles.clear));

const fileOf = (text: string, name: string) => new File([text], name);
const jsonOf = (draft: Draft, name = "报告.json") => fileOf(toJson(draft, new Date(0)), name);
const other = { ...exampleDraft(), organ: "石桥镇人民政府" };

/** Drops files on the page, as the browser tells of them. */
function drop(...files: readonly File[]): void {
  const event = (type: string) =>
    Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer: { types: ["Files"], files } });
  const over = event("dragover");
  act(() => void document.body.dispatchEvent(over));
  expect(over.defaultPrevented).toBe(true);
  const dropped = event("drop");
  act(() => void document.body.dispatchEvent(dropped));
  expect(dropped.defaultPrevented).toBe(true);
}
/** The page that a report is published as. */
const pageOf = (organ: string, name: string) =>
  fileOf(toHtml(compose({ ...exampleDraft(), organ }, { finished: true })), name);
const imported = () => screen.findByRole("button", { name: "重新选择" }, { timeout: 10_000 });
const headed = (name: string) => screen.findByRole("heading", { level: 1, name }, { timeout: 10_000 });
const notice = () => screen.findByRole("region", { name: "拖入的文件" });

test("a report of this program dropped on the list is opened; a second one of its organ and year says which it is", async () => {
  const { store } = renderStart();
  for (let time = 0; time < 2; time += 1) {
    drop(jsonOf(exampleDraft()));
    await headed("基本信息");
    act(() => go({ at: "start" }));
    await headed("政府信息公开工作年度报告填报");
  }
  expect(store.list().map((one) => one.kind === "draft" && one.mark)).toEqual(["导入的一份", undefined]);
});

test("a report, a backup, a page and what is none, dropped together, each become what they are", async () => {
  const { user, store } = renderStart();
  const { id } = store.create(other);
  const backup = backupOf(store, new Date(0));
  act(() => {
    store.remove(id);
    store.deleted.purge(id);
  });
  drop(
    jsonOf(exampleDraft()),
    fileOf(backup, "备份.json"),
    pageOf("某镇人民政府", "旧.html"),
    fileOf('{"name":"x"}', "别的.json"),
  );
  await headed("导入旧报告");
  const told = within(await notice());
  expect(told.getByText(/^“报告.json”：已建立草稿“偃师区缙氏镇人民政府 2023年”。$/)).toBeInTheDocument();
  expect(told.getByText(/^“备份.json”：已恢复 1 份草稿/)).toBeInTheDocument();
  expect(told.getByText(/^“别的.json”：这个 JSON 文件不是/)).toBeInTheDocument();
  await imported();
  expect(store.list()).toHaveLength(2);
  await user.click(told.getByRole("button", { name: "知道了" }));
  expect(screen.queryByRole("region", { name: "拖入的文件" })).toBeNull();
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("several reports are recognised one after another, each asked for", async () => {
  const { user } = renderStart();
  drop(pageOf("甲镇人民政府", "甲.html"), pageOf("乙镇人民政府", "乙.html"));
  await imported();
  expect(screen.getAllByText(/甲镇人民政府/).length).toBeGreaterThan(0);
  expect(within(await notice()).getByText(/^还有 1 个文件等待识别：乙.html$/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "识别下一个" }));
  await waitFor(() => expect(screen.getAllByText(/乙镇人民政府/).length).toBeGreaterThan(0), { timeout: 5000 });
  expect(screen.queryByRole("region", { name: "拖入的文件" })).toBeNull();
});

test("inside a draft a report goes to its own 导入旧报告, and a report of this program becomes a draft to be opened", async () => {
  const { store } = renderStep(other, "basics");
  drop(jsonOf(exampleDraft()));
  const told = within(await notice());
  expect(await told.findByRole("link", { name: "打开" })).toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1, name: "基本信息" })).toBeInTheDocument();
  expect(store.list()).toHaveLength(2);
  drop(pageOf("某镇人民政府", "旧.html"));
  await headed("导入旧报告");
  await imported();
  expect(screen.getByRole("button", { name: "作为上年数据" })).toBeEnabled();
});

test("while a dialog is open nothing is taken, and the browser does not leave the page either", async () => {
  const { user, store } = renderStart();
  await user.click(screen.getByRole("button", { name: "新建报告" }));
  await screen.findByRole("dialog", { name: "新建报告" });
  drop(jsonOf(exampleDraft()));
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(store.list()).toEqual([]);
});

test("words that are dragged are left to the field below them", () => {
  renderStart();
  expect(fireEvent.dragOver(document.body, { dataTransfer: { types: ["text/plain"], files: [] } })).toBe(true);
});
