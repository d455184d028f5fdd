import type { CheckDef } from "../checks/check-def.ts";
import { explanationOf, type Finding, severityWords } from "../checks/finding.ts";
import { check, checks } from "../checks/rules.ts";
import { isOff, severityOf } from "../checks/run.ts";
import type { OfficeBlock, OfficeColumn, OfficeMark, OfficePaper } from "../document/office/paper.ts";
import { officeHtml } from "../document/office/to-html.ts";
import { namedTitle, titleLines } from "../document/title.ts";
import { dayInWords } from "../lib/days.ts";
import { sourceOf } from "../notice/effective.ts";
import { inYear } from "../notice/in-year.ts";
import type { NoticeSection } from "../notice/pack.ts";
import { deadlineOf, defaultSettings, type OfficeSettings } from "../notice/settings.ts";
import { blanksOf } from "../report/completeness.ts";
import { type Draft, yearBefore } from "../report/schema.ts";

/** What is said where a rule lacks what a notice or the office would have to lay down. */
const noneOf: Readonly<Partial<Record<NoticeSection, string>>> = {
  limits: "没有设定字数",
  units: "没有单位名录",
  statements: "通知没有点名要写的内容",
  headings: "通知没有规定小标题",
  terms: "通知没有规定用语",
  stages: "通知没有规定日期",
};

/** Why a rule could not be checked; undefined where it was. */
function notChecked(def: CheckDef, draft: Draft, settings: OfficeSettings): string | undefined {
  const off = isOff(def, settings) && settings.rules.find(({ rule }) => rule === def.id);
  if (off) return `${sourceOf(off)}中已关闭`;
  if (def.needs === "the year before" && !yearBefore(draft)) return "没有上年报告";
  if (!def.needs || def.needs === "the year before") return undefined;
  return settings[def.needs].every(({ by }) => by === "law") ? noneOf[def.needs] : undefined;
}

const passedWord = "通过";

/** What the paper is called, in its title and in the names of its files. */
export const reviewSheetName = "审核表";

/** What came of one rule: 通过, or how often it found something, and how much of that is explained. */
function outcome(def: CheckDef, findings: readonly Finding[], draft: Draft, settings: OfficeSettings): string {
  const { id } = def;
  const severity = severityOf(def, settings);
  const reason = notChecked(def, draft, settings);
  if (reason !== undefined) return `未审核：${reason}`;
  const own = findings.filter((finding) => finding.check === id);
  if (own.length === 0) return passedWord;
  const explained = own.filter((finding) => explanationOf(finding, draft.explanations) !== undefined).length;
  return `${severityWords[severity]} ${own.length} 处${explained > 0 ? `，已说明 ${explained} 处` : ""}`;
}

const ruleColumns: readonly OfficeColumn[] = [
  { heading: "审核项目", width: "middle" },
  { heading: "依据", width: "rest" },
  { heading: "结果", width: "middle" },
];
const findingColumns: readonly OfficeColumn[] = [
  { heading: "级别", width: "short" },
  { heading: "情况", width: "rest" },
  { heading: "出错说明", width: "rest" },
];

const paragraph = (text: string): OfficeBlock => ({ kind: "paragraph", text });

/**
 * 审核表: every rule with what came of it, every finding with its explanation, and room for signatures, as a paper that is
 * printed by itself and never goes with the public document. `day` is that of the review, e.g. 2026-01-20; `mark` says by what
 * the content is known.
 */
export function reviewPaper(draft: Draft, day: string, settings = defaultSettings, mark?: OfficeMark): OfficePaper {
  const findings = check(draft, settings);
  const blanks = blanksOf(draft).length;
  const held = inYear(settings, draft.year);
  const rules = checks.map((def) => [def.title, def.source, outcome(def, findings, draft, held)]);
  const told = rules.filter(([, , result]) => result !== passedWord);
  const passed = rules.flatMap(([title = "", , result]) => (result === passedWord ? [title] : []));
  const found = findings.map((finding) => [
    severityWords[finding.severity],
    finding.message,
    explanationOf(finding, draft.explanations) ?? "",
  ]);
  const state = [
    `审核日期：${dayInWords(day)}。公布期限：${dayInWords(deadlineOf(settings, draft.year))}。`,
    blanks > 0 ? `还有 ${blanks} 项未填写。` : "各项均已填写。",
    draft.finalisedOn === null ? "尚未定稿。" : `定稿日期：${dayInWords(draft.finalisedOn)}。`,
  ];
  return {
    name: reviewSheetName,
    title: namedTitle(titleLines(draft.organ, draft.year), reviewSheetName),
    blocks: [
      ...(mark ? [mark] : []),
      paragraph(state.join("")),
      { kind: "heading", text: "一、审核项目与结果" },
      ...(told.length === 0 ? [] : [{ kind: "list", columns: ruleColumns, rows: told } as const]),
      ...(passed.length === 0 ? [] : [paragraph(`通过的有 ${passed.length} 项：${passed.join("、")}。`)]),
      { kind: "heading", text: "二、发现的问题与出错说明" },
      found.length === 0 ? paragraph("未发现问题。") : { kind: "list", columns: findingColumns, rows: found },
      { kind: "opinion", labels: ["审核意见："] },
      { kind: "signatures", labels: ["单位（盖章）："] },
      {
        kind: "signatures",
        labels: ["填报人：＿＿＿＿＿＿＿＿", "审核人：＿＿＿＿＿＿＿＿", "日期：＿＿＿＿年＿＿月＿＿日"],
      },
    ],
  };
}

/** 审核表 as a page. */
export const reviewSheet = (...given: Parameters<typeof reviewPaper>): string => officeHtml(reviewPaper(...given));
