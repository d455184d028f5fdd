import { expect, test } from "vitest";
import { blankForms } from "../../src/document/by-hand/blank-forms.ts";
import { toHandHtml } from "../../src/document/by-hand/to-html.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { parts, partTitle, tables } from "../../src/form/form.ts";

const page = () =>
  new DOMParser().parseFromString(toHandHtml(blankForms({ organ: "偃师区缙氏镇人民政府", year: 2023 })), "text/html");
const textsOf = (selector: string, root: ParentNode = page()) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

test("the sheets to be filled in say whose they are, and each asks who filled it in", () => {
  expect(textsOf("h1 span")).toEqual(["偃师区缙氏镇人民政府", "2023年政府信息公开工作年度报告", "数据填报表"]);
  const sheets = [...page().querySelectorAll(".hand-sheet")];
  expect(sheets).toHaveLength(4);
  for (const sheet of sheets)
    expect(textsOf(".fill-in span", sheet)).toEqual(["填报单位：", "填报人（签名）：", "联系电话：", "日期："]);
});

test("each of the three tables stands under its part's heading, with every place empty, totals too, 表三 on two pages across", () => {
  const titles = parts.filter(({ id }) => tables.some((table) => table.id === id)).map(partTitle);
  expect(textsOf("h2")).toEqual([titles[0], titles[1], `${titles[1]}（续）`, titles[2]]);
  expect(textsOf(".across h2")).toEqual([titles[1], `${titles[1]}（续）`, titles[2]]);
  expect(new Set(textsOf("td[data-cell]"))).toEqual(new Set([""]));
  const ids = [...page().querySelectorAll("td[data-cell]")].map((cell) => cell.getAttribute("data-cell"));
  expect(ids).toEqual(tables.flatMap(cellsOf).map(({ id }) => id));
});

test("a label over rows of both pages stands on each, over all of its rows there", () => {
  const [, first, second] = [...page().querySelectorAll(".hand-sheet table")];
  const spans = (table: Element | undefined) =>
    [...(table?.querySelectorAll("tbody th[rowspan]") ?? [])].map((one) => [
      one.textContent,
      one.getAttribute("rowspan"),
    ]);
  expect(spans(first)).toEqual([
    ["三、本年度办理结果", "10"],
    ["（三）不予公开", "8"],
  ]);
  expect(spans(second)[0]).toEqual(["三、本年度办理结果", "12"]);
});
