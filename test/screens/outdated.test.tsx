// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleReport } from "../../src/report/example.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { renderStep } from "../kit/render.tsx";

const path = "overview.aspects.1.text";

test("when a number of 表三 changes, the sentences with the old one are told; one press puts them right, one undo takes it back", async () => {
  const text = "全年收到政府信息公开申请3525件，其中自然人3440件。";
  const { user, saved } = renderStep(withTextAt(exampleReport(), path, text), "applications");
  const cell = await screen.findByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人" });
  await user.click(cell);
  await user.keyboard("3450{Enter}");
  const told = within(await screen.findByRole("status", { name: "文中旧数" }));
  await waitFor(() => expect(told.getByText(/文中 2 处写的是旧数/)).toBeInTheDocument());
  expect(told.getByRole("link", { name: "查看" })).toHaveAttribute("href", expect.stringContaining(path));
  await user.click(told.getByRole("button", { name: "更新" }));
  expect((await saved()).overview.aspects[1]?.text).toBe("全年收到政府信息公开申请3535件，其中自然人3450件。");
  await waitFor(() => expect(screen.getByRole("status", { name: "文中旧数" })).toBeEmptyDOMElement());
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  const before = await saved();
  expect(before.overview.aspects[1]?.text).toBe(text);
  expect(before.applications.received.naturalPerson).toBe(3450);
});
