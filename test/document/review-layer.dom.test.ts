import { expect, test as statement } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { stretchesOf } from "../../src/document/review-layer.ts";
import type { Draft } from "../../src/report/schema.ts";
import { reviewOf } from "../../src/review/review.ts";
import { reviewLayerOf } from "../../src/review/review-marks.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";

const parsed = (text: string) => new DOMParser().parseFromString(text, "text/html");

function layered(draft: Draft) {
  const review = { ...reviewOf(draft, check(draft)), finished: false };
  const blocks = compose(draft, { finished: false, isTraced: true });
  return parsed(toHtml(blocks, undefined, reviewLayerOf(review)));
}

const bare = (draft: Draft) => parsed(toHtml(compose(draft, { finished: false })));

statement("what was found is marked at its very words, by the number it has in the list behind the report", () => {
  const page = layered(exampleDraft());
  const listed = [...page.querySelectorAll(".remarks li")].map((one) => one.textContent ?? "");
  const sum = listed.find((one) => one.includes("137")) ?? "";
  const [name] = /^警告\d+/.exec(sum) ?? [""];
  const marks = [...page.querySelectorAll("mark")].filter((mark) => mark.textContent?.startsWith(name));
  expect(name).not.toBe("");
  expect(marks.map((mark) => mark.lastChild?.textContent).join()).toContain("137");
});

statement("a column out of balance is marked in every cell, named at one, and proved under the table", () => {
  const draft = exampleDraft();
  draft.applications.received.commercialEnterprise = 12;
  draft.applications.granted.commercialEnterprise = 11;
  const page = layered(draft);
  const marked = [...page.querySelectorAll(".applications td.error")].map((cell) => cell.getAttribute("data-cell"));
  expect(marked.filter((id) => id?.endsWith(".commercialEnterprise"))).toHaveLength(25);
  const named = [...page.querySelectorAll("td.error.at .remark")].map((one) => one.textContent);
  expect(named).toHaveLength(1);
  expect(named[0]).toMatch(/^错误\d+$/);
  const rows = [...page.querySelectorAll(".proof tr")].map((row) => [...row.children].map((one) => one.textContent));
  expect(rows).toEqual([
    ["第一项加第二项之和", "0", "12", "0", "0", "0", "0", "12"],
    ["第三项加第四项之和", "0", "11", "0", "0", "0", "0", "11"],
    ["勾稽关系", "平衡", "不平衡相差 1", "平衡", "平衡", "平衡", "平衡", "不平衡相差 1"],
  ]);
});

statement("what is blank is said to be: a cell at its place, a text under the heading of its part", () => {
  const draft = exampleDraft();
  draft.litigation.review.upheld = null;
  draft.problems.measures = "";
  const page = layered({ ...draft, organ: "" });
  expect(page.querySelector('[data-cell="litigation.review.upheld"]')?.textContent).toBe("未填");
  expect(page.querySelector(".problems h2 + .lacking")?.textContent).toBe("未填写：改进情况。");
  expect(page.querySelector("main > .lacking")?.textContent).toBe("未填写：机关名称。");
});

statement("words that two findings share are marked once, with both names", () => {
  const remark = { tone: "warning", words: "警告", isShown: true } as const;
  const words = new Map([
    [
      "other",
      [
        { ...remark, number: 1, start: 3, end: 6 },
        { ...remark, number: 2, start: 5, end: 8 },
      ],
    ],
  ]);
  const stretches = stretchesOf([{ path: "other", from: 2, at: 10, length: 5 }], words);
  expect(stretches.map(({ start, end, marks }) => [start, end, marks.length])).toEqual([[11, 15, 2]]);
});

property(
  "whatever the draft holds, the page under the marks reads as the page that goes out",
  [arbitraryDraft()],
  (draft) => {
    const page = layered(draft);
    for (const one of page.querySelectorAll(".remark, .unseen, .proof, .lacking, .remarks")) one.remove();
    const text = (document: Document) => document.querySelector("main")?.textContent?.replace(/\s+/g, "");
    expect(text(page)).toBe(text(bare(draft)));
    expect(page.querySelectorAll("script, img")).toHaveLength(0);
  },
  40,
);
