import { expect, test } from "vitest";
import { quoteAround, quotedUpTo } from "../../src/prose/quote.ts";

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return quoteAround(text, start, start + words.length);
};
const long = Array.from({ length: 30 }, (_, at) => `第${at}项工作稳步推进`).join("，");

test("words are quoted with their sentence, and nothing of another", () => {
  expect(around("上年的事。全年收到申请22件，办结20件。下年的事。", "22件")).toEqual({
    before: "全年收到申请",
    words: "22件",
    after: "，办结20件。",
  });
});

test("of a long sentence whole clauses are left out, never half of one", () => {
  const { before, after } = around(`${long}，收到申请22件，${long}。`, "22件");
  expect(before).toMatch(/^……第\d+项工作稳步推进，/);
  expect(before).toMatch(/，收到申请$/);
  expect(after).toMatch(/^，第0项工作稳步推进，.*，……$/);
});

test("a quote up to a number begins where its clause begins, or of a long list where its item does", () => {
  const quoted = (words: string) => quotedUpTo(words, words.indexOf("22"), words.indexOf("22") + 3);
  expect(quoted("今年以来，全市各级行政机关共收到申请22件")).toBe("全市各级行政机关共收到申请22件");
  expect(quoted("公开工作动态一百三十余条次、领导信息和机构设置各类信息四十余条次、公告通告22条")).toBe("公告通告22条");
});
