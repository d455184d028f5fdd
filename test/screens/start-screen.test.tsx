import { act, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { keyOf } from "../../src/drafts/draft-storage.ts";
import { toJson } from "../../src/files/json.ts";
import { go } from "../../src/screens/shared/route.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { chooseInRow, renderStart } from "../kit/render.tsx";

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

test("an empty list says what to do next, and that nothing leaves this machine", () => {
  renderStart();
  expect(screen.getByText(/还没有草稿。点“新建报告”开始填报/)).toBeInTheDocument();
  expect(screen.getByText(/数据只保存在本机浏览器中，不会上传/)).toBeInTheDocument();
});

test("a new report asks for organ, kind and year, offers last year, and opens at 基本信息", async () => {
  const { user, store } = renderStart();
  await user.click(screen.getByRole("button", { name: "新建报告" }));
  const dialog = within(screen.getByRole("dialog", { name: "新建报告" }));
  expect(dialog.getByRole("textbox", { name: "年度" })).toHaveValue(String(new Date().getFullYear() - 1));
  const kinds = dialog.getByRole("combobox", { name: "机关类型" });
  expect(
    within(kinds)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["乡镇人民政府", "街道办事处", "县级以上人民政府", "政府部门", "其他"]);
  await user.type(dialog.getByRole("textbox", { name: "机关名称" }), "某市某局");
  await user.selectOptions(kinds, "政府部门");
  await user.click(dialog.getByRole("button", { name: "创建报告" }));
  await heading("基本信息");
  expect(screen.getByRole("textbox", { name: "机关名称" })).toHaveValue("某市某局");
  expect(screen.getByRole("combobox", { name: "机关类型" })).toHaveDisplayValue("政府部门");
  expect(store.list()).toHaveLength(1);
});

test("without a name or with a wrong year no report is made, and the field says what to do", async () => {
  const { user, store } = renderStart();
  await user.click(screen.getByRole("button", { name: "新建报告" }));
  const year = screen.getByRole("textbox", { name: "年度" });
  await user.clear(year);
  await user.type(year, "24");
  await user.click(screen.getByRole("button", { name: "创建报告" }));
  expect(await screen.findByText("请填写机关名称。")).toBeInTheDocument();
  expect(year).toHaveAccessibleDescription(/请填写四位数的年份，例如 2024。/);
  expect(store.list()).toEqual([]);
});

test("the year may be typed in full-width digits", async () => {
  const { user, store } = renderStart();
  await user.click(screen.getByRole("button", { name: "新建报告" }));
  await user.type(screen.getByRole("textbox", { name: "机关名称" }), "某镇人民政府");
  await user.clear(screen.getByRole("textbox", { name: "年度" }));
  await user.type(screen.getByRole("textbox", { name: "年度" }), "２０２３年");
  await user.click(screen.getByRole("button", { name: "创建报告" }));
  await heading("基本信息");
  expect(store.list()).toMatchObject([{ year: 2023 }]);
});

test("the example is a whole report that says so in its name, opens on its print, and is not made twice", async () => {
  const { user, store } = renderStart();
  for (let time = 0; time < 2; time += 1) {
    await user.click(screen.getByRole("button", { name: "查看示例" }));
    await heading("预览与导出");
    expect(store.list()).toMatchObject([
      { organ: "云岭市人民政府（示例）", year: 2024, filling: { filled: 174, asked: 174 } },
    ]);
    act(() => go({ at: "start" }));
    await heading("政府信息公开工作年度报告填报");
  }
});

test("importing never touches a draft that is there", async () => {
  const { user, store } = renderStart();
  store.create(exampleDraft());
  const file = new File([toJson(exampleDraft(), new Date())], "报告.json", { type: "application/json" });
  await user.upload(document.querySelector("input[type=file]") as HTMLInputElement, file);
  await heading("基本信息");
  expect(store.list()).toHaveLength(2);
});

test("several damaged drafts have buttons of different names, and so have several drafts of one name", () => {
  for (const id of ["x", "y"]) window.localStorage.setItem(keyOf("draft", id), "不是草稿");
  const { store } = renderStart();
  act(() => {
    for (let copy = 0; copy < 2; copy += 1) store.create(exampleDraft());
  });
  const names = screen.getAllByRole("button").map((one) => one.getAttribute("aria-label") ?? one.textContent);
  expect(names.filter((name) => /损坏/.test(name ?? ""))).toEqual([
    "导出原始内容 已损坏的草稿",
    "删除 已损坏的草稿",
    "导出原始内容 已损坏的草稿（2）",
    "删除 已损坏的草稿（2）",
  ]);
  expect(new Set(names).size).toBe(names.length);
  const links = screen.getAllByRole("link", { name: /^打开|^尝试恢复/ }).map((one) => one.getAttribute("aria-label"));
  expect(new Set(links).size).toBe(4);
});

test("撤销删除 is offered no longer once another tab has taken the draft back or removed it for good", async () => {
  const { user, store } = renderStart();
  for (const organ of ["甲", "乙"]) act(() => void store.create({ ...exampleDraft(), organ }));
  for (const name of ["删除 甲 2023年", "删除 乙 2023年"]) await chooseInRow(user.click, name);
  const [second, first] = store.deleted.list();
  const elsewhere = (key: string) =>
    act(() => {
      window.localStorage.removeItem(key);
      window.dispatchEvent(new StorageEvent("storage", { key, newValue: null }));
    });
  elsewhere(keyOf("deleted", second?.id ?? ""));
  expect(screen.getByText("已删除“甲 2023年”。")).toBeVisible();
  for (const slot of ["draft", "previous", "deleted"] as const) elsewhere(keyOf(slot, first?.id ?? ""));
  expect(screen.queryByRole("button", { name: "撤销删除" })).toBeNull();
});

test("what a full storage cannot take back is said, stays with the page, and can be saved as a file", async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${files.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  const { user, store } = renderStart();
  act(() => void store.create(exampleDraft()));
  await chooseInRow(user.click, `删除 ${exampleDraft().organ} ${exampleDraft().year}年`);
  const [deleted] = store.deleted.list();
  // Another draft of this page takes all the room there is, and that of the deleted one.
  const { setItem } = Storage.prototype;
  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(function set(this: Storage, key, value) {
    if (window.localStorage.getItem(keyOf("draft", deleted?.id ?? "")))
      throw new DOMException("", "QuotaExceededError");
    setItem.call(this, key, value);
  });
  act(() => void store.create({ ...exampleDraft(), organ: "要空间的机关" }));
  expect(screen.getByText(/只留在此页面上，还需要的请现在恢复，再存为文件/)).toBeInTheDocument();
  full.mockImplementation(() => {
    throw new DOMException("", "QuotaExceededError");
  });
  await user.click(screen.getByRole("button", { name: "撤销删除" }));
  expect(screen.getByText(/已恢复，但浏览器没有空间存下它，关闭此页面后会丢失。/)).toBeVisible();
  expect(screen.getByText("尚未保存")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "把草稿存为文件" }));
  expect(await files[0]?.text()).toContain("偃师区缙氏镇人民政府");
  full.mockRestore();
});
