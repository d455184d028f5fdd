import { expect, test } from "vitest";
import { blankForms } from "../../src/document/blank-forms.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { parts, partTitle, tables } from "../../src/form/form.ts";

const page = () =>
  new DOMParser().parseFromString(toHtml(blankForms({ organ: "偃师区缙氏镇人民政府", year: 2023 })), "text/html");
const textsOf = (selector: string) => [...page().querySelectorAll(selector)].map(({ textContent }) => textContent);

test("the sheets to be filled in say whose they are, and ask who fills them in", () => {
  expect(textsOf("h1 span")).toEqual(["偃师区缙氏镇人民政府", "2023年政府信息公开工作年度报告", "数据填报表"]);
  expect(textsOf(".fill-in span")).toEqual(["填报单位：", "填报人（签名）：", "联系电话：", "日期："]);
});

test("each of the three tables stands under its part's heading, with every place empty, totals too", () => {
  const withTables = parts.filter(({ id }) => tables.some((table) => table.id === id));
  expect(textsOf("h2")).toEqual(withTables.map(partTitle));
  expect(new Set(textsOf("td[data-cell]"))).toEqual(new Set([""]));
  expect(textsOf("td[data-cell]")).toHaveLength(200);
});
