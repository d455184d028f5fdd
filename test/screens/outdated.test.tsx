import { act, screen, waitFor, within } from "@testing-library/react";
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

const saying = "全年收到政府信息公开申请3525件，其中自然人3440件。";
const told = () => within(screen.getByRole("status", { name: "文中旧数" }));

test("with 自动更新 the sentences follow once the number is typed, it is told, and 撤销 brings the old ones back for good", async () => {
  const draft = { ...withTextAt(exampleReport(), path, saying), followsTables: true };
  const { user, saved } = renderStep(draft, "applications");
  await user.click(await screen.findByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人" }));
  await user.keyboard("345");
  // Half a number, and a pause.
  expect((await saved()).overview.aspects[1]?.text).toBe(saying);
  await user.keyboard("0{Enter}");
  await waitFor(() => expect(told().getByText(/已自动更新文中 2 处旧数/)).toBeInTheDocument());
  expect((await saved()).overview.aspects[1]?.text).toBe("全年收到政府信息公开申请3535件，其中自然人3450件。");
  await user.click(told().getByRole("button", { name: "撤销" }));
  const before = await saved();
  expect(before.overview.aspects[1]?.text).toBe(saying);
  expect(before.applications.received.naturalPerson).toBe(3450);
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect((await saved()).overview.aspects[1]?.text).toBe(saying);
});

test("自动更新 is off at first, and 以后自动更新 puts the old numbers right and switches it on in one step", async () => {
  const { user, saved } = renderStep(withTextAt(exampleReport(), path, saying), "applications");
  await user.click(await screen.findByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人" }));
  await user.keyboard("3450{Enter}");
  await user.click(await screen.findByRole("button", { name: "以后自动更新" }));
  const after = await saved();
  expect([after.followsTables, after.overview.aspects[1]?.text]).toEqual([
    true,
    "全年收到政府信息公开申请3535件，其中自然人3450件。",
  ]);
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  expect((await saved()).followsTables).toBe(false);
});

test("the tick of 自动更新 stands as soon as it is made, and goes as soon", async () => {
  renderStep(withTextAt(exampleReport(), path, saying), "overview");
  const box = await screen.findByRole("checkbox", { name: "数字自动更新" });
  for (const isOn of [true, false]) {
    // As by a press: nothing is waited for in between.
    act(() => box.click());
    expect((box as HTMLInputElement).checked).toBe(isOn);
  }
});

test("the number of the tables at the caret is told at the foot, with the way to its cell", async () => {
  renderStep(withTextAt(exampleReport(), path, saying), "overview");
  const area = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "（二）依申请公开" });
  act(() => {
    area.focus();
    area.setSelectionRange(saying.indexOf("3440"), saying.indexOf("3440"));
    document.dispatchEvent(new Event("selectionchange"));
  });
  const link = await screen.findByRole("link", { name: /^表三.*自然人 3440$/ });
  expect(link).toHaveAttribute("href", expect.stringContaining("applications.received.naturalPerson"));
});
