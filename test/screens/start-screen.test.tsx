// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { exampleDraft } from "../../src/report/example.ts";
import { renderStart } from "../kit/render.tsx";

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

test("the example opens as a draft of its own, complete", async () => {
  const { user, store } = renderStart();
  await user.click(screen.getByRole("button", { name: "查看示例" }));
  await heading("基本信息");
  expect(store.list()).toMatchObject([{ organ: "偃师区缙氏镇人民政府", year: 2023, progress: 1 }]);
});

test("importing never touches a draft that is there", async () => {
  const { user, store } = renderStart();
  store.create(exampleDraft());
  const file = new File([toJson(exampleDraft(), new Date())], "报告.json", { type: "application/json" });
  await user.upload(document.querySelector("input[type=file]") as HTMLInputElement, file);
  await heading("基本信息");
  expect(store.list()).toHaveLength(2);
});
