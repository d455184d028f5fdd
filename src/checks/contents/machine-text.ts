import type { OrganKind } from "../../form/form.ts";
import type { CheckContext, CheckDef } from "../check-def.ts";
import { eachMatch, eachStretch } from "../text-rules.ts";

const leftBehind =
  /以下是(?:一篇|一份|为您|为你|根据|关于)|以下为您|希望(?:以上|这篇|这份|本)[^。，]{0,12}(?:帮助|参考|满意)|以上(?:内容|信息|报告|文本)?(?:仅供|供您|供参考)|作为(?:一个|一名|一款)?(?:AI|人工智能|语言模型|智能助手)|(?<!【)(?:请|可|可以)根据(?:实际|具体|您的|贵单位)[^，。]{0,6}(?:修改|调整|填写|补充|替换|完善)|具体(?:数字|数据|内容)(?:请|需|待|应)[^，。]{0,6}(?:补充|填写|核实|替换)|（?示例(?:数据|数字|文本|内容|）)|待(?:补充|填写|核实|确认)(?=[）)，。；])|如需(?:进一步)?(?:修改|调整|完善|补充)[^。]{0,6}(?:告诉|告知|提供|随时)|根据您(?:的|提供)|当然可以[，！]|好的[，！]以下|字数(?:统计)?[：:]\s?约?\d|（(?:此处|这里)[^）]{0,12}）|^\s{0,3}#{1,4}\s|```/gm;

/** What programs that write texts leave behind. */
export const machineText = eachStretch(
  eachMatch(leftBehind, ({ words }) => ({
    message: `“${words.trim()}”像是生成的文字留下的，不是报告的内容。请删去，并核对前后文。`,
  })),
);

const nobody =
  /(?:部分|多数|大多数|一些|个别|有些|某些|少数)(?:地区|地方|地区和部门|部门)|(?<!督促|指导|推动|组织|协调|面向|要求|对|向|给|为|全[省市县区州]|我[省市县区州])各地区?各部门/g;
const ofNobody = eachStretch(
  eachMatch(nobody, ({ words }) => ({ message: `“${words}”说的不是本单位。请写本单位的情况。` })),
);
/** Those that report for more than themselves may speak of some of their parts. */
const ofManyParts: readonly OrganKind[] = ["government"];

/** Sentences of no office in particular, in the report of a single one. */
export function noOffice(context: CheckContext): ReturnType<CheckDef["find"]> {
  return ofManyParts.includes(context.draft.organKind) ? [] : ofNobody(context);
}
