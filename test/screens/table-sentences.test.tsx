import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exampleReport } from "../../src/report/example.ts";
import { renderStep } from "../kit/render.tsx";

const area = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });

test("a sentence of the table's numbers is put in at the caret, and taken back by one undo", async () => {
  const report = exampleReport();
  const aspects = report.overview.aspects.map((aspect, at) =>
    at === 1 ? { ...aspect, text: "一是一。二是二。" } : aspect,
  );
  const { user } = renderStep({ ...report, overview: { ...report.overview, aspects } }, "overview");
  const name = "（二）依申请公开";
  await user.click(area(name));
  area(name).setSelectionRange(4, 4);
  document.dispatchEvent(new Event("selectionchange"));
  await user.click(screen.getByRole("button", { name: `数字成句 ${name}` }));
  const dialog = await screen.findByRole("dialog", { name: `数字成句：${name}` });
  const group = within(within(dialog).getByRole("region", { name: "收到和处理申请" }));
  const [short] = group.getAllByRole("button");
  const sentence = short?.textContent ?? "";
  expect(sentence).toMatch(/^2024年新收政府信息公开申请\d+件，/);
  await user.click(short as HTMLElement);
  expect(area(name)).toHaveValue(`一是一。${sentence}二是二。`);
  expect(area(name)).toHaveFocus();
  expect(area(name).selectionStart).toBe(4 + sentence.length);
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(area(name)).toHaveValue("一是一。二是二。");
});

test("a number of the tables is put in at the caret from beside the text, and taken back by one undo", async () => {
  const report = exampleReport();
  const aspects = report.overview.aspects.map((aspect, at) => (at === 1 ? { ...aspect, text: "收到申请。" } : aspect));
  const { user } = renderStep({ ...report, overview: { ...report.overview, aspects } }, "overview");
  const name = "（二）依申请公开";
  await user.click(area(name));
  area(name).setSelectionRange(4, 4);
  document.dispatchEvent(new Event("selectionchange"));
  await user.click(screen.getByRole("button", { name: "表中数字" }));
  const numbers = within(await screen.findByRole("region", { name: "表中数字" }));
  const received = numbers.getByRole("button", { name: /^插入 一、本年新收政府信息公开申请数量 \d+件$/ });
  await user.click(received);
  expect(area(name)).toHaveValue(`收到申请${received.textContent}件。`);
  expect(area(name)).toHaveFocus();
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(area(name)).toHaveValue("收到申请。");
});

test("where the tables are not filled in there is no sentence, and it is said when there will be", async () => {
  const { user } = renderStep(blankDraft({ organ: "石桥镇人民政府", organKind: "township", year: 2024 }), "overview");
  await user.click(screen.getByRole("button", { name: "数字成句 （一）主动公开" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getAllByText("表中相应的数还没有填完，填好后这里就有句子。")).toHaveLength(3);
  // 关闭, and the choice of shares.
  expect(within(dialog).getAllByRole("button")).toHaveLength(2);
});

test("shares are said where they are asked for, and a beginning has its first place to fill in selected", async () => {
  const { user } = renderStep({ ...exampleReport(), lastYear: null }, "overview");
  await user.click(screen.getByRole("button", { name: "数字成句 （二）依申请公开" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog).not.toHaveTextContent("（占");
  await user.click(within(dialog).getByRole("button", { name: "各项带上占比" }));
  expect(dialog).toHaveTextContent(/自然人\d+件（占\d+\.\d\d%）/);
  await user.click(within(dialog).getByRole("button", { name: "关闭" }));
  await user.click(screen.getByRole("button", { name: "数字成句 （五）监督保障" }));
  const training = within(await screen.findByRole("region", { name: "培训" })).getByRole("button");
  await user.click(training);
  const field = area("（五）监督保障");
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("＿＿");
});
