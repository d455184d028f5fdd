import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { readKept } from "../../src/notice/stored.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { ownPack } from "../kit/office-settings.ts";
import { renderStart, renderStep } from "../kit/render.tsx";

beforeEach(() => localStorage.clear());

const stored = () => readKept(localStorage.getItem("annual-disclosure-report/settings") ?? "");
const dialog = () => screen.findByRole("dialog", { name: "本单位设置" });

test("a rule that the office switches off is no longer reported, and is kept off", async () => {
  const { user } = renderStep(exampleDraft(), "review");
  expect(screen.getByText(/137 条，所列 6 项/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  const open = within(await dialog());
  await user.click(open.getByText(/^审核项目/));
  await user.click(open.getByRole("checkbox", { name: "分项之和" }));
  await user.click(open.getByRole("button", { name: "保存设置" }));
  await waitFor(() => expect(screen.queryByText(/137 条，所列 6 项/)).not.toBeInTheDocument());
  expect(stored().own.rules).toEqual([{ rule: "lists", runs: "off", source: "" }]);
});

test("the deadline, the limit of part one and the list of units are asked for, and used at once", async () => {
  const { user } = renderStep(exampleDraft(), "review");
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  const open = within(await dialog());
  await user.clear(open.getByRole("textbox", { name: "公布期限 月" }));
  await user.type(open.getByRole("textbox", { name: "公布期限 月" }), "２");
  await user.clear(open.getByRole("textbox", { name: "公布期限 日" }));
  await user.type(open.getByRole("textbox", { name: "公布期限 日" }), "15");
  await user.type(open.getByRole("textbox", { name: "总体情况字数上限" }), "100");
  await user.type(open.getByRole("textbox", { name: "单位名录" }), "缑氏镇人民政府");
  await user.click(open.getByRole("button", { name: "保存设置" }));
  expect(await screen.findByText(/^公布期限：2024年2月15日。/)).toBeVisible();
  expect(screen.getByText(/超出本单位设定的 100 字/)).toBeInTheDocument();
  expect(screen.getByText(/最接近的是“缑氏镇人民政府”/)).toBeInTheDocument();
});

test("a day that does not exist, or a limit that is no number, is named, and nothing is saved", async () => {
  const { user } = renderStart();
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  const open = within(await dialog());
  await user.clear(open.getByRole("textbox", { name: "公布期限 日" }));
  await user.type(open.getByRole("textbox", { name: "公布期限 日" }), "32");
  await user.type(open.getByRole("textbox", { name: "总体情况字数上限" }), "很多");
  await user.click(open.getByRole("button", { name: "保存设置" }));
  expect(await open.findByText(/没有这一天/)).toBeVisible();
  expect(open.getByText(/请填写 1 到 100000 之间的整数/)).toBeVisible();
  expect(localStorage.getItem("annual-disclosure-report/settings")).toBeNull();
});

test("settings from another machine are read, shown, and hold once they are saved", async () => {
  const { user } = renderStart();
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  const open = within(await dialog());
  const settings = { off: ["spacing"], overviewLimit: 1500, deadline: "03-31", units: ["甲镇人民政府"] };
  const text = JSON.stringify({ format: "annual-disclosure-report-settings", version: 1, settings });
  const input = document.querySelector<HTMLInputElement>("dialog input[type=file]");
  await user.upload(input!, new File([text], "设置.json", { type: "application/json" }));
  expect(await open.findByText(/已读入设置/)).toBeVisible();
  expect(open.getByRole("textbox", { name: "总体情况字数上限" })).toHaveValue("1500");
  await user.click(open.getByRole("button", { name: "保存设置" }));
  const { off, overviewLimit, deadline, units } = settings;
  await waitFor(() => expect(stored().own).toEqual(ownPack({ off, overviewLimit, deadline, units })));
});
