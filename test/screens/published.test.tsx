import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { publishedDialog } from "../../src/screens/submission/lazy-check.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";
import { fixtureText } from "../kit/reports.ts";

await publishedDialog.preload();
const patient = { timeout: 15_000 };

async function checkPage(text: string) {
  const opened = renderStep(exampleDraft(), "preview");
  await opened.user.click(screen.getByRole("button", { name: "导出" }));
  await opened.user.click(screen.getByRole("menuitem", { name: "核对网页" }));
  const dialog = within(await screen.findByRole("dialog", { name: "核对网页" }));
  fireEvent.change(dialog.getByLabelText("粘贴报告全文"), { target: { value: text } });
  await opened.user.click(dialog.getByRole("button", { name: "识别" }));
  return { ...opened, dialog };
}

test("a page that was pasted is told to be the same", async () => {
  const { dialog } = await checkPage(fixtureText("seed-township-2023.txt"));
  expect(await dialog.findByText(/^粘贴的内容与本报告一致/, {}, patient)).toBeVisible();
});

test("what differs is listed with both sides, and the note of correction has what is ticked", async () => {
  const text = fixtureText("seed-township-2023.txt").replace("137 条", "173 条");
  const { user, dialog } = await checkPage(text);
  const table = await dialog.findByRole("table", { name: "网页与本报告不同的地方" }, patient);
  expect(within(table).getAllByRole("row")).toHaveLength(2);
  expect(within(table).getAllByRole("row")[1]).toHaveTextContent(/173 条.*137 条/);
  expect(dialog.getByText("更正说明（1 处）")).toBeVisible();
  await user.click(within(table).getByRole("checkbox"));
  expect(dialog.getByText("更正说明（0 处）")).toBeVisible();
  expect(dialog.getByRole("button", { name: "打印" })).toBeDisabled();
});
