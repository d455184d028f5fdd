import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { contentCode } from "../../src/document/content-code.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
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

const patient = { timeout: 15_000 };
const changed = (draft: Draft): Draft => ({
  ...draft,
  applications: { ...draft.applications, received: { ...draft.applications.received, naturalPerson: 7 } },
});
const wordFile = async (draft: Draft) =>
  new File([(await toDocx(compose(draft, { finished: true }), { organ: draft.organ })) as BlobPart], "送签.docx");
const page = async (draft: Draft) => new File([toHtml(compose(draft, { finished: true }))], "送签.html");

test.each([
  ["Word", wordFile],
  ["HTML", page],
] as const)("a %s file is told to be what was signed, or what differs in it", async (_, fileOf) => {
  const draft = exampleDraft();
  const { user, dialog } = await openCheck(draft);
  await user.click(dialog.getByRole("button", { name: "选择文件" }));
  const choose = async (file: File) => {
    await user.upload(await dialog.findByLabelText("选择文件"), file);
    await user.click(dialog.getByRole("button", { name: "识别" }));
  };
  await choose(await fileOf(draft));
  expect(await dialog.findByText("与本报告现在的内容一致。", {}, patient)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "换一个文件" }));
  await choose(await fileOf(changed(draft)));
  expect(await dialog.findByText(/^与本报告现在的内容不一致，有 \d+ 处不同/, {}, patient)).toBeVisible();
  const list = dialog.getByRole("list", { name: "与本报告现在的内容不同的地方" });
  expect(list).toHaveTextContent("表三 一、本年新收政府信息公开申请数量 自然人：原为 0，现为 7");
});

test("Esc and 关闭 close 核对文件", async () => {
  const { user, dialog } = await openCheck(exampleDraft());
  await user.click(dialog.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});
