import { expect, test as statement } from "vitest";
import { isYearsOnly, type Run, runsBetween, sideText } from "../../src/comparison/runs.ts";
import { arbitraryText } from "../kit/drafts.ts";
import { fc, test as property } from "../kit/property.ts";

/** 公开[137→139]条: what stayed, and in brackets what was deleted and inserted. */
const written = (runs: readonly Run[]): string =>
  runs.map(({ kind, text }) => (kind === "same" ? text : kind === "deleted" ? `[-${text}]` : `[+${text}]`)).join("");

statement.each([
  ["a number is exchanged whole", "公开信息137条。", "公开信息139条。", "公开信息[-137][+139]条。"],
  ["a year is a small change", "2023年，我镇新收6件。", "2024年，我镇新收6件。", "[-2023][+2024]年，我镇新收6件。"],
  ["decimals and per cent belong to their number", "占12.5%，", "占13.5%，", "占[-12.5%][+13.5%]，"],
  ["thousands belong together", "共1,204件", "共1,304件", "共[-1,204][+1,304]件"],
  ["a date is three numbers", "至2023.12.31止", "至2024.12.31止", "至[-2023][+2024].12.31止"],
  ["numerals are numbers too", "开展十二次", "开展十五次", "开展[-十二][+十五]次"],
  ["full-width figures are numbers", "共１３７条", "共１３９条", "共[-１３７][+１３９]条"],
  ["words put in are underlined alone", "加强公开。", "加强信息公开。", "加强[+信息]公开。"],
  ["words taken out are struck alone", "主动公开情况。", "主动公开。", "主动公开[-情况]。"],
  [
    "words taken out at two places leave what is between them",
    "政府信息公开处理费",
    "信息处理费",
    "[-政府]信息[-公开]处理费",
  ],
  [
    "numbers of a list change each by itself",
    "动态133条、信息3条、公告1条。",
    "动态135条、信息4条、公告1条。",
    "动态[-133][+135]条、信息[-3][+4]条、公告1条。",
  ],
  [
    "a character that two wordings share by chance is no island between marks",
    "由党政办负责收集。",
    "经办公室汇总报送。",
    "[-由党政办负责收集][+经办公室汇总报送]。",
  ],
  ["a character of two halves stays whole", "用字𠮷和𡈽。", "用字𠮷和𡉏。", "用字𠮷和[-𡈽][+𡉏]。"],
])("%s", (_name, before, after, marked) => {
  expect(written(runsBetween(before, after))).toBe(marked);
});

statement("only years in figures make a change of years alone", () => {
  expect(isYearsOnly(runsBetween("2023年，我镇", "2024年，我镇"))).toBe(true);
  expect(isYearsOnly(runsBetween("2023年1件", "2024年2件"))).toBe(false);
  expect(isYearsOnly(runsBetween("我镇", "我镇"))).toBe(false);
});

property(
  "each side read by itself is that side's text, and a text beside itself is one run that stayed",
  [arbitraryText(), arbitraryText()],
  (before, after) => {
    const runs = runsBetween(before, after);
    expect([sideText(runs, "before"), sideText(runs, "after")]).toEqual([before, after]);
    expect(runsBetween(before, before).filter(({ kind }) => kind !== "same")).toEqual([]);
  },
  500,
);

const trade = fc
  .array(fc.constantFrom("公开", "信息", "137", "2023年", "，", "。", "我镇", "一是", "十二", "条", "1.5%"), {
    maxLength: 30,
  })
  .map((words) => words.join(""));

property("so they are for texts that have much in common", [trade, trade], (before, after) => {
  const runs = runsBetween(before, after);
  expect([sideText(runs, "before"), sideText(runs, "after")]).toEqual([before, after]);
  expect(runs.every(({ text }) => text !== "")).toBe(true);
});
