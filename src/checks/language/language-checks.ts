import { type CheckDef, eachText } from "../check-def.ts";
import { prescribedFormat } from "../numbers/number-checks.ts";
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

const manner = "党政机关公文格式与标点符号用法";
const untidy = "不影响内容，但公开的文件应当规范。";
const lost = "多半是修改时漏删或误删了字。";

/** The rules over language and punctuation, all of them 建议. */
export const languageChecks: readonly CheckDef[] = [
  {
    id: "missingStop",
    title: "分条前的句号",
    severity: "suggestion",
    source: manner,
    why: untidy,
    find: eachText(missingStop),
  },
  {
    id: "commaBefore",
    title: "“一是”前的标点",
    severity: "suggestion",
    source: manner,
    why: untidy,
    find: eachText(commaBeforeItems),
  },
  {
    id: "doubledWords",
    title: "重复的字词",
    severity: "suggestion",
    source: manner,
    why: lost,
    find: eachText(doubledWords),
  },
  {
    id: "doubledSigns",
    title: "重复的标点",
    severity: "suggestion",
    source: manner,
    why: lost,
    find: eachText(doubledSigns),
  },
  {
    id: "halfWidth",
    title: "半角标点",
    severity: "suggestion",
    source: manner,
    why: untidy,
    find: eachText(halfWidthSigns),
  },
  {
    id: "unpaired",
    title: "括号与引号配对",
    severity: "suggestion",
    source: manner,
    why: lost,
    find: eachText(unpaired),
  },
  {
    id: "fragment",
    title: "不完整的句子",
    severity: "suggestion",
    source: manner,
    why: lost,
    find: eachText(fragments),
  },
  {
    id: "measures",
    title: "申请的量词",
    severity: "suggestion",
    source: prescribedFormat,
    why: "统一格式以“件”计，量词混用会让人以为口径不同。",
    find: mixedMeasures,
  },
  {
    id: "spacing",
    title: "年份的写法",
    severity: "suggestion",
    source: manner,
    why: untidy,
    find: mixedSpacing,
  },
];
