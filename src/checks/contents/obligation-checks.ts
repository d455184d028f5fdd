import { feeRules } from "../../form/phrases.ts";
import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { eachText } from "../text-rules.ts";
import { feeName, feeUnit } from "./fees.ts";
import { aspectOrder, ownHeadings } from "./numbering.ts";
import { accountability, emptyProblems, missingAspects, processingFee } from "./obligations.ts";
import { organFullName } from "./organ-name.ts";
import { listedParts } from "./parts.ts";
import { period } from "./period.ts";
import { inForce, regulations, yuanInTable } from "./table-values.ts";

/** What supervising offices send reports back for. */
export const custom = "各地退回修改的常见问题";

/** The rules over what a report must hold. */
export const obligationChecks: readonly CheckDef[] = rulesSharing({ severity: "warning", source: prescribedFormat }, [
  {
    id: "organName",
    title: "标题中的机关名称",
    why: "标题由机关全称、年份和文种组成，简称或多余的字会印在标题里。",
    find: organFullName,
  },
  {
    id: "regulations",
    title: "规章的制定权限",
    source: "《立法法》第九十一条、第九十三条",
    why: "没有制定权的机关填了规章，汇总后全市的规章数就不对。",
    find: regulations,
  },
  {
    id: "yuan",
    title: "收费金额的单位",
    why: "元误填为万元，金额放大一万倍，汇总时才会被发现。",
    find: yuanInTable,
  },
  {
    id: "inForce",
    title: "现行有效与制发、废止",
    source: "统一格式表二各列的含义",
    why: "本年制发而没有废止的都应有效，少了就是漏计。",
    find: inForce,
  },
  {
    id: "parts",
    title: "报告的组成部分",
    why: "前言列的部分与格式不符，说明沿用了旧报告的前言。",
    find: listedParts,
  },
  {
    id: "period",
    title: "统计期限",
    source: "《政府信息公开条例》第五十条",
    why: "没有起止日期或年份不对，数据就不知是哪一年的。",
    find: period,
  },
  {
    id: "aspects",
    title: "总体情况的五个方面",
    mayBeError: true,
    why: "统一格式要求五个方面逐一报告，缺一项会被退回补写。",
    find: missingAspects,
  },
  {
    id: "aspectOrder",
    title: "五个方面的顺序",
    why: "顺序与统一格式不一致，编号和内容就对不上。",
    find: aspectOrder,
  },
  {
    id: "ownHeadings",
    title: "重复的标题和编号",
    why: "部分和方面的标题由程序统一编号打印，文字里再写一遍，印出来就有两个。",
    find: ownHeadings,
  },
  {
    id: "accountability",
    title: "考核、评议与责任追究",
    source: "《政府信息公开条例》第四十六条、第四十七条",
    why: "人民政府负有考核、评议和追责的职责，报告中要有交代。",
    find: accountability,
  },
  {
    id: "problems",
    title: "问题与改进情况",
    why: "这一部分写“无”，等于没有报告。",
    find: emptyProblems,
  },
  {
    id: "processingFee",
    title: "信息处理费情况",
    mayBeError: true,
    source: feeRules,
    why: "收取信息处理费的情况必须在年度报告中公布，没有收取的也一样。",
    find: processingFee,
  },
  {
    id: "feeName",
    title: "信息处理费的名称",
    severity: "suggestion",
    source: feeRules,
    why: "名称应与规定一致。",
    find: eachText(feeName),
  },
  {
    id: "feeUnit",
    title: "信息处理费的单位",
    source: feeRules,
    why: "信息处理费按件、按页计，以元为单位；写成万元多半是与行政事业性收费混淆了。",
    find: eachText(feeUnit),
  },
]);
