import { comparable } from "../../lib/clean-text.ts";
import { hasHan } from "../../lib/strings.ts";
import { arabicYears } from "./years.ts";

/** The organ and the year that a report's title names; the organ is "" and the year undefined where it names none. */
export interface TitleIdentity {
  readonly organ: string;
  readonly year: number | undefined;
}

/** No words may be two others together: with two readings of each, some twenty of them would take minutes. */
const word = "(?:关于|公布|发布|20\\d\\d[年度]?|政府信息|政务|信息|工作|情况|开展|的|年度|总结)";
/** The name of the document in whatever wording, the year perhaps in it. */
const documentWords = `${word}*公开(?:${word}|公开)*(?:报告|年报|总结|年度报)`;
const titled = new RegExp(`^(?:关于)?(?<organ>.{0,60}?)(?<name>${documentWords})(?<rest>.*)$`);
/** What may follow the document's name in a title: of a notice, or brackets, as （文字版） or （2023年）. */
const after =
  /^[》〉”"]?(?:(?:的)?(?:公告|公示|通告|公布))?(?:[（(【[][^（）()【】[\]]{0,20}[）)】\]])*(?:全文)?[》〉”"]?$/;
/** What no name of an organ holds: a year, the document's own words, sentences, menus. */
const strange =
  /20\d\d|年度|年报|报告|信息公开|政务公开|公告|通知|索引|来源|发布|附件|首页|当前|位置|[，,；;：:。！？?!>＞|｜_•《》<→\]]/;
const others = /^(?:[本我该全各为将现]|特?向社会|关于|根据|按照|依据|如对|第[一二三四五六七八九十]+部分|一、)/;

/** Places, and what needs none before its name. */
const place =
  /[省市县区旗州盟镇乡]|街道|苏木|国家|全国|中国|中华|总局|总署|海关|大学|学院|(?<!办公室)部$|集团|公司|开发|林场|农场|兵团|管理局/;

/** True for an organ that says of which place it is, or needs not say it: 财政局 alone is that of any city. */
export const namesPlace = (organ: string): boolean => place.test(organ);

/** True for words that may be the name of an organ. */
export const mayNameOrgan = (name: string): boolean =>
  name.length > 1 &&
  name.length <= 40 &&
  hasHan(name) &&
  !strange.test(name) &&
  !others.test(name) &&
  !/的$/.test(name);

const organEnd =
  /(?:局|委|委员会|厅|办|办公室|部|中心|处|署|院|队|所|站|馆|校|学院|大学|中学|小学|[一二三四五六七八九十\d]中|幼儿园|会|公司|集团|政府|镇|乡|街道|办事处|苏木|开发区|园区|新区|区|县|市|省|州|盟|旗|社|联|台|室|厂|团|园|银行|林场|农场|机关|海关|监狱|(?:税务|公安|资源|教育|卫生|水务|交通|气象|海关|环境|应急管理)系统)(?:[（(][^（）()]*[）)])?$/;
/** True for words that are the name of an organ by their end, so that they may stand in a line of their own. */
export const namesOrgan = (name: string): boolean => mayNameOrgan(name) && organEnd.test(name);

/** The organ in brackets behind the document's name. */
const organBehind = /^[（(]([^（）()\d]{4,30}(?:局|委员会|厅|政府|办公室|镇|乡|街道|办事处|中心|院|会))[）)]/;

function yearOf(before: string, rest: string): number | undefined {
  const inTitle = /20\d\d(?=年|度)|20\d\d(?!\d)/.exec(before)?.[0];
  const behind = /(20\d\d)(?:年度?|度)?[）)】\]]/.exec(rest)?.[1];
  const year = inTitle ?? behind;
  return year === undefined ? undefined : Number(year);
}

/** The organ and year that a text names if it is a title, whatever spaces are in it; undefined for any other text. */
export function titleOf(text: string): TitleIdentity | undefined {
  if (text.length > 150 || !text.includes("开")) return undefined;
  const title = arabicYears(comparable(text))
    .replace(/^(?:【?字[号体]:?)?[[【(]?大中小[\]】)]?|^附件[\d一二三四五]?[:、]?|^\([^()]{1,6}\)/, "")
    .replace(/[【】]/g, "")
    .replace(/^[《〈“"]/, "");
  if (title.length > 90) return undefined;
  const { organ = "", name = "", rest = "" } = titled.exec(title)?.groups ?? {};
  if (name === "" || !after.test(rest)) return undefined;
  const year = yearOf(organ + name, rest);
  const own = organ
    .replace(/^20\d\d(?:年度|年|度)?/, "")
    .replace(/[《〈“"]/g, "")
    .replace(/(?<![:：—–-])[:：—–-]+$/, "");
  // “人民政府信息公开” holds the end of the organ's name and the beginning of the document's.
  const full = /人民$/.test(own) ? `${own}政府` : own;
  if (full === "") return { organ: organBehind.exec(rest)?.[1] ?? "", year };
  return mayNameOrgan(full) ? { organ: full, year } : undefined;
}
