import { readFileSync } from "node:fs";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderStart } from "../kit/render.tsx";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

test("关于 tells the version, where the data lies and which browsers will do, and leads to the keys", async () => {
  const { user } = renderStart();
  const about = screen.getByRole("button", { name: "关于" });
  await user.click(about);
  const dialog = within(await screen.findByRole("dialog", { name: "关于" }));
  expect(dialog.getByText(new RegExp(`^${version}（构建 [0-9a-f]{8}）$`))).toBeInTheDocument();
  expect(dialog.getByText(/只保存在本机浏览器中/)).toBeInTheDocument();
  expect(dialog.getByText(/Chromium 86/)).toBeInTheDocument();
  await user.click(dialog.getByRole("button", { name: "表格按键" }));
  const keys = within(screen.getByRole("dialog", { name: "表格按键" }));
  expect(screen.queryByRole("dialog", { name: "关于" })).toBeNull();
  await user.click(keys.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(about).toHaveFocus();
});
