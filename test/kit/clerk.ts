import type { Page } from "playwright-core";
import { expect } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { type CellId, cellById, enteredIds } from "../../src/form/cells.ts";
import { aspects, organKinds, parts, partTitle } from "../../src/form/form.ts";
import type { Amount } from "../../src/form/table.ts";
import { textDef, texts } from "../../src/form/texts.ts";
import { chineseNumeral } from "../../src/lib/chinese-numerals.ts";
import type { Draft } from "../../src/report/schema.ts";

/** What a clerk does at the program, by nothing but the words on the screen. */
export interface Clerk {
  readonly create: (report: Pick<Draft, "organ" | "organKind" | "year">) => Promise<void>;
  /** Brings a report in from its file, at the list of drafts. */
  readonly open: (report: Draft) => Promise<void>;
  readonly openStep: (title: string) => Promise<void>;
  readonly fillOverview: (overview: Draft["overview"]) => Promise<void>;
  /** Types numbers into the cells of one table, each by its printed row and column. */
  readonly fillTable: (title: string, numbers: ReadonlyMap<CellId, Amount>) => Promise<void>;
  readonly fillTexts: (draft: Draft) => Promise<void>;
  readonly waitUntilSaved: () => Promise<void>;
}

const titleOf = (id: string): string => parts.filter((part) => part.id === id).map(partTitle)[0] ?? "";

export function clerkAt(page: Page): Clerk {
  const box = (name: string) => page.getByRole("textbox", { name, exact: true });
  const openStep = async (title: string) => {
    const steps = page.getByRole("navigation", { name: "填报步骤" });
    const back = page.getByRole("link", { name: "返回填报" });
    // The preview has no list of steps.
    await steps.or(back).waitFor();
    if ((await back.count()) > 0) await back.click();
    // In a small window the list of steps is a line that opens.
    const line = steps.getByRole("button", { name: /^第 \d 步|^填报步骤$/, expanded: false });
    if ((await line.count()) > 0) await line.click();
    await steps.getByRole("link", { name: title, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  };
  return {
    create: async ({ organ, organKind, year }) => {
      await page.getByRole("button", { name: "新建报告" }).click();
      await box("机关名称").fill(organ);
      await page.getByRole("combobox", { name: "机关类型" }).selectOption(organKinds[organKind]);
      await box("年度").fill(String(year));
      await page.getByRole("button", { name: "创建报告" }).click();
      await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
    },
    open: async (report) => {
      const buffer = Buffer.from(toJson(report, new Date(0)));
      const file = { name: "年报.json", mimeType: "application/json", buffer };
      await page.locator("input[type=file]").first().setInputFiles(file);
      await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
    },
    openStep,
    fillOverview: async (overview) => {
      await openStep(titleOf("overview"));
      for (const { id, label } of texts.filter((text) => text.part === "overview")) {
        const field = id.split(".")[1] as "basis" | "period" | "contact" | "opening";
        await box(label).fill(overview[field]);
      }
      for (const [at, { heading, text }] of overview.aspects.entries()) {
        const printed = `（${chineseNumeral(at + 1)}）${aspects[at]?.label ?? ""}`;
        await page.getByRole("button", { name: `修改标题 ${printed}` }).click();
        await box(`第 ${at + 1} 个方面的标题`).fill(heading);
        await page.getByRole("button", { name: /^确定标题/ }).click();
        await box(`（${chineseNumeral(at + 1)}）${heading}`).fill(text);
      }
    },
    fillTable: async (title, numbers) => {
      await openStep(title);
      for (const [id, amount] of numbers) {
        const cell = cellById(id);
        if (!cell || !enteredIds.includes(id) || titleOf(cell.table.id) !== title) continue;
        await box(cell.name).fill(String(amount));
      }
    },
    fillTexts: async (draft) => {
      await openStep(titleOf("problems"));
      await box(textDef("problems.problems").label).fill(draft.problems.problems);
      await box(textDef("problems.measures").label).fill(draft.problems.measures);
      await openStep(titleOf("other"));
      await box(textDef("other").label).fill(draft.other);
    },
    waitUntilSaved: async () => {
      await expect.poll(() => page.getByText(/^已保存 \d\d:\d\d$/).count(), { timeout: 5000 }).toBe(1);
    },
  };
}
