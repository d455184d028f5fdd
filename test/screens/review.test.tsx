import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";
import { publishedReport } from "../kit/reports.ts";

const items = () => within(screen.getByRole("list", { name: "审核结果" })).getAllByRole("listitem");
const text = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });

test("each finding of 审核 begins with its severity, and all of them are counted", () => {
  renderStep(exampleDraft(), "review");
  for (const item of items()) expect(item.textContent).toMatch(/^(?:错误|警告|建议)/);
  expect(screen.getByText(/没有错误，有 4 处警告/)).toHaveTextContent("另有 7 条建议");
});

test("a repair is taken by one click, takes its finding away, and is undone by one step", async () => {
  const { user, saved } = renderStep(exampleDraft(), "review");
  const before = items().length;
  await user.click(screen.getByRole("button", { name: "补上句号 改进情况" }));
  await waitFor(() => expect(items()).toHaveLength(before - 1));
  expect(document.activeElement).toHaveTextContent("定位");
  expect((await saved()).problems.measures).toContain("信息公开。三是逐步完善");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect((await saved()).problems).toEqual(exampleDraft().problems);
});

test("a slip that would explain a broken balance is offered with its reason", async () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 16;
  draft.applications.granted.naturalPerson = 61;
  const { user, saved } = renderStep(draft, "review");
  expect(screen.getAllByText("像是两位数字颠倒")).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "一、本年新收政府信息公开申请数量：16 改为 61 表三 自然人列" }));
  expect((await saved()).applications.received.naturalPerson).toBe(61);
});

test("the words in question are underlined in their text", () => {
  renderStep(exampleDraft(), "overview");
  const marks = [...(text("（一）主动公开情况").parentElement?.querySelectorAll("mark") ?? [])];
  expect(marks.map((mark) => mark.textContent)).toContain("137 条");
});

test("F8 leads from finding to finding through the steps and selects the words, Shift+F8 leads back", async () => {
  const { user } = renderStep(exampleDraft(), "basics");
  await user.keyboard("{F8}");
  await waitFor(() => expect(text("统计期限")).toHaveFocus());
  await user.keyboard("{F8}{F8}{F8}");
  const area = () => text("（一）主动公开情况");
  await waitFor(() => expect(area()).toHaveFocus());
  await waitFor(() => expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe("137 条"));
  await user.keyboard("{Shift>}{F8}{/Shift}");
  await waitFor(() => expect(text("总述")).toHaveFocus());
});

test("the foot of a step names its gravest finding and counts all of the report", () => {
  renderStep(exampleDraft(), "problems");
  expect(screen.getByText("“三是”前缺少句号。").closest("p")).toHaveTextContent(/^建议 1／3/);
  expect(screen.getByRole("link", { name: "全文警告 4、建议 7（F8 下一处）" })).toBeVisible();
});

test("定稿 waits until every 警告 is explained, and says what is still open", async () => {
  const { draft } = publishedReport("hongze-2023");
  draft.overview.period = "";
  const { user, saved } = renderStep(draft, "review");
  const button = () => screen.getByRole("button", { name: "定稿" });
  expect(button()).toBeDisabled();
  expect(button()).toHaveAccessibleDescription("定稿前还有 1 处警告要改正或写出错说明。");
  await user.type(text("出错说明 统计期限"), "统计期限写在封面。");
  await waitFor(() => expect(button()).toBeEnabled());
  await user.click(button());
  expect(await screen.findByText(/^已于 \d{4}年\d{1,2}月\d{1,2}日定稿/)).toBeVisible();
  await waitFor(() => expect(screen.getByRole("button", { name: "取消定稿" })).toHaveFocus());
  expect((await saved()).finalisedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("any later change takes 定稿 away, and undoing that change gives it back", async () => {
  const draft = { ...publishedReport("hongze-2023").draft, finalisedOn: "2024-01-20" };
  const { user, saved } = renderStep(draft, "other");
  await user.type(text("其他需要报告的事项"), "补充。");
  expect((await saved()).finalisedOn).toBeNull();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect((await saved()).finalisedOn).toBe("2024-01-20");
});

test("审核表 is looked at and printed by itself", async () => {
  const { user } = renderStep(exampleDraft(), "review");
  await user.click(screen.getByRole("button", { name: "查看审核表" }));
  expect(screen.getByTitle("审核表预览")).toHaveAttribute("srcdoc", expect.stringContaining("填报人"));
  expect(screen.getByRole("button", { name: "打印审核表" })).toBeVisible();
});

test("before 定稿 the last backup is recalled, and one that is made there has what was typed a moment ago", async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${files.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  const { draft } = publishedReport("hongze-2023");
  draft.overview.period = "";
  const { user } = renderStep(draft, "review");
  expect(screen.queryByText(/^定稿前请备份/)).not.toBeInTheDocument();
  await user.type(text("出错说明 统计期限"), "统计期限写在封面。");
  expect(await screen.findByText("定稿前请备份。还没有备份过。")).toBeVisible();
  fireEvent.change(text("出错说明 统计期限"), { target: { value: "刚写的说明。" } });
  fireEvent.click(screen.getByRole("button", { name: "备份全部草稿" }));
  expect(screen.getByText("定稿前请备份。上次备份：今天下载。")).toBeVisible();
  expect(await files[0]?.text()).toContain("刚写的说明。");
});
