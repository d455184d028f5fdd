import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { fingerprint } from "../../src/checks/finding.ts";
import { check } from "../../src/checks/rules.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";
import { publishedReport } from "../kit/reports.ts";

const text = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const button = (name: string) => screen.getByRole("button", { name });
const card = () => screen.findByRole("dialog", { name: /^审核提示/ });
const aspect = "（二）依申请公开";

/** 宿迁 2024 with a number in its text that is not the table's. */
function stating(words: string) {
  const { draft } = publishedReport("suqian-2024");
  const aspects = draft.overview.aspects.map((one, at) => (at === 1 ? { ...one, text: words } : one));
  return { ...draft, overview: { ...draft.overview, aspects } };
}
const wrong = () => stating("备案政府信息公开行政复议案件134件。全市结转下年度继续办理125件。");

/** A window of another width, as the page hears of it. */
function resize(width: number) {
  act(() => {
    window.innerWidth = width;
    window.dispatchEvent(new Event("resize"));
  });
}
afterEach(() => {
  resize(1024);
  window.localStorage.clear();
});

/** Puts the caret somewhere, as a press there does. */
async function pressAt(area: HTMLTextAreaElement, words: string) {
  const at = area.value.indexOf(words);
  act(() => {
    area.focus();
    area.setSelectionRange(at, at);
    document.dispatchEvent(new Event("selectionchange"));
    area.click();
  });
}

test("a press on underlined words opens a card with both numbers, and one click puts in the table's", async () => {
  const { user, saved } = renderStep(wrong(), "overview");
  await pressAt(text(aspect), "34件");
  expect(await card()).toHaveTextContent(/文中 134.*表四“行政复议”总计 170.*差 36/);
  await user.click(within(await card()).getByRole("button", { name: `改为 170 ${aspect}` }));
  expect((await saved()).overview.aspects[1]?.text).toContain("行政复议案件170件");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(text(aspect)).toHaveFocus();
});

test("a press beside the words opens no card, and neither does the mouse that only passes", async () => {
  const { user } = renderStep(wrong(), "overview");
  await pressAt(text(aspect), "125件");
  await user.hover(text(aspect));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("the foot follows the caret: the finding of the words there first, with its repair", async () => {
  const draft = stating("全市结转下年度继续办理126件。备案政府信息公开行政复议案件134件。");
  renderStep(draft, "overview");
  expect(screen.getByText(/^文中 126 · 表三 125$/)).toBeVisible();
  const area = text(aspect);
  act(() => {
    area.focus();
    area.setSelectionRange(area.value.indexOf("134"), area.value.indexOf("134"));
    document.dispatchEvent(new Event("selectionchange"));
  });
  expect(await screen.findByText(/^文中 134 · 表四 170$/)).toBeVisible();
  expect(button(`改为 170 ${aspect}（2）`)).toBeVisible();
});

test("by the keyboard: F8 to the words, Alt+Enter into the card, Esc back to the text", async () => {
  const { user } = renderStep(wrong(), "basics");
  await user.keyboard("{F8}");
  await waitFor(() => expect(text(aspect)).toHaveFocus());
  await card();
  await user.keyboard("{Alt>}{Enter}{/Alt}");
  await waitFor(() => expect(button(`改为 170 ${aspect}`)).toHaveFocus());
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(text(aspect)).toHaveFocus();
});

test("typing closes the card, and a reason is written in it where it stands", async () => {
  const { user, saved } = renderStep(wrong(), "overview");
  await pressAt(text(aspect), "134件");
  await user.click(within(await card()).getByRole("button", { name: `写说明 ${aspect}` }));
  await user.type(text(`出错说明 ${aspect}`), "备案口径。");
  expect(Object.values((await saved()).explanations)).toEqual(["备案口径。"]);
  await user.type(text(aspect), "另。");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

test("a press on a marked cell opens the card of its column, and after Esc the cells are gone on in", async () => {
  const draft = exampleDraft();
  draft.applications.received.commercialEnterprise = 12;
  const { user } = renderStep(draft, "applications");
  await user.click(text("一、本年新收政府信息公开申请数量 商业企业"));
  expect(await card()).toHaveTextContent(/一＋二 12.*三＋四 0.*差 12/);
  await user.keyboard("{Escape}");
  await user.click(text("（一）予以公开 商业企业"));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  await user.keyboard("{Alt>}{Enter}{/Alt}");
  expect(await card()).toBeVisible();
});

test("the card of a cell closes once the caret goes on to another cell of its column, over which it would lie", async () => {
  const draft = exampleDraft();
  draft.applications.received.commercialEnterprise = 12;
  const { user } = renderStep(draft, "applications");
  await user.click(text("一、本年新收政府信息公开申请数量 商业企业"));
  await card();
  await user.keyboard("{ArrowDown}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  await user.click(text("（一）予以公开 商业企业"));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  await user.keyboard("{Alt>}{Enter}{/Alt}");
  expect(await card()).toBeVisible();
});

test("all suggestions are taken at once, and given back by one step of undo", async () => {
  const { user, saved } = renderStep(exampleDraft(), "review");
  await user.click(button("全部采用建议"));
  const after = await saved();
  expect(check(after).filter(({ severity }) => severity === "suggestion")).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "全部采用建议" })).not.toBeInTheDocument();
  await user.click(button("撤销"));
  expect((await saved()).problems).toEqual(exampleDraft().problems);
});

test("what is explained is folded away at the next visit, with its reason within reach", async () => {
  const [first] = check(exampleDraft());
  const draft = { ...exampleDraft(), explanations: { [fingerprint(first!)]: "写在封面。" } };
  const { user } = renderStep(draft, "review");
  expect(within(screen.getByRole("list", { name: "审核结果" })).queryByText(first!.message)).not.toBeInTheDocument();
  await user.click(screen.getByText("已说明 1"));
  const explained = screen.getByRole("list", { name: "已说明" });
  expect(explained).toHaveTextContent("说明：写在封面。");
  await user.click(within(explained).getByRole("button", { expanded: false }));
  expect(text("出错说明 统计期限")).toHaveValue("写在封面。");
});

test("审核栏 stands beside a step in a wide window, of the part or of all, is closed for good, and is absent on 审核", async () => {
  const { user } = renderStep(exampleDraft(), "problems");
  expect(screen.queryByRole("complementary", { name: "审核栏" })).not.toBeInTheDocument();
  resize(1920);
  const column = await screen.findByRole("complementary", { name: "审核栏" });
  const rows = () => within(screen.getByRole("list", { name: "审核结果" })).getAllByRole("listitem");
  expect(rows()).toHaveLength(3);
  await user.click(within(column).getByRole("button", { name: "全部" }));
  expect(rows()).toHaveLength(check(exampleDraft()).length);
  await user.click(within(column).getByRole("button", { name: "收起审核栏" }));
  expect(screen.queryByRole("list", { name: "审核结果" })).not.toBeInTheDocument();
  expect(button("审核栏")).toHaveFocus();
  resize(1366);
  resize(1920);
  expect(screen.queryByRole("complementary", { name: "审核栏" })).not.toBeInTheDocument();
  await user.click(button("审核栏"));
  await user.click(screen.getByRole("link", { name: "审核" }));
  await screen.findByRole("heading", { level: 1, name: "审核" });
  expect(screen.getAllByRole("list", { name: "审核结果" })).toHaveLength(1);
  expect(screen.queryByRole("complementary", { name: "审核栏" })).not.toBeInTheDocument();
});
