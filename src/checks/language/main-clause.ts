import { sentencesOf } from "../../prose/sentences.ts";

/** What a clause may begin with before its preposition: an item's number, a year, 主要 and the like. */
const before =
  "^(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．]|20\\d\\d\\s{0,2}年(?:度|以来)?|全年|今年以来|近年来|同时|此外|另外|其中|首先|其次|严格|主要|始终|积极|切实|并)*";

/** Clauses that only say why, how, by what or under what something was done, each by what it begins and ends with. */
const attendant: readonly RegExp[] = [
  // 在县政府办的指导下, 在完善制度的同时
  new RegExp(
    `${before}在[^，。；：]{2,60}(?:指导|领导|支持|部署|帮助|配合|努力|关心|要求|推动|背景|形势|前提|情况)下$|${before}在[^，。；：]{2,60}(?:的同时|基础上|过程中|的时候)$`,
  ),
  // 按照上级要求, 围绕中心工作
  new RegExp(
    `${before}(?:根据|按照|依据|依照|遵照|对照|参照|本着)[^，。；：]{2,80}(?:要求|规定|精神|部署|原则|通知|意见|安排|方案|文件|标准|条例|实际|程序|办法|思路)$`,
  ),
  new RegExp(
    `${before}(?:围绕|结合|针对|随着)[^，。；：]{2,40}(?:工作|实际|问题|情况|需求|发展|深入|目标|任务|重点|要求)$`,
  ),
  // 以公开促落实 is said of something; 以习近平新时代中国特色社会主义思想为指导 is not
  new RegExp(
    `${before}以[^，。；：]{2,40}为(?:指导|抓手|契机|核心|中心|主线|目标|重点|载体|基础|导向|引领|遵循|统领|目的)$`,
  ),
  // 通过网站、公众号等渠道
  new RegExp(
    `${before}(?:通过|利用|借助|依托|运用)(?!.*(?:拓宽|拓展|畅通|丰富|优化|搭建|打造|完善|创新|实现|规范|公示|推送|公布))[^，。；：]{2,60}(?:渠道|方式|形式|平台|途径|网站|手段|媒体|公众号|微信|微博|公示栏|公开栏|宣传栏|窗口|系统|热线|信箱|的(?:发布|解读|公开|宣传|培训|学习|督查|考核)(?:[和及与、](?:发布|解读|公开|宣传|培训|学习|督查|考核))?)$`,
  ),
];

/** 为规范依申请公开工作: why, where something follows; what a clause 为… is alone cannot be seen at its end. */
const purpose = new RegExp(
  `${before}为了?(?:进一步|更好|切实|全面|贯彻|落实|推进|推动|确保|保障|规范|加强|提高|提升|方便|做好|深入|充分|加快|适应|持续|有效|不断)[^，。；：]{2,60}$`,
);

/** What nothing may end in, whatever goes before: 开展了检查，在完善制度的基础上。 */
const ending =
  /^在[^，。；：]{2,60}(?:的同时|基础上|过程中|(?:指导|领导|支持|帮助|配合)下)$|^(?:通过|利用|借助|依托)[^，。；：]{2,60}的(?:发布|解读|公开|宣传|培训|学习|督查|考核)(?:[和及与、](?:发布|解读|公开|宣传|培训|学习|督查|考核))?$/;

/** Shorter ones may be headings, and longer ones have their verb somewhere. */
const shortest = 12;
const longest = 400;

/** Sentences of which every clause, or the last, only attends on a main clause that is not there. */
export function withoutMainClause(text: string): readonly { readonly start: number; readonly end: number }[] {
  return sentencesOf(text).filter(({ text: words }) => {
    if (!words.endsWith("。") || words.length < shortest || words.length > longest || /[：:“”]/.test(words))
      return false;
    const clauses = words.slice(0, -1).split(/[，,]/);
    if (clauses.length > 1 && ending.test(clauses[clauses.length - 1] ?? "")) return true;
    return clauses.every((clause) => purpose.test(clause) || attendant.some((pattern) => pattern.test(clause)));
  });
}
