import { act, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { cellById, cellsOf } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

const blank = () => blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const said = (name: string) => screen.getByRole("status", { name });
const rest = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
const received = "一、本年新收政府信息公开申请数量";

/** All that a screen reader is told unasked while something is done: the words of every live region that changed. */
async function heard(act: () => Promise<void>): Promise<readonly string[]> {
  const words: string[] = [];
  const live = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest("[aria-live], [role=status], [role=alert]");
  const observer = new MutationObserver((changes) => {
    for (const region of new Set(changes.map(({ target }) => live(target)))) {
      if (region && region.getAttribute("aria-live") !== "off") words.push(region.textContent ?? "");
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  await act();
  observer.disconnect();
  return words.filter((one) => one !== "");
}

async function typeDigits(user: UserEvent, cell: HTMLElement, digits: string): Promise<void> {
  await user.click(cell);
  for (const digit of digits) {
    await user.keyboard(digit);
    await rest(60);
  }
}

test("totals are told once typing rests, and not at every digit", async () => {
  const { user } = renderStep(blank(), "applications");
  const words = await heard(async () => {
    await typeDigits(user, box(`${received} 自然人`), "12345");
    await rest(1400);
  });
  expect(words).toEqual([`${received} 总计 12345`]);
  expect(said("总计变化").getAttribute("aria-live")).toBeNull();
});

test("a column that comes into balance, or goes out of it, is told with its totals", async () => {
  const { user } = renderStep(exampleDraft(), "applications");
  await user.clear(box(`${received} 自然人`));
  await rest(1400);
  const words = await heard(async () => {
    await typeDigits(user, box(`${received} 自然人`), "2");
    await rest(1400);
  });
  expect(words.filter((one) => one.includes("勾稽关系"))).toEqual([
    `${received} 总计 2；勾稽关系 自然人 相差 2；勾稽关系 总计 相差 2`,
  ]);
});

test("of many totals that change at once, their number is told", async () => {
  const { user } = renderStep(blank(), "applications");
  const words = await heard(async () => {
    await user.click(screen.getByRole("button", { name: "本项无数据" }));
    await rest(1400);
  });
  expect(words).toContain("31 个总计有变化；7 列勾稽关系有变化");
});

test("a number that is none is marked invalid, and described by the sentence that says what to do", async () => {
  const { user } = renderStep(blank(), "applications");
  const cell = box(`${received} 自然人`);
  expect(cell).not.toHaveAttribute("aria-describedby");
  await user.type(cell, "-");
  await rest(300);
  expect(cell).toBeInvalid();
  expect(cell).toHaveAccessibleDescription(/^“-”不是数字/);
  await user.clear(cell);
  await user.type(cell, "3");
  await rest(300);
  expect(cell).toBeValid();
  expect(cell).not.toHaveAttribute("aria-describedby");
});

test("every cell and every total has the words of its row and its column in its name", () => {
  for (const table of tables) {
    renderStep(blank(), table.id);
    for (const cell of cellsOf(table)) {
      const place = document.getElementById(cell.id);
      expect(place).toHaveAccessibleName(cell.name);
      for (const word of [cell.row.label, cell.column.label]) expect(cellById(cell.id)?.name).toContain(word);
    }
    document.body.replaceChildren();
  }
});

test("the state of saving stands in words, and is told once typing rests, not at every saving", async () => {
  const { user } = renderStep(blank(), "basics");
  expect(said("保存状态")).toHaveTextContent(/^已保存 \d\d:\d\d$/);
  const words = await heard(async () => {
    await user.type(box("机关名称"), "甲");
    await rest(700);
    await user.type(box("机关名称"), "乙");
    expect(said("保存状态")).toHaveTextContent("正在保存…");
    await rest(3000);
  });
  expect(said("保存状态")).toHaveTextContent(/^已保存 \d\d:\d\d$/);
  expect(words.filter((one) => one.includes("草稿"))).toEqual([expect.stringMatching(/^草稿已存好，\d\d:\d\d$/)]);
});

test("each step that is come to takes the focus to its heading and names the page after it", async () => {
  const { user } = renderStep(exampleDraft(), "basics");
  await user.click(screen.getByRole("button", { name: "下一步" }));
  expect(screen.getByRole("heading", { level: 1, name: "一、总体情况" })).toHaveFocus();
  expect(document.title).toMatch(/^一、总体情况 · /);
  for (const [link, title] of [
    ["导入旧报告", "导入旧报告"],
    ["历史版本", "历史版本"],
    ["全部草稿", "政府信息公开工作年度报告填报"],
  ] as const) {
    await user.click(screen.getByRole("link", { name: link }));
    const heading = await screen.findByRole("heading", { level: 1, name: title });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toContain(title);
  }
});

test("the way back to a step's errors: the summary takes the focus, and its links lead to the fields", async () => {
  const { user } = renderStep(blank(), "problems");
  await user.click(screen.getByRole("button", { name: "下一步" }));
  expect(screen.getByRole("alert", { name: "这一步还有需要处理的地方" })).toHaveFocus();
  await user.click(screen.getByRole("link", { name: "请填写“改进情况”。" }));
  await rest(50);
  expect(box("改进情况")).toHaveFocus();
});
