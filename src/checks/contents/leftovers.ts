import { eachMatch } from "../text-rules.ts";

const placeholders =
  /(?<![A-Za-z/.])[XxＸｘ×]{2,}(?![A-Za-z@])|[XＸ×](?=[年月日])|(?<![A-Za-z0-9/.])[XxＸｘ×](?=(?:万|余|多|条|件|篇|次|份|个|项|%))|[*＊]{2,}|_{2,}|＿{2,}|某某(?:[镇乡县区市局委])|该部分以表格形式报告|(?:请|此处)(?:在此)?填写|[（(](?:填写|示例|模板|注：填)[^）)]{0,20}[）)]|【[^】]{0,12}(?:填|示例|模板)[^】]{0,12}】/g;

/** What a template wants replaced. */
export const leftPlaceholders = eachMatch(placeholders, ({ words }) => ({
  message: `“${words}”像是模板留下的，请换成实际内容或删去。`,
}));

const lost =
  /(?:共计?|合计|总计|累计|达)\s?(条|件|篇|次|份|个|项|场)(?=[，。；、（]|$)|(?:信息|(?<!依申请)(?:公开|发布|推送|刊发|收到|印发|制发|举办|召开))(条|篇|场)(?=[，。；、]|$)|(?:共|全年)(?:收到|受理|办结|答复|办理|制发)(?:政府信息公开申请|申请|行政规范性文件)?(件)(?=[，。；、]|$)|(?:现行有效|废止|办理结果|答复结果)(件)(?=[，。；、]|$)|(现行有效的)(?=[，。；]|$)|(?<=信息|公开|发布|推送|刊发|印发|举办|召开|[共达计约近])余(条|件|篇|次|人次|份|个|项|场)/g;

/** True where a text has words that lack their number. */
export const lacksNumber = (text: string): boolean => text.search(lost) >= 0;

/** A measure word or a phrase that lacks its number: 共公开条, 公开信息余条. */
export const lostNumbers = eachMatch(lost, ({ start, end }, text) => ({
  message: `“${text.slice(Math.max(0, start - 8), end).replace(/^.*[，。；\n]/, "")}”漏了数字。请补上。`,
}));
