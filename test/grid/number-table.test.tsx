import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { cellById, cellsOf } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

const blank = () => blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const figure = (name: string) => screen.getByRole("status", { name });

/** What a heading says, without the marks that are for the eye alone. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll("[aria-hidden=true]")) mark.remove();
  return copy.textContent;
}

/** A table as its printed places: words and spans of every heading, row by row, and how many numbers stand there. */
function places(table: Element | null | undefined): unknown[] {
  return [...(table?.querySelectorAll("tr") ?? [])]
    .filter((row) => row.closest("tfoot") === null)
    .map((row) => ({
      words: [...row.querySelectorAll("th, td.note, td[class*=note]")]
        .map((cell) => [wordsOf(cell), cell.getAttribute("rowspan") ?? "1", cell.getAttribute("colspan") ?? "1"])
        .filter(([words]) => words !== ""),
      numbers: row.querySelectorAll("td").length - row.querySelectorAll("td.note").length,
    }));
}

test.each(tables.map((table) => [table.name, table] as const))(
  "%s has the same rows, words and merges on screen as on paper",
  (_name, table) => {
    renderStep(blank(), table.id);
    const paper = new DOMParser().parseFromString(toHtml(compose(blank(), { finished: false })), "text/html");
    expect(places(screen.getByRole("table"))).toEqual(places(paper.querySelector(`.${table.id} table`)));
  },
);

test.each(tables.map((table) => [table.name, table] as const))(
  "%s: every entered cell is a text input named by its printed row and column, every total an output named alike",
  (_name, table) => {
    renderStep(exampleDraft(), table.id);
    for (const cell of cellsOf(table)) {
      const place = document.getElementById(cell.id);
      expect(place?.getAttribute("aria-label")).toBe(cell.name);
      expect(place?.tagName).toBe(cell.computed ? "OUTPUT" : "INPUT");
      expect(cell.name).toContain(cell.row.label);
      expect(cell.name).toContain(cell.column.label);
    }
    expect(cellsOf(table)).toHaveLength({ 表二: 10, 表三: 175, 表四: 15 }[table.name]);
  },
);

test("names are those of the printed sheet", () => {
  expect(cellById("applications.stateSecret.commercialEnterprise")?.name).toBe("1.属于国家秘密 商业企业");
  expect(cellById("litigation.directLitigation.upheld")?.name).toBe("行政诉讼 未经复议直接起诉 结果维持");
});

test("totals follow each keystroke, and say how many cells are still blank", async () => {
  const { user } = renderStep(blank(), "applications");
  await user.type(box("一、本年新收政府信息公开申请数量 自然人"), "12");
  const total = figure("一、本年新收政府信息公开申请数量 总计");
  expect(total).toHaveTextContent("12");
  expect(total).toHaveAccessibleDescription("还有 5 格未填");
  await user.type(box("一、本年新收政府信息公开申请数量 其他"), "3");
  expect(total).toHaveTextContent("15");
});

test("（七）总计 adds the 21 outcomes of its column", async () => {
  const { user } = renderStep(exampleDraft(), "applications");
  await user.clear(box("（一）予以公开 科研机构"));
  await user.type(box("（一）予以公开 科研机构"), "2");
  await user.clear(box("3.其他 科研机构"));
  await user.type(box("3.其他 科研机构"), "5");
  expect(figure("（七）总计 科研机构")).toHaveTextContent("7");
  expect(figure("（七）总计 总计")).toHaveTextContent("7");
  expect(figure("第三项加第四项之和 科研机构")).toHaveTextContent("7");
  expect(figure("勾稽关系 科研机构")).toHaveTextContent("相差 7");
  expect(figure("勾稽关系 自然人")).toHaveTextContent("平衡");
  expect(figure("勾稽关系 自然人").querySelector("svg")).toHaveAttribute("aria-hidden", "true");
});

test("full-width digits and separators are taken as the number, shown plainly once the cell is left", async () => {
  const { user, saved } = renderStep(blank(), "applications");
  const cell = box("（一）予以公开 自然人");
  await user.type(cell, "１，２３４ 件");
  expect(cell.value).toBe("１，２３４ 件");
  await user.tab();
  expect(cell.value).toBe("1234");
  expect((await saved()).applications.granted.naturalPerson).toBe(1234);
});

test("a remark in brackets becomes the annotation of the number", async () => {
  const { user, saved } = renderStep(blank(), "disclosure");
  const cell = box("行政规范性文件 本年制发件数");
  await user.type(cell, "22（其中修订16件）");
  await user.tab();
  const draft = await saved();
  expect(draft.disclosure.normativeDocuments.issued).toBe(22);
  expect(draft.notes["disclosure.normativeDocuments.issued"]).toBe("其中修订16件");
  expect(cell.value).toBe("22");
  expect(cell).toHaveAccessibleDescription("附注：其中修订16件");
  await user.clear(cell);
  await user.type(cell, "22");
  expect((await saved()).notes).toEqual({});
});

test("what is no number stays as typed and is explained at the cell", async () => {
  const { user, saved } = renderStep(blank(), "litigation");
  const cell = box("行政复议 结果维持");
  await user.type(cell, "—");
  await user.tab();
  expect((await saved()).typed["litigation.review.upheld"]).toBe("—");
  expect(cell.value).toBe("—");
  expect(cell).toBeInvalid();
  expect(cell).toHaveAccessibleDescription("“—”不是数字。没有发生的填 0，还不清楚的先留空。");
  await user.clear(cell);
  await user.type(cell, "0");
  await user.tab();
  expect((await saved()).typed).toEqual({});
  expect(cell).toBeValid();
});

test("本项无数据 fills only what is blank, and can be undone", async () => {
  const { user, saved } = renderStep(blank(), "litigation");
  await user.type(box("行政复议 结果纠正"), "3");
  await user.click(screen.getByRole("button", { name: "行政复议 本项无数据" }));
  expect(box("行政复议 结果维持").value).toBe("0");
  expect(box("行政复议 结果纠正").value).toBe("3");
  expect(box("行政诉讼 复议后起诉 结果维持").value).toBe("");
  await user.click(screen.getByRole("button", { name: "撤销填 0" }));
  expect(box("行政复议 结果维持").value).toBe("");
  expect(box("行政复议 结果纠正").value).toBe("3");
  await user.click(screen.getByRole("button", { name: "本项无数据" }));
  expect(figure("行政诉讼 复议后起诉 总计")).toHaveTextContent("0");
  expect((await saved()).litigation.review).toEqual({ upheld: 0, corrected: 3, otherResult: 0, pending: 0 });
});

test("收费 takes six decimals, to the 分, and no more", async () => {
  const { user, saved } = renderStep(blank(), "disclosure");
  const cell = box("行政事业性收费 本年收费金额（单位：万元）");
  await user.type(cell, "38.441094");
  expect((await saved()).disclosure.fees.amount).toBe("38.441094");
  await user.type(cell, "5");
  await user.tab();
  expect((await saved()).disclosure.fees.amount).toBeNull();
  expect(cell).toHaveAccessibleDescription("“38.4410945”的小数超过六位。最多六位小数，单位为万元。");
});

test("at the foot of 表三 one line tells both sides and the balance of each of its seven columns", () => {
  renderStep(exampleDraft(), "applications");
  const foot = within(screen.getByRole("table")).getAllByRole("rowgroup").at(-1) as HTMLElement;
  const [row, ...others] = within(foot).getAllByRole("row");
  expect(others).toEqual([]);
  expect(within(row as HTMLElement).getByRole("rowheader", { name: "勾稽关系" })).toHaveTextContent(
    "勾稽关系一＋二 ＝ （七）＋四",
  );
  const names = within(row as HTMLElement)
    .getAllByRole("status")
    .map((one) => one.getAttribute("aria-label"));
  expect(names).toHaveLength(21);
  expect(names.slice(0, 3)).toEqual(["第一项加第二项之和 自然人", "第三项加第四项之和 自然人", "勾稽关系 自然人"]);
});

test("a blank cell is a place to fill in, told by nothing but its looks", async () => {
  const { user } = renderStep(blank(), "applications");
  const cell = box("（一）予以公开 自然人");
  expect(cell).toHaveAttribute("data-blank");
  await user.type(cell, "0{Tab}");
  expect(cell).not.toHaveAttribute("data-blank");
  await user.keyboard("{Control>}z{/Control}");
  expect(cell).toHaveAttribute("data-blank");
});

test("a cell that a button fills no longer looks blank", async () => {
  const { user } = renderStep(blank(), "applications");
  const cell = box("（一）予以公开 自然人");
  await user.click(screen.getByRole("button", { name: "本项无数据" }));
  expect(cell).toHaveValue("0");
  expect(cell).not.toHaveAttribute("data-blank");
});
