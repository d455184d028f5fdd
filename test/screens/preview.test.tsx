import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import { parts, partTitle } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { type ExportKind, exportKinds } from "../../src/screens/preview/export-kinds.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

const button = (name: string) => screen.getByRole("button", { name });
const choose = async (user: UserEvent, name: string) => {
  await user.click(button("导出"));
  await user.click(screen.getByRole("menuitem", { name }));
};
const preview = () => screen.getByTitle<HTMLIFrameElement>("打印预览");

const saved: { name: string; type: string }[] = [];
beforeAll(() => {
  URL.createObjectURL = (blob) => {
    saved.push({ name: "", type: (blob as Blob).type });
    return "blob:test";
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    const last = saved.pop();
    if (last) saved.push({ ...last, name: this.download });
  };
});

test("the preview offers print, every way out in four groups, all parts and sizes, by their names", async () => {
  const { user } = renderStep(exampleDraft(), "preview");
  expect(button("打印")).toBeInTheDocument();
  await user.click(button("导出"));
  const menu = screen.getByRole("menu", { name: "导出" });
  const groups = within(menu).getAllByRole("group");
  const items = groups.map((group) => [
    group.getAttribute("aria-label"),
    ...within(group)
      .getAllByRole("menuitem")
      .map((one) => one.firstChild?.textContent),
  ]);
  expect(items).toEqual([
    ["送审", "导出 Word", "打印或存为 PDF", "打印审核稿", "导出签批稿", "导出报送包", "核对文件", "选择图解"],
    ["上网", "复制为网页", "导出 HTML", "导出网页片段", "复制文字", "核对网页"],
    ["数据与备份", "导出 Excel", "导出 CSV", "导出 JSON"],
    ["空白表", "导出空白表 Word", "导出空白表 Excel", "导出空白表"],
  ]);
  await user.keyboard("{Escape}");
  expect(button("导出")).toHaveFocus();
  const options = (name: string) =>
    within(screen.getByRole("combobox", { name }))
      .getAllByRole("option")
      .map((option) => option.textContent);
  expect(options("跳到")).toEqual(parts.map(partTitle));
  expect(options("显示比例")).toEqual(["适合页宽", "适合整页", "50%", "75%", "100%", "125%", "150%", "200%"]);
});

test.each(exportKinds.map((kind) => [kind.label, kind] as const))(
  "%s saves a file named after the report, of its own type, and a receipt names it",
  async (label, { extension, type }) => {
    const { user } = renderStep(exampleDraft(), "preview");
    saved.length = 0;
    await choose(user, label);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await screen.findByText(/^已存到“下载”：/)).toHaveTextContent("已存到“下载”：");
    expect(screen.getByText(/^已存到“下载”：/).closest("p")).toHaveTextContent(saved[0]?.name ?? "nothing");
    expect(saved[0]?.name).toMatch(/^偃师区缙氏镇人民政府2023年政府信息公开工作年度报告/);
    expect(saved[0]?.name.endsWith(`.${extension}`)).toBe(true);
    expect(saved[0]?.type).toContain(type);
  },
);

test("a file that could not be made is said so, and made at the second attempt", async () => {
  const [kind] = exportKinds as [ExportKind];
  vi.spyOn(kind, "make").mockRejectedValueOnce(new Error("chunk"));
  const { user } = renderStep(exampleDraft(), "preview");
  saved.length = 0;
  await choose(user, kind.label);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(`“${kind.label}”没有做成。请检查网络连接后再试一次，已填写的内容不会丢失。`);
  await user.click(button("再试一次"));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a report that is not finished is exported only after a question", async () => {
  const { user } = renderStep(blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 }), "preview");
  saved.length = 0;
  await choose(user, "导出 JSON");
  const dialog = screen.getByRole("dialog", { name: "报告还没有完成" });
  await user.click(within(dialog).getByRole("button", { name: "返回修改" }));
  expect(saved).toEqual([]);
  await choose(user, "导出 JSON");
  await user.click(button("仍要导出"));
  await waitFor(() => expect(saved[0]?.name).toMatch(/（草稿\d{4}-\d\d-\d\d）\.json$/));
});

test("a reviewer's marks are shown when asked for, and go again without a trace", async () => {
  const { user } = renderStep(exampleDraft(), "preview");
  const before = preview().srcdoc;
  expect(before).not.toContain("审核标记");
  expect(screen.queryByRole("button", { name: "打印审核稿" })).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "显示审核标记" }));
  expect(preview().srcdoc).toContain("审核标记");
  expect(button("打印审核稿")).toBeInTheDocument();
  await user.click(screen.getByRole("checkbox", { name: "显示审核标记" }));
  expect(preview().srcdoc).toBe(before);
});

test("a browser that prints no page numbers is told of with what to do; one that does is not", () => {
  renderStep(exampleDraft(), "preview");
  expect(screen.getByText(/这个浏览器打印时不带页码/)).toHaveTextContent("勾选“页眉和页脚”");
});

test("a browser with margin boxes needs no such note", () => {
  vi.stubGlobal("CSSMarginRule", class {});
  renderStep(exampleDraft(), "preview");
  expect(screen.queryByText(/这个浏览器打印时不带页码/)).toBeNull();
  vi.unstubAllGlobals();
});

test("导出报送包 saves one archive that is named after the report and the day", async () => {
  const { user } = renderStep(exampleDraft(), "preview");
  saved.length = 0;
  await choose(user, "导出报送包");
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
  expect(saved[0]?.name).toMatch(/^偃师区缙氏镇人民政府2023年政府信息公开工作年度报告（报送包20\d\d-\d\d-\d\d）\.zip$/);
  expect(saved[0]?.type).toBe("application/zip");
});

test("导出签批稿 saves a Word document that is named so", async () => {
  const { user } = renderStep(exampleDraft(), "preview");
  saved.length = 0;
  await choose(user, "导出签批稿");
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
  expect(saved[0]?.name).toMatch(/^偃师区缙氏镇人民政府2023年政府信息公开工作年度报告（签批稿）\.docx$/);
});

test("网页片段 is made with or without its title and styles, as chosen in the menu", async () => {
  const made: string[] = [];
  const createUrl = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    void (blob as Blob).text().then((text) => made.push(text));
    return "blob:test";
  });
  const { user } = renderStep(exampleDraft(), "preview");
  for (const name of ["网页片段带标题", "网页片段带样式"]) {
    await user.click(button("导出"));
    expect(screen.getByRole("menuitemcheckbox", { name })).toBeChecked();
    await user.click(screen.getByRole("menuitemcheckbox", { name }));
    await user.keyboard("{Escape}");
  }
  await choose(user, "导出网页片段");
  await waitFor(() => expect(made).toHaveLength(1));
  expect(made[0]).toContain("<table");
  expect(made[0]).not.toMatch(/<h1|style=/);
  createUrl.mockRestore();
});
