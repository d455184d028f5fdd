import { act, screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { exampleReport } from "../../src/report/example.ts";
import { asPastReport } from "../../src/report/schema.ts";
import { hrefOf, parseRoute } from "../../src/screens/shared/route.ts";
import { chooseInRow, renderStart } from "../kit/render.tsx";

beforeEach(() => window.localStorage.clear());
const organ = "云岭县人民政府";
const example = () => ({ ...exampleReport(), organ });

test("an organ in the address is that organ again, whatever signs its name has", () => {
  for (const name of [organ, "A/B # 局", ""]) {
    const route = { at: "years", organ: name } as const;
    expect(parseRoute(hrefOf(route))).toEqual(route);
  }
});

test("历年 of a draft shows each year's numbers, what holds between them and what 五 left to be answered", async () => {
  const problems = { problems: "一是公开内容不够全面。", measures: "下一步：（一）加强业务培训。" };
  const answered = { ...problems, measures: "针对“公开内容不够全面”的问题，已经改版。" };
  const { user, store } = renderStart();
  act(() => {
    store.create({ ...example(), year: 2023, problems, finalisedOn: "2024-01-20" });
    store.create({ ...example(), year: 2024, problems: answered });
  });
  await chooseInRow((item) => user.click(item), `历年 ${organ} 2024年`);
  expect(await screen.findByRole("heading", { level: 1, name: `历年：${organ}` })).toBeVisible();
  const years = within(screen.getByRole("list", { name: "各年的报告" }));
  expect(years.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "2023 年已定稿的草稿打开",
    "2024 年草稿，还没有定稿打开",
  ]);
  const sheet = screen.getByRole("region", { name: "表三 历年" });
  const [, first] = within(sheet).getAllByRole("row");
  expect(
    within(first as HTMLElement)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["3525", "3525"]);
  expect(screen.getByText(/^2023 → 2024 年$/)).toBeVisible();
  const list = screen.getByRole("region", { name: /^2023 年第五部分提出的/ });
  expect(within(list).getByText("公开内容不够全面").closest("li")).toHaveTextContent("文中已提到");
  expect(within(list).getByText("加强业务培训").closest("li")).toHaveTextContent("文中没有提到");
  expect(within(list).getByRole("link", { name: "去写改进情况" })).toBeVisible();
});

test("last year's report beside a draft is one of the years, and rows that are naught in all are listed where asked for", async () => {
  const { user, store } = renderStart();
  act(() => {
    store.create({ ...example(), year: 2024, lastYear: { ...asPastReport(example()), year: 2023 } });
  });
  await chooseInRow((item) => user.click(item), `历年 ${organ} 2024年`);
  expect(await screen.findByText("草稿旁边的上年数据")).toBeVisible();
  const sheet = () => screen.getByRole("region", { name: "表二 历年" });
  const before = within(sheet()).getAllByRole("row").length;
  const idle = screen.queryByRole("checkbox", { name: /^表二各年均为零的/ });
  if (idle) {
    await user.click(idle);
    expect(within(sheet()).getAllByRole("row").length).toBeGreaterThan(before);
  }
});
