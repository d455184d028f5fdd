import { parts } from "../../form/form.ts";
import { numeralValue } from "../../lib/chinese-numerals.ts";
import { plainOf } from "../../prose/tokens/tokenize.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn } from "../found.ts";

/** The six parts as prefaces name them, in the order of the format. */
const named: readonly RegExp[] = [
  /总体(?:工作)?情况|基本情况/,
  /主动公开(?:政府)?信息(?:工作)?(?:的)?情况|信息主动公开(?:工作)?(?:的)?情况|主动公开情况/,
  /收到(?:和|及|并|与|、)?(?:处理|办理)[^、，；。]{0,16}申请/,
  /复议[^，；。]{0,14}诉讼/,
  /(?:存在(?:的)?(?:主要)?|主要)(?:问题|不足|困难)/,
  /其[他它](?:需要)?(?:报告|说明)的?事项|其[他它]事项/,
];
/** Parts of formats that were in force before 2019, and what is no part at all. */
const foreign =
  /概述|依申请公开(?:政府)?信息(?:办理)?(?:的)?情况|信息依申请公开(?:办理)?(?:的)?情况|(?:收费|支出)(?:及|和|与)(?:减免|收费)(?:的)?情况|20\d\d年(?:度)?工作(?:思路|打算|计划|安排)|(?:附表|附件)|(?<=[、，；])(?:平台建设|监督保障)(?:[与和及、](?:平台建设|监督保障))?(?:情况)?(?=[、，；])/g;
const counted = /([一二三四五六七八九十]|\d{1,2})\s?个?(?:部分|项内容|个方面|大部分)/g;
const telling = /包括|包含|组成|构成|分为|涵盖|内容|由/;

/** What is wrong with a sentence that lists the parts of the report; undefined where it lists none, or all six. */
function wrongWith(sentence: string): string | undefined {
  const missing = parts.filter((_, at) => !named[at]?.test(sentence));
  const others = [...sentence.matchAll(foreign)].map(([words]) => words);
  const isList =
    telling.test(sentence) &&
    named.length - missing.length + others.length >= 3 &&
    (missing.length <= 3 || others.length > 1);
  if (!isList) return undefined;
  const [, numeral = ""] = [...sentence.matchAll(counted)].pop() ?? [];
  const count = /\d/.test(numeral) ? Number(numeral) : numeralValue(numeral);
  if (others.length > 0) return `“${others.join("”“")}”不是现行格式的部分`;
  if (missing.length > 0) return `缺“${missing.map(({ title }) => title).join("”“")}”`;
  return count !== undefined && count !== parts.length ? `写的是${numeral}个部分，现行格式是六个部分` : undefined;
}

function inText(text: ReportText): readonly Found[] {
  const plain = plainOf(text.text);
  return [...plain.matchAll(/[^。\n]+/g)].flatMap(({ 0: sentence, index }) => {
    const wrong = sentence.length > 600 ? undefined : wrongWith(sentence);
    if (wrong === undefined) return [];
    const first = sentence.search(/总体情况|基本情况|概述|主动公开(?:政府)?信息/);
    const place = { start: index + Math.max(0, first), end: index + sentence.trimEnd().length };
    const message = `${text.label}：列出的报告组成部分与统一格式不一致：${wrong}。请按六个部分的标题改写。`;
    return foundIn(text, [place], { message });
  });
}

/** The preface's own list of the parts: names of the format, all six, and their number. */
export function listedParts({ draft, texts }: CheckContext): readonly Found[] {
  if (draft.year < 2019) return [];
  return texts.filter(({ part, path }) => part === "overview" && !path.startsWith("overview.aspects")).flatMap(inText);
}
