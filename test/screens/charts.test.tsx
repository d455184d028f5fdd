import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleReport } from "../../src/report/example.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { chartsDialog } from "../../src/screens/charts/lazy-charts.ts";
import { chartsTool } from "../../src/screens/charts/lazy-tool.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

await Promise.all([chartsTool.preload(), chartsDialog.preload()]);

async function openCharts(draft: Draft) {
  const opened = renderStep(draft, "overview");
  await opened.user.click(await screen.findByRole("button", { name: "图解" }));
  const dialog = within(await screen.findByRole("dialog", { name: "图解" }));
  return { ...opened, dialog };
}

test("charts are chosen one by one, seen as they print, and one step of undo takes a choice back", async () => {
  const { user, saved, dialog } = await openCharts(exampleReport());
  const outcomes = within(dialog.getByRole("group", { name: "政府信息公开申请办理结果" }));
  expect(outcomes.getByRole("radio", { name: "不用" })).toBeChecked();
  expect(outcomes.getByRole("img")).toHaveAccessibleName(/^予以公开1431（40\.6%），部分公开471/);
  await user.click(outcomes.getByRole("radio", { name: "放在“一、总体情况”末尾" }));
  expect((await saved()).charts).toEqual({ places: { outcomes: "overview" }, earlier: [] });
  await user.click(dialog.getByRole("button", { name: "关闭" }));
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect((await saved()).charts).toBeUndefined();
});

test("why there is no chart is said: all is 0, a number is blank, last year is not known", async () => {
  const { dialog } = await openCharts(exampleDraft());
  expect(dialog.getAllByText("各项都是 0，不画。")).toHaveLength(3);
  expect(dialog.getByText(/^没有上年报告，画不出对比。/)).toBeVisible();
  expect(dialog.queryByRole("img")).toBeNull();
});

test("earlier years that other drafts of the organ know are drawn beside last year, and kept with the draft", async () => {
  const example = exampleReport();
  const draft = { ...example, lastYear: asPastReport({ ...example, year: 2023 }) };
  const { user, saved, dialog, store } = await openCharts(draft);
  expect(dialog.queryByRole("checkbox")).toBeNull();
  store.create({ ...example, year: 2022 });
  const years = within(dialog.getByRole("group", { name: /新收、办结和结转情况$/ }));
  await user.click(years.getByRole("radio", { name: "放在报告后面的“图解”页" }));
  await user.click(await years.findByRole("checkbox", { name: "加上 2022 年（取自历年）" }));
  expect((await saved()).charts).toEqual({
    places: { years: "page" },
    earlier: [{ year: 2022, received: 3525, concluded: 3521, carriedOut: 125 }],
  });
  expect(years.getByRole("img")).toHaveAccessibleName(/^2022年：本年新收3525.*；2023年：.*；2024年：/);
});
