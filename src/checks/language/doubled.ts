import { sentenceBefore } from "../../prose/sentences.ts";
import { eachMatch } from "../text-rules.ts";

/** Reduplications that are words (一步一步, 认识认识), and joins of two words of which one ends as the other begins. */
const right =
  /^(?:政府政府(?=信息)|信息信息(?=[化员技])|保障保障(?=性|房)|在在(?=[建校职岗册线途])|一.|逐.|层.|认识|研究|讨论|商量|考虑|多多|少少|年年|天天|家家|户户|人人|件件|事事|处处|时时|日日|月月|点滴|重重|常常|渐渐|往往|刚刚|仅仅|种种|对对(?=[碰联])|为为(?=[什何])|化化(?=[解学妆肥工])|性性(?=[质能格别])|与与|和和(?=[平谐解美睦气])|是是|将将(?=[军来要近])|由由(?=衷)|案案(?=件|例|卷))/;

const twice =
  /(([\u4e00-\u9fff]{2,6})\2|(?<!目)的的(?!确)|了了(?!解)|在在|和和|对对|为为|化化|性性|案案|是是|将将|由由|被被|并并|与与|把把|局局(?![长机属领党办务内本直里管际部面势限]))/g;

/** Words twice in a row by slip. */
export const doubledWords = eachMatch(twice, ({ words, start }, text) =>
  right.test(text.slice(start, start + 12))
    ? undefined
    : { message: `“${words}”重复了。`, becomes: words.slice(0, words.length / 2), repair: "删去重复" },
);

/** A clause that stands twice in a row. */
export const doubledClauses = eachMatch(
  /(?<=^|[，。；：是])([\u4e00-\u9fff、]{4,40})[，、](\1)(?=[，。；])|(?<=[，。；：、])([\u4e00-\u9fff]{4,16})、(\3)(?=[、，。；和等])|(?<=[，。；：、由])([\u4e00-\u9fff]{8,40})、(\5)(?=[、和及与或])/gm,
  ({ words }) => ({
    message: `“${words}”重复了。`,
  }),
);

const makesReport = /^\s{0,4}本(?:年度)?报告(?:是)?(?:根据|依据|按照)/;

/** What says the same twice: 均全部办结, 可通过可以通过, 本报告…编制本报告. */
export const saidTwice = eachMatch(
  /公开政府信息公开(?=\s?\d)|(?:公开|发布|推送)[^，。；：、\d\n]{0,10}信息(?:公开|发布|推送)信息|进行[^，。；：、进和与并及对\n]{2,14}进行(?=[\u4e00-\u9fff]{2})|(?<=^|[，。；])公开[^，。；公\n]{2,24}公开(?=\s?\d)|(?<![平月日年人户])均[^，。；：、均\n]{2,12}均(?=予以|已|按|在|依)|均全部|全部均|都全部|皆(?:已|均)?全部|共(?:计)?(?:主动)?(?:公开|发布|收到|受理|制发|推送)[^，。；：\d\n]{1,40}(?:共计|合计|总计|共)(?=\s?\d)|引发的因|依申请(?:政府)?信息公开申请|[可能]通过(?:可以|能够)通过|编制本(?:年度)?(?:年报|报告)/g,
  ({ words, start }, text) =>
    words.startsWith("编制本") && !makesReport.test(sentenceBefore(text, start))
      ? undefined
      : { message: `“${words}”与前面的话重复。请删去其一。` },
);
