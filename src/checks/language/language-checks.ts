import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { eachText } from "../text-rules.ts";
import { doubledWords, fragments, mixedMeasures, mixedSpacing } from "./phrasing.ts";
import { commaBeforeItems, doubledSigns, halfWidthSigns, missingStop, unpaired } from "./punctuation.ts";

const manner = "党政机关公文格式与标点符号用法";
const untidy = "不影响内容，但公开的文件应当规范。";
const lost = "多半是修改时漏删或误删了字。";

/** The rules over language and punctuation, all of them 建议. */
export const languageChecks: readonly CheckDef[] = rulesSharing({ severity: "suggestion", source: manner }, [
  {
    id: "missingStop",
    title: "分条前的句号",
    why: untidy,
    find: eachText(missingStop),
  },
  {
    id: "commaBefore",
    title: "“一是”前的标点",
    why: untidy,
    find: eachText(commaBeforeItems),
  },
  {
    id: "doubledWords",
    title: "重复的字词",
    why: lost,
    find: eachText(doubledWords),
  },
  {
    id: "doubledSigns",
    title: "重复的标点",
    why: lost,
    find: eachText(doubledSigns),
  },
  {
    id: "halfWidth",
    title: "半角标点",
    why: untidy,
    find: eachText(halfWidthSigns),
  },
  {
    id: "unpaired",
    title: "括号与引号配对",
    why: lost,
    find: eachText(unpaired),
  },
  {
    id: "fragment",
    title: "不完整的句子",
    why: lost,
    find: eachText(fragments),
  },
  {
    id: "measures",
    title: "申请的量词",
    source: prescribedFormat,
    why: "统一格式以“件”计，量词混用会让人以为口径不同。",
    find: mixedMeasures,
  },
  {
    id: "spacing",
    title: "年份的写法",
    why: untidy,
    find: mixedSpacing,
  },
]);
