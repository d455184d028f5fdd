import { feeRules } from "../../form/phrases.ts";
import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { eachText } from "../text-rules.ts";
import { superseded, wrongNumber, wrongTitle } from "./citations.ts";
import { feeName, feeUnit } from "./fees.ts";
import { leftPlaceholders, leftYears } from "./leftovers.ts";
import { overviewLength } from "./length.ts";
import { foreignName, mixedNames } from "./names.ts";
import { aspectOrder, itemNumbers, ownHeadings } from "./numbering.ts";
import { accountability, emptyProblems, missingAspects, period, processingFee } from "./obligations.ts";
import { organFullName } from "./organ-name.ts";
import { regulations, yuanInTable } from "./table-values.ts";
import { unitNames } from "./unit-names.ts";

const custom = "各地退回修改的常见问题";

/** The rules over what a report must and must not hold. */
export const contentsChecks: readonly CheckDef[] = rulesSharing({ severity: "warning", source: prescribedFormat }, [
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
    id: "period",
    title: "统计期限",
    source: "《政府信息公开条例》第五十条",
    why: "没有起止日期或年份不对，数据就不知是哪一年的。",
    find: period,
  },
  {
    id: "aspects",
    title: "总体情况的五个方面",
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
    id: "overviewLength",
    title: "总体情况的字数",
    source: "本地通知",
    why: "超过本地规定的篇幅会被要求压缩。",
    needs: "a limit",
    find: overviewLength,
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
  {
    id: "superseded",
    title: "已被取代的通知",
    why: "引用旧通知，说明报告可能是照旧格式编的。",
    find: superseded,
  },
  {
    id: "noticeNumber",
    title: "格式通知的文号",
    why: "文号写错，读者查不到依据。",
    find: wrongNumber,
  },
  {
    id: "noticeTitle",
    title: "格式通知的名称",
    severity: "suggestion",
    why: "引用文件应当写全称。",
    find: eachText(wrongTitle),
  },
  {
    id: "leftYear",
    title: "沿用的年份",
    source: custom,
    why: "上年的年份没有改，会让人怀疑内容也是上年的。",
    find: leftYears,
  },
  {
    id: "placeholder",
    title: "模板留下的字样",
    source: custom,
    why: "模板的提示和空位公开出去，说明报告没有写完。",
    find: eachText(leftPlaceholders),
  },
  {
    id: "foreignName",
    title: "与机关类型不符的自称",
    source: custom,
    why: "别的机关的自称，是抄用他人报告的痕迹。",
    find: foreignName,
  },
  {
    id: "unitNames",
    title: "其他单位的名称",
    source: "本单位名录",
    why: "把别的单位写成本单位，是抄用他人报告或写错名称的痕迹。",
    needs: "unit names",
    find: unitNames,
  },
  {
    id: "mixedNames",
    title: "自称一致",
    severity: "suggestion",
    source: custom,
    why: "一份报告里用几种自称，读来像由几份材料拼成。",
    find: mixedNames,
  },
  {
    id: "items",
    title: "分条的序号",
    severity: "suggestion",
    source: "党政机关公文格式与标点符号用法",
    why: "序号缺漏或重复，可能漏了一条，或多粘贴了一条。",
    find: eachText(itemNumbers),
  },
]);
