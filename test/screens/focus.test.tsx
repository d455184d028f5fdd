import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { backupKey, keyOf, programKey, settingsKey } from "../../src/drafts/draft-storage.ts";
import { keepVersion } from "../../src/drafts/versions.ts";
import { toJson } from "../../src/files/json.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { appendTo } from "../../src/lib/lists.ts";
import { emptyPack } from "../../src/notice/pack.ts";
import { keptText } from "../../src/notice/stored.ts";
import { nextYearDraft } from "../../src/prose/next-year.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { exampleReport } from "../../src/report/example.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport } from "../../src/report/schema.ts";
import { type StepId, steps, stepTitle } from "../../src/review/steps.ts";
import { go } from "../../src/screens/shared/route.ts";
import { shelfPart } from "../../src/screens/years/shelf-part.ts";
import { eventfulReport } from "../kit/every-screen.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { noticePack } from "../kit/notices.ts";
import { chooseInRow, renderStart, renderStep } from "../kit/render.tsx";
import { publishedReport } from "../kit/reports.ts";

beforeAll(() => {
  URL.createObjectURL = () => "blob:test";
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  document.execCommand = () => true;
});
afterEach(() => vi.restoreAllMocks());

const settle = (ms = 20) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));

/** Gives an element the focus and presses it, as Enter does. */
async function press(element: HTMLElement): Promise<void> {
  act(() => element.focus());
  fireEvent.click(element);
  await settle();
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** What can be pressed now, in the dialog that is open, or else on the page: buttons, and links that stay in the program. */
const controls = (): readonly HTMLElement[] => {
  const within = document.querySelector("dialog[open]") ?? document;
  const all = [...within.querySelectorAll<HTMLElement>("button:not(:disabled), summary, main a[href^='#']")];
  return all.filter((one) => one.tagName === "SUMMARY" || !one.closest("details:not([open])"));
};
const nameOf = (one: HTMLElement) => one.getAttribute("aria-label") ?? one.textContent ?? "";

/** Links to fields are pressed elsewhere, and so are those of one place a second time. */
const pressedLinks = new Set<string>();
function isToPress(one: HTMLElement): boolean {
  if (!(one instanceof HTMLAnchorElement)) return true;
  const to = one.hash.replace(/draft-\d+/, "draft");
  return to.split("/").length < 5 && !pressedLinks.has(to) && pressedLinks.add(to).size > 0;
}

/** What is pressed in a scene: of controls that do the same in many places, by their first word, the first and the last. */
function namesToPress(): readonly string[] {
  const byKind = new Map<string, string[]>();
  for (const one of controls().filter(isToPress)) appendTo(byKind, nameOf(one).split(" ")[0] ?? "", nameOf(one));
  return [...byKind.values()].flatMap((names) => [...new Set([names[0] ?? "", names[names.length - 1] ?? ""])]);
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const dialog = (name: string) => screen.findByRole("dialog", { name });

const open = (step: StepId | "import") => async () => {
  renderStep(eventfulReport(), step);
  await heading(step === "import" ? "导入旧报告" : stepTitle(step));
  await settle();
};

async function listOfDrafts(): Promise<void> {
  window.localStorage.setItem(programKey, "another program");
  window.localStorage.setItem(backupKey, "1");
  for (const id of ["x", "y"]) window.localStorage.setItem(keyOf("draft", id), "不是草稿");
  const { store } = renderStart();
  await act(async () => {
    for (const organ of ["甲", "乙", "丙", "丁"]) store.create({ ...exampleDraft(), organ });
    for (const line of store.list().slice(0, 2)) store.remove(line.id);
  });
  for (const details of document.querySelectorAll("details")) details.open = true;
  await settle();
}

const scenes: Readonly<Record<string, () => Promise<void>>> = {
  ...Object.fromEntries(steps.map((step) => [stepTitle(step), open(step)])),
  versions: async () => {
    const { store } = renderStep(exampleDraft(), "basics");
    const id = store.list()[0]?.id ?? "";
    expect(keepVersion(store, id, { ...exampleDraft(), other: "早先的话。" }, { at: 1 })).toBe("kept");
    act(() => go({ at: "draft", id, step: "versions" }));
    await screen.findAllByRole("button", { name: /^恢复到此版本/ });
  },
  "a report that may be declared final": async () => {
    renderStep(publishedReport("hongze-2023").draft, "review");
    await heading("审核");
    expect(button("定稿")).toBeEnabled();
  },
  "要改的, with something confirmed": async () => {
    await open("review")();
    await press(screen.getAllByLabelText(/^确认无误/)[0] as HTMLElement);
  },
  "a year in which all may be naught again": async () => {
    const zeros = new Map(tables.flatMap(enteredCells).map(({ id }) => [id, "0"]));
    renderStep(nextYearDraft(withTexts(exampleDraft(), zeros)), "review");
    await heading("审核");
  },
  "old numbers in the texts": async () => {
    const text = "2024年收到政府信息公开申请3525件。";
    const { user } = renderStep(withTextAt(exampleReport(), "overview.aspects.1.text", text), "applications");
    await user.click(await screen.findByLabelText("一、本年新收政府信息公开申请数量 自然人"));
    await user.keyboard("3450{Enter}");
    await screen.findByText(/写的是旧数/);
  },
  历年: async () => {
    const { store } = renderStart();
    const shelf = await shelfPart.preload();
    await act(async () => {
      store.create({ ...exampleDraft(), year: 2025 });
      expect(await shelf.keep(asPastReport(exampleDraft()), "imported")).not.toBe("kept");
      go({ at: "years", organ: exampleDraft().organ });
    });
    await heading(`历年：${exampleDraft().organ}`);
  },
  "the list of drafts": listOfDrafts,
  "the list after a deletion": async () => {
    await listOfDrafts();
    await chooseInRow(press, "删除 甲 2023年");
    await press(button("删除 已损坏的草稿"));
  },
  "the menu of a draft in the list": async () => {
    await listOfDrafts();
    await press(button("更多 甲 2023年"));
  },
  "an aspect that was emptied": async () => {
    await open("overview")();
    await press(button(/^清空 （二）/));
  },
  "an aspect that was deleted": async () => {
    await open("overview")();
    await press(button("增加一个方面"));
    const added = screen.getAllByRole("button", { name: /^删除 （/ });
    await press(added[added.length - 1] as HTMLElement);
  },
  新建报告: async () => {
    renderStart();
    await press(button("新建报告"));
    await dialog("新建报告");
  },
  关于: async () => {
    renderStart();
    await press(button("关于"));
    await dialog("关于");
  },
  本单位设置: async () => {
    renderStart();
    await press(button("本单位设置"));
    await dialog("本单位设置");
    for (const details of document.querySelectorAll("details")) details.open = true;
  },
  通知包: async () => {
    localStorage.setItem(settingsKey, keptText({ pack: noticePack("every-kind"), own: emptyPack }));
    renderStart();
    await press(button("本单位设置"));
    await dialog("本单位设置");
    await press(button("通知包"));
    await dialog("通知包");
    await press(button(/^单位名录/));
  },
  彻底删除: async () => {
    await listOfDrafts();
    await press(button(/^彻底删除 丙/));
  },
  从草稿中选择: async () => {
    const { store } = renderStep(eventfulReport(), "basics");
    store.create({ ...exampleDraft(), year: exampleDraft().year - 1 });
    await press(button("从草稿中选择"));
  },
  附注: async () => {
    await open("applications")();
    const cell = screen.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人" });
    act(() => cell.focus());
    fireEvent.keyDown(cell, { key: ".", code: "Period", ctrlKey: true });
    await settle();
  },
  导入旧报告: async () => {
    await open("import")();
    fireEvent.change(screen.getByLabelText("粘贴报告全文"), { target: { value: "某镇人民政府2023年报告" } });
  },
  "a report that was recognised": async () => {
    await open("import")();
    const text = toJson(exampleDraft(), new Date(0));
    fireEvent.change(screen.getByLabelText("粘贴报告全文"), { target: { value: text } });
    fireEvent.click(button("识别"));
    await screen.findByRole("button", { name: "重新选择" });
  },
  "a draft that was deleted": async () => {
    const { store } = renderStep(exampleDraft(), "basics");
    const id = store.list()[0]?.id ?? "";
    act(() => go({ at: "start" }));
    await heading("政府信息公开工作年度报告填报");
    act(() => store.remove(id));
    act(() => go({ at: "draft", id }));
    await heading("这份草稿已删除");
  },
  "a draft that cannot be read": async () => {
    window.localStorage.setItem(keyOf("draft", "x"), "不是草稿");
    renderStart();
    act(() => go({ at: "draft", id: "x" }));
    await heading("打不开草稿");
  },
  "a fault of the program": async () => {
    renderStart();
    act(() => void window.dispatchEvent(Object.assign(new Event("error"), { error: new Error("fault") })));
    await settle();
  },
};

const isLost = (): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  document.activeElement.matches(":disabled");

/** Scenes that hold what another holds already: only these are pressed there. */
const only: Readonly<Record<string, RegExp>> = {
  "要改的, with something confirmed": /^重新核对|^确认无误/,
  "a year in which all may be naught again": /^各表全部填 0/,
  "old numbers in the texts": /更新|^查看/,
  "an aspect that was deleted": /^撤销/,
  "an aspect that was emptied": /^撤销/,
  "the list after a deletion": /^撤销|^恢复|^打开/,
};

test.each(Object.entries(scenes))(
  "no button takes the focus away with it: %s",
  async (title, scene) => {
    vi.spyOn(window, "print").mockImplementation(() => undefined);
    const lost: string[] = [];
    await scene();
    const names = namesToPress().filter((name) => only[title]?.test(name) ?? true);
    expect(names).not.toEqual([]);
    for (const name of names) {
      cleanup();
      window.localStorage.clear();
      await scene();
      const one = controls().find((other) => nameOf(other) === name);
      if (!one) throw new Error(`${name} is not there again`);
      // They load the page anew, or ask the system for a file.
      if (name === "重新载入") continue;
      await press(one);
      // A screen that is loaded only now takes the focus a moment later.
      for (let waited = 0; waited < 150 && isLost(); waited += 1) await settle();
      if (isLost()) lost.push(name);
    }
    expect(lost).toEqual([]);
  },
  120_000,
);
