import { tables } from "../form/form.ts";
import { valuesOf } from "../report/schema.ts";
import { acrossYearsFindings } from "./across-years.ts";
import { claimsOfNone, statedNumbers } from "./against-tables.ts";
import type { CheckDef, Found } from "./check-def.ts";
import { feeName, superseded, wrongNumber, wrongTitle } from "./citations.ts";
import { feeUnit, yuanInTable } from "./fees.ts";
import type { Finding } from "./finding.ts";
import {
  commaBeforeItems,
  doubledSigns,
  doubledWords,
  fragments,
  halfWidthSigns,
  missingStop,
  mixedMeasures,
  mixedSpacing,
  unpaired,
} from "./language.ts";
import { leftPlaceholders, leftYears } from "./leftovers.ts";
import { listSums } from "./lists.ts";
import { foreignName, mixedNames, regulations } from "./names.ts";
import { accountability, emptyProblems, missingAspects, period, processingFee } from "./obligations.ts";
import { relationFindings, typedFindings } from "./relations.ts";

const sheet = "统一格式（国办公开办函〔2021〕30号）";
const acrossYears = "跨年度数据衔接，各地审核惯例";
const manner = "党政机关公文格式与标点符号用法";

/** Findings that one file makes of several rules at once. */
const only = (check: string, all: readonly Finding[]): readonly Found[] => all.filter((one) => one.check === check);

/** Every rule, in the order in which a report is read. */
export const checks: readonly CheckDef[] = [
  {
    id: "H2",
    title: "表三各列勾稽关系",
    severity: "error",
    source: sheet,
    find: ({ draft }) => tables.flatMap((table) => relationFindings(table, valuesOf(draft, table))),
  },
  {
    id: "H5",
    title: "数字的写法",
    severity: "error",
    source: sheet,
    find: ({ draft }) => only("H5", typedFindings(draft)),
  },
  {
    id: "H6",
    title: "以符号代替数字",
    severity: "error",
    source: sheet,
    find: ({ draft }) => only("H6", typedFindings(draft)),
  },
  {
    id: "X1",
    title: "上年结转与上年报告",
    severity: "warning",
    source: acrossYears,
    find: ({ draft }) => only("X1", acrossYearsFindings(draft)),
  },
  {
    id: "X2",
    title: "现行有效件数与上年报告",
    severity: "warning",
    source: acrossYears,
    find: ({ draft }) => only("X2", acrossYearsFindings(draft)),
  },
  {
    id: "X3",
    title: "废止件数与上年报告",
    severity: "warning",
    source: acrossYears,
    find: ({ draft }) => only("X3", acrossYearsFindings(draft)),
  },
  {
    id: "X4",
    title: "数据增减幅度",
    severity: "warning",
    source: acrossYears,
    find: ({ draft }) => only("X4", acrossYearsFindings(draft)),
  },
  {
    id: "regulations",
    title: "规章的制定权限",
    severity: "warning",
    source: "《立法法》第九十一条、第九十三条",
    find: regulations,
  },
  { id: "yuan", title: "收费金额的单位", severity: "warning", source: sheet, find: yuanInTable },
  { id: "period", title: "统计期限", severity: "warning", source: "《政府信息公开条例》第五十条", find: period },
  { id: "aspects", title: "总体情况的五个方面", severity: "warning", source: sheet, find: missingAspects },
  {
    id: "accountability",
    title: "考核、评议与责任追究",
    severity: "warning",
    source: "《政府信息公开条例》第四十六条、第四十七条",
    find: accountability,
  },
  { id: "problems", title: "问题与改进情况", severity: "warning", source: sheet, find: emptyProblems },
  {
    id: "processingFee",
    title: "信息处理费情况",
    severity: "warning",
    source: "《政府信息公开信息处理费管理办法》",
    find: processingFee,
  },
  {
    id: "feeName",
    title: "信息处理费的名称",
    severity: "suggestion",
    source: "《政府信息公开信息处理费管理办法》",
    find: feeName,
  },
  {
    id: "feeUnit",
    title: "信息处理费的单位",
    severity: "warning",
    source: "《政府信息公开信息处理费管理办法》",
    find: feeUnit,
  },
  { id: "superseded", title: "已被取代的通知", severity: "warning", source: sheet, find: superseded },
  { id: "noticeNumber", title: "格式通知的文号", severity: "warning", source: sheet, find: wrongNumber },
  { id: "noticeTitle", title: "格式通知的名称", severity: "suggestion", source: sheet, find: wrongTitle },
  { id: "lists", title: "分项之和", severity: "warning", source: "文字内部的算术", find: listSums },
  { id: "stated", title: "文字与表格的数", severity: "warning", source: "文字与表格一致", find: statedNumbers },
  { id: "none", title: "“没有”与表格的数", severity: "warning", source: "文字与表格一致", find: claimsOfNone },
  { id: "leftYear", title: "沿用的年份", severity: "warning", source: "各地退回修改的常见问题", find: leftYears },
  {
    id: "placeholder",
    title: "模板留下的字样",
    severity: "warning",
    source: "各地退回修改的常见问题",
    find: leftPlaceholders,
  },
  {
    id: "foreignName",
    title: "与机关类型不符的自称",
    severity: "warning",
    source: "各地退回修改的常见问题",
    find: foreignName,
  },
  { id: "mixedNames", title: "自称一致", severity: "suggestion", source: "各地退回修改的常见问题", find: mixedNames },
  { id: "missingStop", title: "分条前的句号", severity: "suggestion", source: manner, find: missingStop },
  { id: "commaBefore", title: "“一是”前的标点", severity: "suggestion", source: manner, find: commaBeforeItems },
  { id: "doubledWords", title: "重复的字词", severity: "suggestion", source: manner, find: doubledWords },
  { id: "doubledSigns", title: "重复的标点", severity: "suggestion", source: manner, find: doubledSigns },
  { id: "halfWidth", title: "半角标点", severity: "suggestion", source: manner, find: halfWidthSigns },
  { id: "unpaired", title: "括号与引号配对", severity: "suggestion", source: manner, find: unpaired },
  { id: "fragment", title: "不完整的句子", severity: "suggestion", source: manner, find: fragments },
  { id: "measures", title: "申请的量词", severity: "suggestion", source: sheet, find: mixedMeasures },
  { id: "spacing", title: "年份的写法", severity: "suggestion", source: manner, find: mixedSpacing },
];
