import { screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { nextYearDraft } from "../../src/prose/next-year.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { exampleReport } from "../../src/report/example.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import type { Draft } from "../../src/report/schema.ts";
import { renderStep } from "../kit/render.tsx";

const path = "overview.aspects.3.text";
afterEach(() => window.localStorage.clear());

/** Next year's draft of the example, its tables filled in again, with one aspect to be gone over. */
function begun() {
  const next = nextYearDraft(
    withTextAt(exampleReport(), path, "举办培训3期，参加120人次。加强平台建设，及时更新栏目内容。"),
  );
  const { disclosure, applications, litigation } = exampleReport();
  return { ...next, disclosure, applications, litigation };
}

// By their words and labels: there are hundreds of controls, and roles are worked out for each.
const choice = () => screen.getByText(/^要改的 \d+$/);
const count = () => Number(/\d+/.exec(choice().textContent ?? "")?.[0]);
const rows = () => [...screen.getByLabelText("审核结果").children];

test("要改的 shows what is still last year's alone; what is confirmed goes from it, and one undo brings it back", async () => {
  const { user, saved } = renderStep(begun(), "review");
  const all = rows().length;
  await user.click(choice());
  expect(rows().length).toBeLessThan(all);
  expect(rows()).toHaveLength(count());
  const before = count();
  await user.click(screen.getAllByLabelText(/^确认无误 （四）/)[0] as HTMLElement);
  await waitFor(() => expect(count()).toBe(before - 1));
  expect((await saved()).confirmed).toHaveLength(1);
  expect(screen.getByText("重新核对已确认的 1 句")).toBeVisible();
  await user.click(screen.getByLabelText(/^撤销$/));
  await waitFor(() => expect(count()).toBe(before));
  expect((await saved()).confirmed).toEqual([]);
});

test("when the last of the list is confirmed and 定稿 is not to be had, the focus stays in reach of the list", async () => {
  const report = blankDraft({ organ: "某县民政局", organKind: "department", year: 2023 });
  const { user } = renderStep(nextYearDraft(withTextAt(report, path, "加强平台建设，及时更新栏目内容。")), "review");
  await user.click(choice());
  await user.click(screen.getByLabelText(/^确认无误/));
  await waitFor(() => expect(screen.queryByLabelText(/^确认无误/)).toBeNull());
  await waitFor(() => expect(document.body).not.toHaveFocus());
});

test("what is filled in or changed goes from 要改的 by itself, and 基本信息 leads to it", async () => {
  const { user } = renderStep(begun(), "basics");
  await user.click(screen.getByText("看要改的"));
  const before = await waitFor(count);
  await user.click(screen.getByRole("link", { name: "五、存在的主要问题及改进情况" }));
  const area = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "存在的主要问题" });
  await user.clear(area);
  await user.type(area, "公开内容还不够通俗。");
  await user.click(screen.getByRole("link", { name: "审核" }));
  await waitFor(() => expect(count()).toBeLessThan(before));
});

test("where last year's tables were naught, 0 is offered for all of this year's, in one step; never beside other numbers", async () => {
  const naught = (report: Draft): Draft =>
    withTexts(report, new Map(tables.flatMap((table) => enteredCells(table)).map(({ id }) => [id, "0"])));
  const next = nextYearDraft(naught(exampleReport()));
  const { user, saved } = renderStep(next, "review");
  await user.click(screen.getByText("各表全部填 0"));
  expect((await saved()).applications).toEqual(naught(next).applications);
  await waitFor(() => expect(screen.queryByText("各表全部填 0")).not.toBeInTheDocument());
  await user.click(screen.getByLabelText(/^撤销$/));
  expect((await saved()).applications).toEqual(next.applications);
});

test("0 is not offered where last year had numbers", () => {
  renderStep(nextYearDraft(exampleReport()), "review");
  expect(screen.queryByText("各表全部填 0")).not.toBeInTheDocument();
});
