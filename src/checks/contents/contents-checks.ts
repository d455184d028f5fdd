import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { eachStretch, eachText } from "../text-rules.ts";
import { superseded, wrongNumber, wrongTitle } from "./citations.ts";
import { lawName, lawNumber } from "./law.ts";
import { leftYears } from "./left-years.ts";
import { leftPlaceholders, lostNumbers } from "./leftovers.ts";
import { machineText, noOffice } from "./machine-text.ts";
import { foreignName, mixedNames } from "./names.ts";
import { itemNumbers } from "./numbering.ts";
import { custom } from "./obligation-checks.ts";
import { personalData } from "./persons/personal.ts";
import { unitNames } from "./unit-names.ts";

/** The rules over what a report's texts cite, leave behind and name. */
export const contentsChecks: readonly CheckDef[] = rulesSharing({ severity: "warning", source: prescribedFormat }, [
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
    find: wrongTitle,
  },
  {
    id: "leftYear",
    title: "沿用的年份",
    source: custom,
    why: "上年的年份没有改，会让人怀疑内容也是上年的。",
    find: leftYears,
  },
  {
    id: "lawNumber",
    title: "条例的文号",
    why: "国务院令的号写错，读者查不到依据。",
    find: eachText(lawNumber),
  },
  {
    id: "lawName",
    title: "条例的名称",
    severity: "suggestion",
    why: "引用法规应当写准名称和文号。",
    find: eachStretch(lawName),
  },
  {
    id: "personal",
    title: "个人信息",
    source: "《个人信息保护法》第二十八条、《政府信息公开条例》第十五条",
    why: "身份证号、手机号公开出去就收不回来。",
    find: personalData,
  },
  {
    id: "lostNumber",
    title: "漏写的数字",
    source: custom,
    why: "漏了数字的句子公开出去，说明报告没有核对。",
    find: eachStretch(lostNumbers),
  },
  {
    id: "machineText",
    title: "生成文字的痕迹",
    source: custom,
    why: "生成的文字留下的话不是报告的内容，前后的数也未必属实。",
    find: machineText,
  },
  {
    id: "noOffice",
    title: "不是本单位的情况",
    severity: "suggestion",
    source: custom,
    why: "泛指别处的话，多半抄自别的材料。",
    find: noOffice,
  },
  {
    id: "placeholder",
    title: "模板留下的字样",
    source: custom,
    why: "模板的提示和空位公开出去，说明报告没有写完。",
    find: eachStretch(leftPlaceholders),
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
    needs: "units",
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
