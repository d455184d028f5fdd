import { fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { createDraftStore } from "../../src/drafts/draft-store.ts";
import { keepVersion } from "../../src/drafts/versions.ts";
import { toJson } from "../../src/files/json.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { ComparisonPanel } from "../../src/screens/comparison/comparison-panel.tsx";
import { DraftIdProvider } from "../../src/screens/shared/open-draft.ts";
import { ProgramProvider } from "../../src/screens/shared/program-context.ts";
import { editedReport } from "../kit/edited-report.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fixtureText } from "../kit/reports.ts";

/** The comparison of a draft, with other drafts beside it in the browser. */
function show(draft: Draft, others: readonly Draft[] = [], versions: readonly Draft[] = []) {
  let made = 0;
  const newId = () => {
    made += 1;
    return `draft-${made}`;
  };
  const store = createDraftStore({ storage: window.localStorage, events: window, now: Date.now, newId, tab: "test" });
  const { id } = store.create(draft);
  for (const other of others) store.create(other);
  for (const [at, version] of versions.entries()) keepVersion(store, id, version, { at: Date.UTC(2026, 0, 20 + at) });
  render(
    <ProgramProvider value={{ store, openDraft: { current: undefined } }}>
      <DraftIdProvider value={id}>
        <ComparisonPanel draft={draft} finished />
      </DraftIdProvider>
    </ProgramProvider>,
  );
  return { user: userEvent.setup(), store };
}

const page = () => screen.getByTitle("对照稿").getAttribute("srcdoc") ?? "";
const choice = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "与哪份报告对照" });
const button = (name: string) => screen.getByRole("button", { name });
const place = () => screen.getByText(/^第 \d+ 处，共/);
const township = (): Draft => ({ ...editedReport(), lastYear: asPastReport(exampleDraft()) });

test("last year's report is what a draft is compared with, unless another is chosen", async () => {
  const { user } = show(township(), [{ ...exampleDraft(), organ: "某街道办事处" }]);
  expect(choice()).toHaveDisplayValue("上年报告（2023年）");
  expect(screen.getByText(/^数字 5 格有变化（另有总计 5 格）；文字新增 3 句、删除 2 句、修改 6 句/)).toBeVisible();
  expect(page()).toContain("左栏：上年报告（2023年）；右栏：本报告（2024年）。");
  const [other] = within(choice()).getAllByRole("option", { name: /^某街道办事处 2023年（.+ 编辑）$/ });
  await user.selectOptions(choice(), other!);
  expect(page()).toContain('<del><span class="said">删除：</span>某街道办事处</del>');
});

/** Reading fetches its code when it is first needed. */
const patient = { timeout: 15_000 };

test("with nothing to compare with, it says what to do", () => {
  show(exampleDraft());
  expect(screen.getByText(/^还没有可以对照的报告。点“从文件选择”/)).toBeVisible();
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.queryByTitle("对照稿")).toBeNull();
});

test("where there are other drafts and no last year, nothing is compared until one is chosen", async () => {
  const { user } = show(exampleDraft(), [editedReport()]);
  expect(choice()).toHaveDisplayValue("请选择");
  expect(screen.queryByTitle("对照稿")).toBeNull();
  await user.selectOptions(choice(), within(choice()).getByRole("option", { name: /2024年/ }));
  expect(screen.getByTitle("对照稿")).toBeVisible();
});

test("equal reports have no difference, and nothing to go through", async () => {
  const { user } = show(exampleDraft(), [exampleDraft()]);
  await user.selectOptions(choice(), within(choice()).getByRole("option", { name: /编辑/ }));
  expect(screen.getByText("两份报告没有差别。")).toBeVisible();
  expect(screen.queryByRole("button", { name: "下一处" })).toBeNull();
});

test("下一处 and 上一处 lead round through all changes, by button and by key, and say each", async () => {
  const { user } = show(township());
  expect(screen.getByText(/^共 \d+ 处变化/)).toBeVisible();
  await user.click(button("下一处"));
  expect(place()).toHaveTextContent(/^第 1 处，共 \d+ 处。修改：偃师区缙氏镇人民政府2024年/);
  await user.click(button("上一处"));
  const [, last, all] = /^第 (\d+) 处，共 (\d+) 处/.exec(place().textContent ?? "") ?? [];
  expect(last).toBe(all);
  await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
  expect(place()).toHaveTextContent(/^第 2 处，共/);
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(place()).toHaveTextContent(/^第 1 处，共/);
});

test("what did not change can be left out, and the way goes on from the same change", async () => {
  const { user } = show(township());
  await user.click(button("下一处"));
  expect(page()).toContain("领导信息");
  expect(page()).not.toContain("本部分没有变化。");
  await user.click(screen.getByRole("checkbox", { name: "只看有变化的部分" }));
  expect(page()).toContain("本部分没有变化。");
  expect(place()).toHaveTextContent(/^第 1 处/);
});

test("a file of an earlier version is read as any report is, and joins the list", async () => {
  const { user } = show(editedReport());
  await user.click(button("从文件选择"));
  const dialog = screen.getByRole("dialog", { name: "选择对照的报告" });
  const file = new File([toJson(exampleDraft(), new Date(0))], "旧稿.json", { type: "application/json" });
  await user.upload(within(dialog).getByLabelText("选择文件"), file);
  await user.click(within(dialog).getByRole("button", { name: "识别" }));
  expect(await screen.findByTitle("对照稿", {}, patient)).toBeVisible();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(choice()).toHaveDisplayValue("偃师区缙氏镇人民政府 2023年（来自文件）");
  expect(screen.queryByText(/处需要核对/)).toBeNull();
});

test("doubts of the reading are told, as they may look like changes", async () => {
  const { user } = show(editedReport());
  await user.click(button("从文件选择"));
  const text = fixtureText("seed-township-2023.txt").replace(
    "一、本年新收政府信息公开申请数量",
    "一、本年新收政府信息",
  );
  fireEvent.change(screen.getByLabelText("粘贴报告全文"), { target: { value: text } });
  await user.click(button("识别"));
  expect(await screen.findByText(/^识别这份文件时有 \d+ 处需要核对/, {}, patient)).toBeVisible();
});

test("earlier versions of the draft stand in the list, each to be compared with", async () => {
  const { user } = show(editedReport(), [], [exampleDraft(), { ...exampleDraft(), other: "略。" }]);
  const [newer, older] = within(choice()).getAllByRole("option", { name: /^2026\/01\/2\d.* 的版本$/ });
  await user.selectOptions(choice(), older!);
  expect(page()).toContain(`左栏：${older?.textContent}`);
  await user.selectOptions(choice(), newer!);
  expect(page()).toContain(`左栏：${newer?.textContent}`);
});
