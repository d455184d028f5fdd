import { sentenceBefore } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { eachMatch } from "../text-rules.ts";
import { withoutMainClause } from "./main-clause.ts";

/** A clause of one bare verb between commas, such as “，可公开，”: words around it were lost. */
const bareVerbs = eachMatch(
  /，((?:可|应|能|须|需)[\u4e00-\u9fff]{1,2})，|，((?:并|及|和|与|以及|同时)(?=[。；]))/g,
  ({ words }) => ({ message: `“${words}”单独成句，前后可能漏了字。请核对。` }),
);

/** The adverb that one clause ends and the next begins with: 压实责任不断，不断提高. */
const cutAdverbs = eachMatch(
  /(?<=[\u4e00-\u9fff]{2})((不断|进一步|积极|切实|全面|认真|主动|严格|持续|着力)，\2)/g,
  ({ words }) => ({ message: `“${words}”前后重复，可能多了字，或漏了字。请核对。` }),
);

/** The words before 组成 that make two sentences of one: 内容包括…组成. */
const including = /(?:包括|包含|内容有)[^由]{0,400}$/;

/** Two ways of saying a thing mixed into one sentence: 包括…组成, 下设办公室在, 没有…情况. */
const mixed = eachMatch(
  /等?共?(?:[一二三四五六七八九\d]{1,2}个?)?(?:部分|项内容)(?:组成|构成)(?=[，。；]|$)|(?:包括|包含)：?[^，。；、：\n]{1,8}包括(?!在)|下设办公室在|因[^，。；因与和同跟相有\n]{2,24}(?:有关|相关)的|(?:没有|未)收取信息处理费情况|开展[^，。；]{1,10}进行(?=巡检|检查|维护|培训|整改)/g,
  ({ words, start }, text) =>
    /[组构]成$/.test(words) && !including.test(sentenceBefore(text, start))
      ? undefined
      : { message: `“${words}”与前面的话是两种句式，混在了一句里。请改写。` },
);

/** 加大意见征集, where 力度 or the like was lost. */
const raised = eachMatch(/(?<=^|[，。；])(加大(?:对)?[^，。；：（）“”\n]{6,24})(?=[，。；])/g, ({ words }) =>
  /力度|投入|强度|比[重例]|数量|密度|频[率次]|容量|幅度|规模|份额|支持|扶持|宣传|培训|整治|查处|监管|监督|处罚|打击|支出|建设/.test(
    words,
  )
    ? undefined
    : { message: `“${words}”后面像是漏了“力度”。请核对。` },
);

/** 根据…要求 without what was done by it. */
const withoutVerb = eachMatch(
  /^\s{0,4}((?:本)?(?:年度)?报告(?:是)?(?:根据|依据|按照)《[^。\n]{4,200}?(?:要求|规定))(?=[，,](?:(?:本|报告|所列)[^。\n]{0,12}(?:统计|数据)[^。\n]{0,80}|全文(?:由|包括)[^。\n]{4,300})。)/gm,
  ({ words }, text) =>
    /编制|编写|撰写|制作|形成|公布|发布|汇总/.test(words.replace(/《[^》]{0,100}》/g, "")) || text.length > 2000
      ? undefined
      : { message: "这句话没有写完：根据……要求，后面缺“编制”之类的话。" },
);

/** Words that went lost where a clause begins: 如本报告有疑问, 在发布新闻30条. */
const headless = eachMatch(
  /(报告(?:是)?(?:依据|根据|按照)(?:有关|相关)?(?:要求|规定))(?=编制|，)|(如(?:本年?度?(?:报告|年报)|报告)(?:存?有(?:任何)?)?(?:疑问|疑义|异议|意见))|(?<=[，。；：局委办镇乡厅]|^)(在(?:发布|推送|刊登|转载|编发)(?:各类)?(?:政务|工作)?(?:新闻|信息|动态|文章|稿件)\s?\d)/gm,
  ({ words }) => ({ message: `“${words}”前后漏了字。请核对。` }),
);

/** What is done and what it is done to do not go together, or two verbs stand where one is meant. */
const unmatched = eachMatch(
  /((?:开设|设立|设置|开辟|开通)(?:(?!加大|提高|提升|增强|加强|强化)[^，。；：])[^，。；：（）]{1,40}(?:力度|水平|能力|意识|质量|实效))(?=[，。；])|(?<=[，。；：]|^)((?:加强|做好|规范|推进|强化|完善)[^，。；：《》“”]{4,40}(?<!印发|下发|转发|落实)的通知)(?=[，。；])|((?:收到|受理)依法(?:处理|办理|答复))|((?:制发|印发|制定)(?:依申请公开|政府信息公开申请)\s?\d+\s?件)|(运用[^，。；：]{2,12}运营)|(为(?!了)[^，。；：]{6,60}，[^，。；：]{2,40}了[^，。；：]{2,40}，奠定了?[^，。；：]{0,6}基础)|(未收到(?:因|有关|关于|针对|公开)?[^，。；]{0,40}(?:行政复议|行政诉讼|公开信息|公开事项)[^，。；]{0,8}情况)(?=[，。；])|((?:收到|接到)(?:受理|处理)(?:依申请公开|政府信息公开申请)(?!情况))|(现将20\d\d年[^，。；：]{0,12}(?:信息公开|政务公开)(?:公布|报告)如下)/gm,
  ({ words }) => ({ message: `“${words}”前后搭配不上，可能漏了字，或是两句并成了一句。请改写。` }),
);

/** 本报告根据…，现将…: one sentence that begins as the report's and goes on as the office's. */
const turning = eachMatch(
  /^\s{0,4}(本(?:年度)?报告(?:是)?(?:根据|依据|按照))[^。\n]{4,300}[，,]现(?:将|就|发布|公布|予以|向)/gm,
  ({ words }) => ({ message: `“${words}……”没有写完，就换成了“现……”。请分成两句。` }),
);

/** Why or how, without what was done. */
const attending = (text: ReportText): readonly Found[] =>
  withoutMainClause(text.text).flatMap((place) => {
    const words = text.text.slice(place.start, Math.min(place.end, place.start + 12));
    return foundIn(text, [place], { message: `“${words}…”这句只说了依据、目的或方式，没有说做了什么。请补写。` });
  });

/** Sentences that are not whole. */
export const fragments = (text: ReportText): readonly Found[] => [
  ...bareVerbs(text),
  ...cutAdverbs(text),
  ...mixed(text),
  ...withoutVerb(text),
  ...raised(text),
  ...headless(text),
  ...unmatched(text),
  ...turning(text),
  ...attending(text),
];
