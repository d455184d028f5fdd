import type { Entry } from "../lexicon/lexicon.ts";

/** A phrase made by rule rather than listed. */
export interface FoundPhrase extends Entry {
  readonly end: number;
}

const information = "(?:(?:政府|政务|公共|公开)?(?:环境)?信息)";
/** What may stand behind an application's name and still be its name: 件, 事项, 总数. */
const named =
  "(?:公开)?(?:的)?(?:(?:政府|政务|公共)?信息)?(?:公开)?(?:类)?(?:申请)?(?:办理|答复)?(?:事项|案件|办件|来件|申请件|件次|件|申请表|申请书|申请单|请求|要求)?(?:总数量|总数|总量|数量|数(?!据|字)|量)?";
/**
 * Applications for information are named in more ways than a list holds: 依申请公开信息件, 申请公开政府信息的事项,
 * 政务信息依申请公开. Each has 申请 and, before or behind it, 信息, 公开 or 依.
 */
const application = new RegExp(
  [
    `依(?:法)?申请(?!人|书|表)${named}`,
    `${information}(?:公开)?(?:类)?的?(?:依)?(?:申请|请求|要求)(?!人|渠道|方式|途径|流程)${named}`,
    `申请公开的?(?:${information}|(?=事项|件|案件))${named}`,
    `申请(?:获取)?(?:政府|政务|公共)信息${named}`,
    `公开${information}的?(?:申请|请求|要求)(?!人)${named}`,
  ].join("|"),
  "y",
);
/** 依申请公开工作 is what is spoken of, not what is counted. */
const work = /^(?:工作|方面|栏目|专栏|渠道|流程|制度|目录|指南|平台|系统|机制|答复书|办理工作|答复工作|受理工作)/;

/** 正在法院审理中, 尚在审理阶段: a case that is not closed. */
const trial =
  /(?:正在|尚在|仍在|还在|正由|正|仍|尚|在)[^，。；：、！？（）\d\n]{0,10}?审理(?:中|之中|过程中|阶段|期间)?|(?:未|没有|尚未)(?:审结|结案|作出(?:复议|终审|一审)?(?:决定|判决)|判决|开庭)/y;

/** 信件申请, 网上提交的申请: the way in which applications came. */
const way =
  /(?:网络|网上|线上|线下|在线|信函|信件|来信|书信|邮件|电子邮件|邮寄|邮政|邮政快递|快递|当面|现场|窗口|书面|传真|微信|平台|网站|官网|门户网站|系统)(?:渠道|方式|途径)?(?:提出|提交|递交|收到|寄送)?的?申请(?!公开|政府|信息|人)(?:件|量|数)?/y;

/** 从公开渠道来看, 按申请方式分: how what was counted is divided. */
const division =
  /(?:从|按照?|就)[^，。；：、（）“”\d\n]{1,12}?(?:来看|上看|看|划分|分类|统计|分)(?=[，：,:\s]|[\u4e00-\u9fff]{1,20}\d)/y;
/** 尚在答复期限内, 仍在办理中: what is carried over. */
const open =
  /(?:(?:尚|仍|还|仍然)(?:处)?[在于]|处[在于])(?:法定|规定|正常)?(?:的)?(?:办理|答复|处理|受理)(?:期限|时限|状态|流程|过程|期|程序)?(?:之?内|中)?|(?:尚|暂)未(?:到期|到答复期|到答复期限|到期答复|届满|办结|答复|办理完毕)/y;
/** 结转至下一年度继续办理, 顺延到次年: likewise. */
const onward =
  /(?:结转|顺延|延期|延至|转入|转至|转到|转|延)(?:至|到|入|往)?(?:下|次|来|下一|第二)个?(?:年度|年)(?:度)?(?:继续|接续|再)?(?:办理|答复|处理|办结)?/y;

/** 县人民政府及县直部门, 本级及所属各单位: this one and all below it. */
const whole =
  /(?:人民政府|政府|本级|机关|局机关)(?:及|和|以及|与)(?:其|所属|下属|直属|各|[省市县区镇]直|[省市县区]级|相关){1,3}(?:部门|单位|机构|乡镇|镇街|街道|乡镇（街道）)/y;

/** The kinds of phrases, each with the characters that it may begin with; of several the first that is found counts. */
const phrases: readonly (Entry & { readonly pattern: RegExp; readonly begins: string })[] = [
  { kind: "app", id: "", pattern: application, begins: "依政公环信申" },
  { kind: "channel", id: "", pattern: way, begins: "网线在信来书邮电快当现窗传微平官门系" },
  { kind: "open", id: "", pattern: division, begins: "从按就" },
  { kind: "wide", id: "", pattern: whole, begins: "人政本机局" },
  { kind: "out", id: "", pattern: onward, begins: "结顺延转" },
  { kind: "out", id: "", pattern: open, begins: "尚仍还暂处" },
  { kind: "result", id: "pending", pattern: trial, begins: "正尚仍还在未没" },
];
/** For each code of a character the kinds that may begin with it, a bit each: most places of a text are asked no further. */
const begun = new Uint8Array(0x10000);
for (const [at, { begins }] of phrases.entries()) {
  for (const sign of begins) begun[sign.charCodeAt(0)] = (begun[sign.charCodeAt(0)] ?? 0) | (1 << at);
}

/** The phrase that begins at a place of a text, if any. */
export function phraseAt(text: string, start: number): FoundPhrase | undefined {
  let kinds = begun[text.charCodeAt(start)] ?? 0;
  for (let at = 0; kinds > 0; at += 1, kinds >>= 1) {
    const phrase = phrases[at];
    if ((kinds & 1) === 0 || !phrase) continue;
    const { kind, id, pattern } = phrase;
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    const end = pattern.lastIndex;
    return { kind: kind === "app" && work.test(text.slice(end, end + 4)) ? "topic" : kind, id, end };
  }
  return undefined;
}
