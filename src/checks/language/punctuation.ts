import { itemNumerals } from "../../lib/chinese-numerals.ts";
import { fullWidth } from "../../lib/strings.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { eachMatch, matchesIn } from "../text-rules.ts";

const stopless = eachMatch(/(?<![第其十百\d])([^。；，、：:;,！？\s第其十（(“][二三四五六七八九]是)/g, ({ words }) => ({
  message: `“${words.slice(1)}”前缺少句号。`,
  becomes: `${words.slice(0, 1)}。${words.slice(1)}`,
  repair: "补上句号",
}));

/** 信息126条一是做好…, where the items that follow begin anew; not 之一是 and 唯一是. */
const firstStopless = eachMatch(
  /([\u4e00-\u9fff](?<![之唯第其统同单专万逐每进有这那某者一])一是)(?=[\u4e00-\u9fff]{2})/g,
  ({ words }) => ({
    message: `“${words.slice(1)}”前缺少句号。`,
    becomes: `${words.slice(0, 1)}。${words.slice(1)}`,
    repair: "补上句号",
  }),
);

/** Behind the title of what was published the report speaks of itself: 现发布《…年度报告》本报告由…. */
const titleStopless = eachMatch(/(》本(?:年度)?报告)(?=由|是|根据|依据|包括|中?所列|全文)/g, ({ words }) => ({
  message: `“${words.slice(1)}”前缺少句号。`,
  becomes: `》。${words.slice(1)}`,
  repair: "补上句号",
}));

/** What was achieved, and right behind it the year in which something else was done: 增强公开实效2020年，主动公开…. */
const yearStopless = eachMatch(
  /((?:提高|提升|增强|强化|完善|优化|规范|加强|推进|深化)[\u4e00-\u9fff]{2,12}(?:水平|实效|质量|能力|成效|力度|效率|透明度|公信力|建设|工作))(?=20\d\d年度?[，,])/g,
  ({ words }) => ({ message: `“${words.slice(-4)}”后面缺少句号。`, becomes: `${words}。`, repair: "补上句号" }),
);

/** What is taken for what, 以…为要求, and right behind it an adverb that begins what was done: a ground so long ends in a comma. */
const groundWithoutComma = eachMatch(
  /(?<=^|[，。；])以[^，。；\n]{12,40}为[\u4e00-\u9fff]{0,2}((?:要求|抓手|目标|重点|导向|中心|主线|契机|核心|载体|遵循|引领|支撑|基础|原则|目的)(?:切实|不断|进一步|积极|全面|扎实|着力|持续|深入|认真|严格|大力|稳步))(?=[\u4e00-\u9fff])/gm,
  ({ words }) => ({
    message: `“${words.slice(0, 2)}”后面缺少逗号。`,
    becomes: `${words.slice(0, 2)}，${words.slice(2)}`,
    repair: "补上逗号",
  }),
);

/** 二是 that follows the words before it without any sign, in a text whose items begin with 一是, and other sentences run together. */
export const missingStop = (text: ReportText): readonly Found[] => [
  ...(text.text.includes("一是")
    ? [...stopless(text), ...(text.text.includes("二是") ? firstStopless(text) : [])]
    : []),
  ...titleStopless(text),
  ...yearStopless(text),
  ...groundWithoutComma(text),
];

/** 一是 after a comma, though the items after it each begin a sentence. */
export const commaBeforeItems = eachMatch(/(，\s{0,9}一是)[^。；]{0,200}。\s{0,9}二是/g, ({ words }) => ({
  message: "“一是”前用的是逗号，后面各条用的是句号。“一是”前宜用冒号。",
  becomes: words.replace("，", "："),
  repair: "改为冒号",
}));

/** Signs by how much they divide: of several in a row the last of these is kept. */
const strength = "，、：；。！？";

/** Two signs in a row where one is meant; ？！ is a sign of its own. */
export const doubledSigns = eachMatch(/[，、；：。！？]{2,}/g, ({ words }) => {
  if (/^[！？]+$/.test(words)) return undefined;
  const strongest = [...words].reduce((most, sign) => (strength.indexOf(sign) > strength.indexOf(most) ? sign : most));
  return { message: `标点“${words}”重复了。`, becomes: strongest, repair: `改为“${strongest}”` };
});

/** No sign stands between the last of several and 等. */
export const signBeforeEtc = eachMatch(/([、，])(?=等(?:[\u4e00-\u9fff]{1,12}[，。；]|[，。；]))/g, ({ words }) => ({
  message: `“等”前不用“${words}”。`,
  becomes: "",
  repair: "删去",
}));

/** 、 before 或, which joins by itself, or before 情况, which is none of several. */
export const pauseBeforeOr = eachMatch(/([、])(?=或者?[\u4e00-\u9fff])(?!或许)|([、])(?=情况[，。；])/g, () => ({
  message: "这里的“、”多余。",
  becomes: "",
  repair: "删去",
}));

/** Beside Chinese characters only: what is put right beside a sign makes no other sign wrong. */
const halfWidthSign =
  /(?<=[\u4e00-\u9fff”》])[,;:?!](?=[\u4e00-\u9fff“《])|(?<=[\u4e00-\u9fff])\.(?=\s{0,3}$|[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[()]|[()](?=[\u4e00-\u9fff])/gm;

/** Half-width signs between Chinese characters, all of a text at once. */
export function halfWidthSigns(text: ReportText): readonly Found[] {
  const places = matchesIn(text.text, halfWidthSign).map((match) => ({
    ...match,
    becomes: match.words === "." ? "。" : fullWidth(match.words),
  }));
  const signs = [...new Set(places.map(({ words }) => words))].join(" ");
  const message = `有 ${places.length} 处半角标点（${signs}）。中文里宜用全角。`;
  return foundIn(text, places, { message, repair: "改为全角" });
}

/** Signs that come in pairs, each closing one at the place of its opening one. */
const opening = "（《〈“‘【〔「";
const closing = "）》〉”’】〕」";
const paired = new Set([...opening, ...closing, "(", ")"].map((sign) => sign.charCodeAt(0)));
const itemNumeral = new RegExp(`[${itemNumerals}\\d]`);

/** Brackets and quotation marks without their other half; one of a numbered item, 1）, has none. */
export function unpaired(text: ReportText): readonly Found[] {
  const open: { readonly kind: number; readonly at: number }[] = [];
  const lone: number[] = [];
  for (let at = 0; at < text.text.length; at += 1) {
    if (!paired.has(text.text.charCodeAt(at))) continue;
    const written = text.text[at] ?? "";
    const sign = written === "(" || written === ")" ? fullWidth(written) : written;
    if (opening.includes(sign)) open.push({ kind: opening.indexOf(sign), at });
    if (!closing.includes(sign)) continue;
    const isOfItem = itemNumeral.test(text.text.slice(Math.max(0, at - 1), at));
    if (open[open.length - 1]?.kind === closing.indexOf(sign)) open.pop();
    else if (!isOfItem) lone.push(at);
  }
  return [...lone, ...open.map(({ at }) => at)]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const around = text.text.slice(Math.max(0, at - 6), at + 7).replace(/\s+/g, " ");
      const message = `“${around}”中的“${text.text.slice(at, at + 1)}”没有配对。`;
      return foundIn(text, [{ start: at, end: at + 1 }], { message });
    });
}
