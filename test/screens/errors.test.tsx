import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Draft } from "../../src/report/schema.ts";
import { go } from "../../src/screens/shared/route.ts";
import { ErrorBoundary } from "../../src/ui/error-boundary.tsx";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStart, renderStep } from "../kit/render.tsx";

/** While there is a message, the step 审核 and the dialog 新建报告 throw an error with it. */
let breaks: string | undefined;
function breakNow(): void {
  if (breaks !== undefined) throw new TypeError(breaks);
}
vi.mock("../../src/screens/start/new-report-dialog.tsx", () => ({ NewReportDialog: breakNow }));
vi.mock("../../src/screens/review/finalising.tsx", () => ({ Finalising: breakNow }));
const saved: { name: string; draft: Draft }[] = [];
vi.mock("../../src/ui/download.ts", () => ({
  download: (name: string, _type: string, text: string) => saved.push({ name, draft: JSON.parse(text).report }),
}));

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  breaks = undefined;
  saved.length = 0;
  vi.restoreAllMocks();
});

const words = "偃师区缙氏镇人民政府";
const broken = () => screen.findByRole("heading", { level: 1, name: "这一步显示不出来" });
const report = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^故障信息/ }).value;

/** A clerk types a name, and goes at once to a step that breaks. */
async function breakAfterTyping({ full = false } = {}) {
  const view = renderStep(exampleDraft(), "basics");
  if (full) {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
  }
  const organ = screen.getByRole("textbox", { name: "机关名称" });
  await view.user.clear(organ);
  await view.user.type(organ, "刚改的名称");
  breaks = `no place for ${words} in 刚改的名称`;
  const { id } = view.store.list()[0] ?? { id: "" };
  act(() => go({ at: "draft", id, step: "review" }));
  await broken();
  return { ...view, id };
}

test("a step that breaks keeps what was typed last, says so, and the other steps go on", async () => {
  const { user, store, id } = await breakAfterTyping();
  expect(await screen.findByText(/已填写的内容都已保存/)).toBeInTheDocument();
  expect(store.peek(id)?.organ).toBe("刚改的名称");
  await user.click(screen.getByRole("link", { name: "打开“基本信息”" }));
  expect(await screen.findByRole("textbox", { name: "机关名称" })).toHaveValue("刚改的名称");
});

test("the draft can be taken along as a file from the broken step", async () => {
  const { user } = await breakAfterTyping();
  await user.click(screen.getByRole("button", { name: "导出草稿" }));
  expect(saved).toMatchObject([
    { name: expect.stringMatching(/（草稿\d{4}-\d\d-\d\d）\.json$/), draft: { organ: "刚改的名称" } },
  ]);
});

test("where the browser keeps nothing, the broken step says to take the draft along first", async () => {
  const { user } = await breakAfterTyping({ full: true });
  expect(await screen.findByRole("alert")).toHaveTextContent(/最近的修改没有保存。请先导出草稿/);
  await user.click(screen.getByRole("button", { name: "导出草稿" }));
  expect(saved).toMatchObject([{ draft: { organ: "刚改的名称" } }]);
});

test("the report of the fault names version, place and error, and nothing that was typed", async () => {
  await breakAfterTyping();
  expect(report()).toMatch(/程序版本：\d+\.\d+\.\d+/);
  expect(report()).toContain("位置：审核");
  expect(report()).toContain("错误：TypeError");
  expect(report()).toContain("说明：no place for … in …");
  expect(report()).not.toMatch(/缙氏|刚改/);
});

test("the report is copied by one press, and where the browser forbids it, the press says what to do", async () => {
  const { user } = await breakAfterTyping();
  let answer = true;
  document.execCommand = () => answer;
  await user.click(screen.getByRole("button", { name: "复制故障信息" }));
  expect(screen.getByText(/^已复制/)).toBeInTheDocument();
  const area = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^故障信息/ });
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(area.value);
  answer = false;
  await user.click(screen.getByRole("button", { name: "复制故障信息" }));
  expect(screen.getByText(/^没有复制成功/)).toBeInTheDocument();
});

test("after a broken step the list of drafts works as ever", async () => {
  const { user } = await breakAfterTyping();
  await user.click(screen.getByRole("link", { name: "返回草稿列表" }));
  expect(await screen.findByRole("link", { name: "打开 刚改的名称 2023年" })).toBeInTheDocument();
});

test("a start screen that breaks says that the drafts are there, and comes back when the address changes", async () => {
  const { user, store } = renderStart();
  const { id } = store.create(exampleDraft());
  breaks = "broken";
  await user.click(await screen.findByRole("button", { name: "新建报告" }));
  expect(await screen.findByRole("heading", { level: 1, name: "页面显示不出来" })).toBeInTheDocument();
  expect(screen.getByText(/已保存的草稿都在本机浏览器中/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "导出草稿" })).not.toBeInTheDocument();
  act(() => go({ at: "draft", id, step: "basics" }));
  expect(await screen.findByRole("heading", { level: 1, name: "基本信息" })).toBeInTheDocument();
});

test("a fault beside all drawing is a quiet notice, without words of the draft; the page stays as it is", async () => {
  const { user } = renderStep(exampleDraft(), "basics");
  const fault = new Error(`cannot handle ${words}`);
  act(() => void window.dispatchEvent(new ErrorEvent("error", { error: fault })));
  const notice = screen.getByRole("status", { name: "故障" });
  expect(notice).toHaveTextContent(/程序出了故障，刚才的操作可能没有完成/);
  expect(screen.getByRole("textbox", { name: "机关名称" })).toHaveValue(words);
  await user.click(screen.getByRole("button", { name: "故障信息" }));
  expect(report()).toContain("说明：cannot handle …");
  expect(report()).not.toContain("缙氏");
  await user.click(screen.getByRole("button", { name: "知道了" }));
  expect(notice).toBeEmptyDOMElement();
});

test("a promise that fails unheard is told alike; scripts of others and late observers are not", () => {
  renderStep(exampleDraft(), "basics");
  const notice = screen.getByRole("status", { name: "故障" });
  const foreign = Object.assign(new Error("x"), { stack: "Error: x\n    at y (chrome-extension://abc/z.js:1:1)" });
  act(() => {
    window.dispatchEvent(new ErrorEvent("error", { message: "Script error." }));
    window.dispatchEvent(new ErrorEvent("error", { error: foreign }));
  });
  expect(notice).toBeEmptyDOMElement();
  const rejection = Object.assign(new Event("unhandledrejection"), { reason: new Error("lost") });
  act(() => void window.dispatchEvent(rejection));
  expect(notice).not.toBeEmptyDOMElement();
});

function Child({ bad }: { bad: boolean }) {
  if (bad) throw new Error("bad");
  return <p>好了</p>;
}

test("a boundary draws its children again once its turn is another", () => {
  const view = (turn: string, bad: boolean) => (
    <ErrorBoundary resetKey={turn} fallback={({ within }) => <p>坏了{within.includes("Child") && "在内"}</p>}>
      <Child bad={bad} />
    </ErrorBoundary>
  );
  const { rerender } = render(view("1", true));
  expect(screen.getByText("坏了在内")).toBeInTheDocument();
  rerender(view("1", false));
  expect(screen.getByText("坏了在内")).toBeInTheDocument();
  rerender(view("2", false));
  expect(screen.getByText("好了")).toBeInTheDocument();
});
