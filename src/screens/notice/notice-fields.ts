import { checks } from "../../checks/rules.ts";
import { isOptional } from "../../checks/run.ts";
import { parts, partTitle } from "../../form/form.ts";
import { conceptNames } from "../../notice/concepts.ts";
import type { NoticeSection } from "../../notice/pack.ts";
import { type NoticePlace, noticePlaceName, noticePlaces, textPlaces } from "../../notice/places.ts";
import { choiceWords } from "../../notice/sections.ts";

/** One of a few things to choose: what is kept, and what it is called. */
export type Choice = readonly [value: string, name: string];

/** A field of an item, by its key in the pack. */
export interface NoticeField {
  readonly key: string;
  readonly label: string;
  /** A line, several lines, a name a line, a whole number, a day, one of a few, or yes or no. */
  readonly kind: "line" | "words" | "lines" | "number" | "day" | "choice" | "flag";
  readonly choices?: readonly Choice[];
  /** What is offered while a line is typed. */
  readonly offers?: readonly string[];
  /** It may be left blank. */
  readonly optional?: boolean;
}

const placeChoice = (place: NoticePlace): Choice => {
  const part = parts.find(({ id }) => id === place);
  return [place, part ? partTitle(part) : `　${noticePlaceName(place)}`];
};
const chosen = (words: Readonly<Record<string, string>>): readonly Choice[] => Object.entries(words);

const where: NoticeField = { key: "in", label: "位置", kind: "choice", choices: textPlaces.map(placeChoice) };
const anywhere: NoticeField = { ...where, choices: noticePlaces.map(placeChoice) };
const also: NoticeField = { key: "also", label: "别的说法（一行一个）", kind: "lines", optional: true };
const words: NoticeField = { key: "words", label: "内容", kind: "words" };
const ruleChoice = ({ id, title }: (typeof checks)[number]): Choice => [id, title];
const rules = checks.filter(isOptional).map(ruleChoice);

/** Where it is laid down: the last field of every item. */
const source: NoticeField = { key: "source", label: "出处", kind: "line", optional: true };

const ownFields: Readonly<Record<NoticeSection, readonly NoticeField[]>> = {
  stages: [
    { key: "kind", label: "阶段", kind: "choice", choices: chosen(choiceWords.kind) },
    { key: "from", label: "开始（次年）", kind: "day", optional: true },
    { key: "to", label: "截止（次年）", kind: "day" },
  ],
  limits: [
    where,
    { key: "most", label: "最多字数", kind: "number", optional: true },
    { key: "least", label: "最少字数", kind: "number", optional: true },
  ],
  statements: [
    where,
    { key: "want", label: "写明", kind: "choice", choices: chosen(choiceWords.want) },
    { key: "of", label: "什么", kind: "line", offers: conceptNames },
    also,
  ],
  headings: [where, { key: "heading", label: "小标题", kind: "line" }],
  terms: [
    { key: "wrong", label: "不用的词", kind: "line" },
    { key: "right", label: "改用", kind: "line", optional: true },
  ],
  starters: [where, words],
  units: [
    { key: "name", label: "单位全称", kind: "line" },
    { key: "kind", label: "类型", kind: "choice", choices: chosen(choiceWords.organ) },
    { key: "level", label: "层级", kind: "choice", choices: chosen(choiceWords.level) },
    { key: "vertical", label: "垂直管理", kind: "flag" },
    { ...also, label: "别名（一行一个）" },
  ],
  rules: [
    { key: "rule", label: "审核项目", kind: "choice", choices: rules },
    { key: "runs", label: "审核为", kind: "choice", choices: chosen(choiceWords.runs) },
  ],
  likeness: [
    {
      key: "in",
      label: "位置",
      kind: "choice",
      choices: (["overview", "problems"] as const).map(placeChoice),
    },
    { key: "most", label: "最多（%）", kind: "number" },
  ],
  remarks: [anywhere, words],
  handIn: [words],
  phrases: [
    words,
    { ...anywhere, choices: [["", "不限"], ...noticePlaces.map(placeChoice)] },
    { key: "rule", label: "审核项目", kind: "choice", choices: [["", "不限"], ...checks.map(ruleChoice)] },
  ],
};

/** The fields of an item of each kind, its source last. */
export const fieldsOfItem = (section: NoticeSection): readonly NoticeField[] => [...ownFields[section], source];

/** What is asked of the notice itself. */
export const headFields: readonly NoticeField[] = [
  { key: "title", label: "通知名称", kind: "line", optional: true },
  { key: "issuedBy", label: "发文机关", kind: "line", optional: true },
  { key: "year", label: "适用年度", kind: "number", optional: true },
  { key: "contact", label: "联系人和电话", kind: "line", optional: true },
];

/** What to write down in each part of the dialog. */
export const sectionHints: Readonly<Record<NoticeSection, string>> = {
  stages: "通知规定的各个阶段。“公布”的截止日期就是公布期限。",
  limits: "某一部分或某一方面最多、最少写多少字，空格不计。",
  statements: "某一方面必须写明的数量或情况。可以从名称中选，也可以写通知自己的说法。",
  headings: "“其他需要报告的事项”等必须有的小标题，按通知的顺序。",
  terms: "今年不用的提法和改用的提法。",
  starters: "填报人可以拿来起草的句子，要填的地方用“＿＿”。",
  units: "要报送的单位。垂直管理的不计入本级汇总。",
  rules: "不审核的项目，或改变轻重的项目。勾稽关系始终审核。",
  likeness: "与上年报告逐字相同的文字最多占多少。",
  remarks: "某一部分怎样统计、怎样填写，显示在填报的地方。",
  handIn: "要交什么、怎样交。",
  phrases: "审阅时常用的意见，写批注时可以选用。写明位置或审核项目的，只在那里、只对那一项审核出的问题显示。",
};

/** What a rule is called. */
export const ruleName = (rule: string): string => checks.find(({ id }) => id === rule)?.title ?? "不认识的项目";

/** A rule may be switched off, or weigh otherwise; the arithmetic holds everywhere. */
export const isRuleToChange = (rule: string): boolean => rules.some(([id]) => id === rule);

/** The rule that a choice of its id means may be made 错误. */
export const mayBeError = (rule: string): boolean => checks.find(({ id }) => id === rule)?.mayBeError ?? false;
