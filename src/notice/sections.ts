import { organKinds } from "../form/form.ts";
import type { NoticeItem, NoticeSection } from "./pack.ts";
import { noticePlaceName } from "./places.ts";

/** What each thing is called that a pack says of itself. */
export const headTitles = { title: "通知名称", issuedBy: "发文机关", year: "适用年度", contact: "联系人" } as const;

/** What each kind of requirement is called. */
export const sectionTitles: Readonly<Record<NoticeSection, string>> = {
  stages: "阶段和日期",
  limits: "字数",
  statements: "要写明的内容",
  headings: "固定的小标题",
  terms: "用语",
  starters: "参考语句",
  units: "单位名录",
  rules: "审核项目",
  likeness: "与上年相同的限度",
  remarks: "填报口径",
  handIn: "报送要求",
  phrases: "审阅用语",
};

/** The words for what is chosen from a few. */
export const choiceWords = {
  kind: { fill: "填报", review: "审核", submit: "报送", publish: "公布", rollUp: "汇总" },
  want: { number: "数量", mention: "情况" },
  runs: { off: "不审核", suggestion: "建议", warning: "警告", error: "错误" },
  level: { "": "未写明", province: "省级", city: "市级", county: "县级", township: "乡级" },
  organ: organKinds,
} as const;

/** A day of the following year as people say it: 1月28日. */
export function dayWords(day: string): string {
  const [month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}

/** A limit in words: 不超过 1500 字. */
export function limitWords({ most, least }: Pick<NoticeItem<"limits">, "most" | "least">): string {
  const words = [least === null ? "" : `不少于 ${least} 字`, most === null ? "" : `不超过 ${most} 字`].filter(Boolean);
  return words.join("，") || "不限字数";
}

/** What each item says, in a few words; without its source. */
export const itemWords: { readonly [S in NoticeSection]: (item: NoticeItem<S>) => string } = {
  stages: ({ kind, from, to }) =>
    `${choiceWords.kind[kind]}：${from === null ? "" : `${dayWords(from)}至`}${dayWords(to)}`,
  limits: (item) => `${noticePlaceName(item.in)}${limitWords(item)}`,
  statements: (item) => `${noticePlaceName(item.in)}写明${item.of}${item.want === "number" ? "的数量" : "的情况"}`,
  headings: (item) => `${noticePlaceName(item.in)}：${item.heading}`,
  terms: ({ wrong, right }) => (right.trim() === "" ? `不用“${wrong}”` : `“${wrong}”改为“${right}”`),
  starters: (item) => `${noticePlaceName(item.in)}：${item.words}`,
  units: ({ name, vertical }) => (vertical ? `${name}（垂管）` : name),
  rules: ({ rule, runs }) => `${rule}：${choiceWords.runs[runs]}`,
  likeness: (item) => `${noticePlaceName(item.in)}与上年逐字相同的不超过 ${item.most}%`,
  remarks: (item) => `${noticePlaceName(item.in)}：${item.words}`,
  handIn: (item) => item.words,
  phrases: ({ in: place, rule, words }) =>
    [place === "" ? "" : noticePlaceName(place), rule, words].filter(Boolean).join("："),
};
