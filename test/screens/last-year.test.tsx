import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";
import { publishedReport } from "../kit/reports.ts";

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const button = (name: string) => screen.getByRole("button", { name });
const place = (name: string) => box(name).closest("td");

const suqian = (): Draft => ({
  ...publishedReport("suqian-2024").draft,
  lastYear: asPastReport(publishedReport("suqian-2023").draft),
});
const township = (): Draft => ({
  ...blankDraft({ organ: "偃师区缙氏镇人民政府", organKind: "township", year: 2024 }),
  lastYear: asPastReport(exampleDraft()),
});
const withoutSum = (): Draft => {
  const draft = suqian();
  for (const column of Object.keys(draft.applications.carriedIn) as "naturalPerson"[]) {
    draft.applications.carriedIn[column] = null;
  }
  return draft;
};

test("each cell shows last year's number and the change, says them to a screen reader, and stops when switched off", async () => {
  const { user } = renderStep(suqian(), "applications");
  const name = "一、本年新收政府信息公开申请数量 自然人";
  expect(place(name)).toHaveAttribute("data-last-year", "3402\u2002+38");
  expect(box(name)).toHaveAccessibleDescription("上年 3402，增加 38");
  await user.clear(box(name));
  await waitFor(() => expect(place(name)).toHaveAttribute("data-last-year", "3402"));
  await user.click(screen.getByRole("checkbox", { name: "显示上年数" }));
  expect(place(name)).not.toHaveAttribute("data-last-year");
  expect(box(name)).not.toHaveAccessibleDescription(/上年/);
  await user.click(screen.getByRole("checkbox", { name: "显示上年数" }));
  expect(place(name)).toHaveAttribute("data-last-year", "3402");
});

test("without last year's report nothing is said of it", () => {
  renderStep(publishedReport("suqian-2024").draft, "applications");
  expect(screen.queryByRole("checkbox", { name: "显示上年数" })).toBeNull();
  expect(place("（一）予以公开 自然人")).not.toHaveAttribute("data-last-year");
});

test("one click takes last year's 结转 into 上年结转 of every column, and one undo takes it back", async () => {
  const { user } = renderStep(withoutSum(), "applications");
  expect(screen.getByText(/自然人 118、商业企业 3，其余为 0/)).toBeVisible();
  await user.click(button("采用上年结转数"));
  expect(box("二、上年结转政府信息公开申请数量 自然人")).toHaveValue("118");
  expect(box("二、上年结转政府信息公开申请数量 自然人")).toHaveFocus();
  expect(box("二、上年结转政府信息公开申请数量 其他")).toHaveValue("0");
  await waitFor(() => expect(screen.queryByRole("button", { name: "采用上年结转数" })).toBeNull());
  await user.click(button("撤销"));
  expect(box("二、上年结转政府信息公开申请数量 自然人")).toHaveValue("");
  expect(await screen.findByRole("button", { name: "采用上年结转数" })).toBeVisible();
});

test("现行有效 is offered from last year's, once 制发 and 废止 are known", async () => {
  const draft = suqian();
  draft.disclosure.regulations = { issued: 2, repealed: null, inForce: null };
  const { user } = renderStep(draft, "disclosure");
  expect(screen.getByText(/行政规范性文件 420/)).not.toHaveTextContent("规章 12");
  await user.type(box("规章 本年废止件数"), "1");
  await user.click(await screen.findByRole("button", { name: "采用推算的现行有效件数" }));
  expect(box("规章 现行有效件数")).toHaveValue("12");
});

test("last year's report is chosen among the drafts of that year, and can be removed", async () => {
  const draft = township();
  const { user, saved, store } = renderStep({ ...draft, lastYear: null }, "basics");
  store.create(exampleDraft());
  store.create({ ...exampleDraft(), year: 2022 });
  await user.click(button("从草稿中选择"));
  const dialog = screen.getByRole("dialog", { name: "选择 2023 年的报告" });
  expect(within(dialog).getAllByRole("listitem")).toHaveLength(1);
  await user.click(within(dialog).getByRole("button", { name: "选择 偃师区缙氏镇人民政府 2023年" }));
  expect(await screen.findByText("已有：偃师区缙氏镇人民政府 2023年报告。")).toBeVisible();
  expect((await saved()).lastYear).toEqual(asPastReport(exampleDraft()));
  await user.click(button("移除上年数据"));
  await waitFor(() => expect(screen.queryByText(/已有：/)).toBeNull());
  expect(button("从草稿中选择")).toHaveFocus();
});

test("a report of another year, or of another organ, is named as such", async () => {
  const last = { ...asPastReport(exampleDraft()), organ: "偃师市缙氏镇人民政府" };
  const { user } = renderStep({ ...township(), lastYear: last }, "basics");
  expect(screen.getByText(/上年报告的机关名称是“偃师市缙氏镇人民政府”/)).toBeVisible();
  await user.clear(box("年度"));
  await user.type(box("年度"), "2025");
  expect(await screen.findByText(/这是 2023 年的报告，不是 2024 年的，不参加比较/)).toBeVisible();
});

test("a text begins from last year's with its year gone on, and what is the same is counted and listed", async () => {
  const { user, saved } = renderStep(township(), "overview");
  await user.click(button("以上年文字起草 （一）主动公开"));
  expect(box("（一）主动公开").value).toMatch(/^2024 年，缙氏镇通过/);
  const list = await screen.findByRole("list", { name: "与上年相同的句子 （一）主动公开", hidden: true });
  expect(list).toHaveTextContent("2023年已改为2024年");
  expect(screen.getByText(/与上年逐字相同 100%/)).toBeVisible();
  await user.type(box("（一）主动公开"), "今年新建政策解读专栏，解读文件十二件，覆盖全部行政村，群众满意度明显提高。");
  await waitFor(() => expect(screen.getByText(/与上年逐字相同/)).not.toHaveTextContent("100%"));
  await user.click(within(list).getAllByRole("button", { hidden: true })[0]!);
  const area = box("（一）主动公开");
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toMatch(/^2024 年，缙氏镇通过.*137 条。$/);
  expect((await saved()).overview.aspects[0]?.text).toMatch(/明显提高。$/);
});

test("a year left over in a copied sentence is named, and marked behind the text", async () => {
  const draft = township();
  draft.problems = { ...exampleDraft().problems };
  renderStep(draft, "problems");
  const list = screen.getByRole("list", { name: "与上年相同的句子 存在的主要问题", hidden: true });
  expect(list).toHaveTextContent("仍写着2023年，请改");
  const marks = box("存在的主要问题").parentElement?.querySelectorAll("mark") ?? [];
  expect([...marks].map((mark) => mark.textContent).join("")).toBe(draft.problems.problems);
  expect(marks[0]).toHaveTextContent("2023");
});

test("beside the texts stands what to write, or last year's words for the text in hand, as it was chosen last", async () => {
  const { user } = renderStep(township(), "overview");
  const aside = screen.getByRole("complementary", { name: "填报说明和上年文字" });
  await user.click(within(aside).getByRole("button", { name: "上年文字" }));
  await user.click(box("（二）依申请公开"));
  const second = exampleDraft().overview.aspects[1]?.text ?? "";
  expect(within(aside).getByRole("heading", { level: 2 })).toHaveTextContent("2023年 · （二）依申请公开");
  expect(within(aside).getByRole("region", { name: "上年文字" })).toHaveTextContent(second.replace(/\s+/g, " ").trim());
  await user.click(screen.getByRole("link", { name: "五、存在的主要问题及改进情况" }));
  expect(await screen.findByRole("region", { name: "上年文字" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "填报说明" }));
  expect(screen.getByText(/^依据：/)).toBeVisible();
});

test("a whole part begins from last year's in one step that can be undone", async () => {
  const { user } = renderStep(township(), "problems");
  await user.click(button("以上年文字起草本部分"));
  expect(box("存在的主要问题").value).toMatch(/^2024年，我镇/);
  expect(box("改进情况")).not.toHaveValue("");
  await user.click(button("撤销"));
  expect(box("存在的主要问题")).toHaveValue("");
  expect(box("改进情况")).toHaveValue("");
});

test("the notice that was replaced is named where it is cited, and one click cites the present one", async () => {
  const draft = township();
  draft.overview.opening = exampleDraft().overview.opening;
  const { user } = renderStep(draft, "overview");
  await user.click(button("改引现行通知 总述"));
  expect(box("总述").value).toContain("（国办公开办函〔2021〕30号）");
  expect(box("总述").value).not.toContain("60 号");
  await waitFor(() => expect(screen.queryByRole("button", { name: "改引现行通知 总述" })).toBeNull());
});

test("an explanation is written beside its warning, counted, kept with the draft, and rests when the numbers change", async () => {
  const draft = suqian();
  draft.applications.carriedIn.naturalPerson = 117;
  const { user, saved } = renderStep(draft, "review");
  const place = "表三 二、上年结转政府信息公开申请数量 自然人";
  const name = `出错说明 ${place}`;
  await user.click(button(`写说明 ${place}`));
  expect(box(name)).toHaveFocus();
  await user.type(box(name), "上年有 1 件由申请人撤回。");
  expect(await screen.findByText(/其中 1 处已写出错说明/)).toBeVisible();
  const { explanations } = await saved();
  expect(Object.values(explanations)).toEqual(["上年有 1 件由申请人撤回。"]);
  await user.click(button("撤销"));
  await waitFor(() => expect(box(name)).toHaveValue(""));
  expect(screen.getByRole("heading", { level: 1, name: "审核" })).toBeVisible();
  expect((await saved()).explanations).toEqual({});
});
