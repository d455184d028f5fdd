import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { eachStretch, eachText } from "../text-rules.ts";
import { doubledClauses, doubledWords, saidTwice } from "./doubled.ts";
import { fragments } from "./fragments.ts";
import { mixedSpacing, wrongMeasures } from "./phrasing.ts";
import {
  commaBeforeItems,
  doubledSigns,
  halfWidthSigns,
  missingStop,
  pauseBeforeOr,
  signBeforeEtc,
  unpaired,
} from "./punctuation.ts";
import { lastStop, sameSentence } from "./sentences.ts";
import { wrongCharacters } from "./slips.ts";
import { asOf, contact, numberBrackets, particle } from "./wording.ts";

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
    find: eachStretch((text) => [...doubledWords(text), ...doubledClauses(text), ...saidTwice(text)]),
  },
  {
    id: "doubledSigns",
    title: "重复的标点",
    why: lost,
    find: eachStretch((text) => [...doubledSigns(text), ...signBeforeEtc(text), ...pauseBeforeOr(text)]),
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
    find: eachText(wrongMeasures),
  },
  {
    id: "lastStop",
    title: "段末的句号",
    why: untidy,
    find: eachText(lastStop),
  },
  {
    id: "slips",
    title: "写错的字",
    source: "本行业的常用词",
    why: "公开的文件里有错字，最容易被指出。",
    find: eachStretch(wrongCharacters),
  },
  {
    id: "asOf",
    title: "“截至”与“截止”",
    source: "《现代汉语词典》",
    why: untidy,
    find: eachStretch(asOf),
  },
  {
    id: "particle",
    title: "“地”与“的”",
    source: "《现代汉语词典》",
    why: untidy,
    find: eachStretch(particle),
  },
  {
    id: "brackets",
    title: "发文字号的括号",
    source: "《党政机关公文格式》（GB/T 9704）",
    why: untidy,
    find: eachStretch(numberBrackets),
  },
  {
    id: "contact",
    title: "联系方式的写法",
    why: lost,
    find: eachStretch(contact),
  },
  {
    id: "sameSentence",
    title: "重复的句子",
    why: "同一句话写两遍，多半是粘贴时没有留意。",
    find: sameSentence,
  },
  {
    id: "spacing",
    title: "年份的写法",
    why: untidy,
    find: mixedSpacing,
  },
]);
