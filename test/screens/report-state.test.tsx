import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleReport } from "../../src/report/example.ts";
import { renderStep } from "../kit/render.tsx";

const head = () => within(screen.getByRole("banner"));
const told = () => screen.getByRole("status", { name: "定稿状态" });
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 250)));

test("the head says how the report stands; a change after 定稿 is told there, and one press gives it back", async () => {
  const { user, saved } = renderStep({ ...exampleReport(), finalisedOn: "2025-01-20" }, "other");
  expect(head().getByText(/^已定稿/)).toHaveTextContent("已定稿 2025年1月20日");
  expect(told()).toBeEmptyDOMElement();
  const text = screen.getByRole("textbox", { name: "其他需要报告的事项" });
  await user.type(text, "另");
  await settle();
  await user.click(screen.getByRole("link", { name: "基本信息" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "机关类型" }), "其他");
  await waitFor(() => expect(told()).toHaveTextContent("已有改动，定稿取消"));
  expect(head().getByText("可以定稿")).toBeVisible();
  expect((await saved()).finalisedOn).toBeNull();
  await user.click(screen.getByRole("button", { name: "恢复定稿" }));
  await waitFor(() => expect(told()).toBeEmptyDOMElement());
  expect(await head().findByText(/^已定稿/)).toBeVisible();
  expect(await screen.findByRole("textbox", { name: "其他需要报告的事项" })).toHaveFocus();
  const { lastYear: _, ...report } = { ...exampleReport(), finalisedOn: "2025-01-20" };
  expect(await saved()).toMatchObject(report);
});

test("定稿 that was taken away on purpose is not offered again in the head", async () => {
  const { user } = renderStep({ ...exampleReport(), finalisedOn: "2025-01-20" }, "review");
  await user.click(await screen.findByRole("button", { name: "取消定稿" }));
  await waitFor(() => expect(head().getByText("可以定稿")).toBeVisible());
  expect(screen.queryByRole("button", { name: "恢复定稿" })).toBeNull();
});
