import { expect, test as statement } from "vitest";
import { differenceId, differencesOf } from "../../src/comparison/differences.ts";
import { toComparisonHtml } from "../../src/comparison/html.ts";
import type { Draft } from "../../src/report/schema.ts";
import { compared, withOther } from "../kit/comparisons.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { editedReport } from "../kit/edited-report.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";

const names = { before: "2023年报告", after: "2024年报告" };
const html = (before: Draft, after: Draft, changesOnly = false) =>
  toComparisonHtml(compared(before, after), { names, changesOnly });
const parsed = (text: string) => new DOMParser().parseFromString(text, "text/html");
const page = (before: Draft, after: Draft, changesOnly = false) => parsed(html(before, after, changesOnly));
const textOf = (one: Element | null | undefined) => one?.textContent ?? "";

statement("the township's report beside its successor is the page that was looked at", async () => {
  const content = html(exampleDraft(), editedReport()).replace(/(?<=<style>\n)[\s\S]*?(?=<\/style>)/, "");
  await expect(content).toMatchFileSnapshot("../fixtures/golden/seed-township-compared.html");
});

statement("what was deleted and what is new are marked by their elements, and said in words", () => {
  const row = page(
    exampleDraft(),
    withOther("按照《政府信息公开信息处理费管理办法》规定，2023年我单位未收取信息处理费。其他没有。"),
  );
  const deleted = [...row.querySelectorAll("section:last-of-type del")];
  expect(deleted.map(textOf)).toEqual(["删除：政府", "删除：公开"]);
  const [state, before, after] = row.querySelector("section:last-of-type tbody tr")?.children ?? [];
  expect(textOf(state)).toBe("修改");
  expect([before?.querySelectorAll("ins").length, after?.querySelectorAll("del").length]).toEqual([0, 0]);
  expect(textOf(row.querySelector("section:last-of-type tbody tr:last-child ins"))).toBe("新增：其他没有。");
});

statement("a year and its 年 stay on one line though only the year changed, and no number is parted within", () => {
  const row = page(
    withOther("本机关按照有关规定办理，没有收取政府信息处理费，截至2023年12月31日。"),
    withOther("本机关按照有关规定办理，没有收取政府信息处理费，截至2024年12月31日。"),
  ).querySelector("section:last-of-type tbody tr");
  expect([...(row?.querySelectorAll(".joined") ?? [])].map(textOf)).toEqual(["2023", "2024"]);
  expect([...(row?.querySelectorAll(".whole") ?? [])].map(textOf)).toEqual(
    ["2023", "2024"].flatMap((year) => [year, "年", "12月", "31日。"]),
  );
});

statement("a changed number stands in its cell as it was and as it is", () => {
  const cell = page(exampleDraft(), editedReport()).querySelector('[data-cell="disclosure.licences.decisions"]');
  expect(textOf(cell)).toBe("原为 0 现为 12（其中注销1件）");
  expect(cell?.querySelectorAll("del, ins")).toHaveLength(2);
});

statement("all changes are found by their ids, in the order of the page, whether or not the rest is shown", () => {
  const changes = differencesOf(compared(exampleDraft(), editedReport()));
  for (const changesOnly of [false, true]) {
    const ids = [...page(exampleDraft(), editedReport(), changesOnly).querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids).toEqual(changes.map((_, at) => differenceId(at)));
  }
});

statement("with the changes alone, the rest is told by its number of sentences, and a part without any says so", () => {
  const all = textOf(page(exampleDraft(), withOther("无。"), true).body);
  expect(all).not.toContain("领导信息");
  expect(all.match(/本部分没有变化。/g)).toHaveLength(5);
  expect(textOf(page(exampleDraft(), editedReport(), true).body)).toMatch(/（此处 \d 句没有变化，略）/);
});

statement("a heading stays over what changed in its paragraph though it is the same itself", () => {
  const draft = exampleDraft();
  const aspects = draft.overview.aspects.map((aspect, at) => (at === 1 ? { ...aspect, text: "未收到申请。" } : aspect));
  const headings = page(draft, { ...draft, overview: { ...draft.overview, aspects } }, true).querySelectorAll(
    "tr.heading",
  );
  expect([...headings].map((row) => textOf(row.children[1]))).toEqual(["（二）依申请公开。"]);
});

statement("equal reports say so", () => {
  expect(textOf(page(exampleDraft(), exampleDraft()).body)).toContain("两份报告没有差别。");
});

property(
  "whatever stands in two reports, the page holds it as text",
  [arbitraryDraft(), arbitraryDraft()],
  (one, two) => {
    const { body } = page(one, two);
    expect(body.querySelectorAll("script, img, b, a")).toHaveLength(0);
    expect(body.querySelectorAll("td[data-cell]")).toHaveLength(200);
  },
  12,
);
