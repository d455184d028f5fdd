import { claimsOfNone, statedNumbers } from "./against-tables.ts";
import { type CheckDef, eachText } from "./check-def.ts";
import { feeName, superseded, wrongNumber, wrongTitle } from "./citations.ts";
import { feeUnit, yuanInTable } from "./fees.ts";
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
import { numberChecks, sheet } from "./number-checks.ts";
import { accountability, emptyProblems, missingAspects, period, processingFee } from "./obligations.ts";
import { percentages } from "./percentages.ts";
import { statedTwice } from "./twice.ts";

const manner = "党政机关公文格式与标点符号用法";

/** Every rule, in the order in which a report is read. */
export const checks: readonly CheckDef[] = [
  ...numberChecks,
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
    find: eachText(feeName),
  },
  {
    id: "feeUnit",
    title: "信息处理费的单位",
    severity: "warning",
    source: "《政府信息公开信息处理费管理办法》",
    find: eachText(feeUnit),
  },
  { id: "superseded", title: "已被取代的通知", severity: "warning", source: sheet, find: superseded },
  { id: "noticeNumber", title: "格式通知的文号", severity: "warning", source: sheet, find: wrongNumber },
  { id: "noticeTitle", title: "格式通知的名称", severity: "suggestion", source: sheet, find: wrongTitle },
  { id: "lists", title: "分项之和", severity: "warning", source: "文字内部的算术", find: eachText(listSums) },
  { id: "stated", title: "文字与表格的数", severity: "warning", source: "文字与表格一致", find: statedNumbers },
  { id: "none", title: "“没有”与表格的数", severity: "warning", source: "文字与表格一致", find: claimsOfNone },
  { id: "percentages", title: "百分比与同比", severity: "warning", source: "文字内部的算术", find: percentages },
  { id: "twice", title: "同一数量前后一致", severity: "warning", source: "文字内部的算术", find: statedTwice },
  { id: "leftYear", title: "沿用的年份", severity: "warning", source: "各地退回修改的常见问题", find: leftYears },
  {
    id: "placeholder",
    title: "模板留下的字样",
    severity: "warning",
    source: "各地退回修改的常见问题",
    find: eachText(leftPlaceholders),
  },
  {
    id: "foreignName",
    title: "与机关类型不符的自称",
    severity: "warning",
    source: "各地退回修改的常见问题",
    find: foreignName,
  },
  { id: "mixedNames", title: "自称一致", severity: "suggestion", source: "各地退回修改的常见问题", find: mixedNames },
  { id: "missingStop", title: "分条前的句号", severity: "suggestion", source: manner, find: eachText(missingStop) },
  {
    id: "commaBefore",
    title: "“一是”前的标点",
    severity: "suggestion",
    source: manner,
    find: eachText(commaBeforeItems),
  },
  { id: "doubledWords", title: "重复的字词", severity: "suggestion", source: manner, find: eachText(doubledWords) },
  { id: "doubledSigns", title: "重复的标点", severity: "suggestion", source: manner, find: eachText(doubledSigns) },
  { id: "halfWidth", title: "半角标点", severity: "suggestion", source: manner, find: eachText(halfWidthSigns) },
  { id: "unpaired", title: "括号与引号配对", severity: "suggestion", source: manner, find: eachText(unpaired) },
  { id: "fragment", title: "不完整的句子", severity: "suggestion", source: manner, find: eachText(fragments) },
  { id: "measures", title: "申请的量词", severity: "suggestion", source: sheet, find: mixedMeasures },
  { id: "spacing", title: "年份的写法", severity: "suggestion", source: manner, find: mixedSpacing },
];
