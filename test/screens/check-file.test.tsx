import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { contentCode } from "../../src/document/content-code.ts";
import type { Draft } from "../../src/report/schema.ts";
import { checkFileDialog } from "../../src/screens/submission/lazy-check.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

await checkFileDialog.preload();

async function openCheck(draft: Draft) {
  const { user } = renderStep(draft, "preview");
  await user.click(screen.getByRole("button", { name: "导出" }));
  await user.click(screen.getByRole("menuitem", { name: "核对文件" }));
  const dialog = within(await screen.findByRole("dialog", { name: "核对文件" }));
  return { user, dialog, code: dialog.getByRole("textbox", { name: "签批稿的核对码" }) };
}

test("the code of the signed copy, typed from paper, tells whether the report is still the signed one", async () => {
  const draft = exampleDraft();
  const { user, dialog, code } = await openCheck(draft);
  expect(dialog.getByText(contentCode(draft))).toBeInTheDocument();
  await user.type(code, contentCode(draft).toLowerCase().replace(/-/g, " "));
  expect(dialog.getByText("与签批稿一致。")).toBeInTheDocument();
  await user.clear(code);
  await user.type(code, contentCode({ ...draft, other: "另" }));
  expect(dialog.getByText(/^与签批稿不一致。这份报告的历史版本中没有/)).toBeInTheDocument();
  await user.clear(code);
  await user.type(code, "12");
  expect(code).toBeInvalid();
  expect(code).toHaveAccessibleDescription(/核对码是 16 位/);
});

test("Esc and 关闭 close 核对文件", async () => {
  const { user, dialog } = await openCheck(exampleDraft());
  await user.click(dialog.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});
