import { comparable } from "../../lib/clean-text.ts";
import { namesOrgan } from "./identity.ts";
import { arabicYears } from "./years.ts";

const name = "(?<organ>[^，,。；;：:（()《》<>\\[\\]【】“”\\n]{2,40}?)";
/** The same, a second name in brackets behind it: 民族事务委员会（宗教事务局）. */
const fullName = name.replace(/\)$/, "(?:\\([^()，,。\\d]{2,16}[局委会办室]\\))?)");
const year = "(?:20\\d\\d年度?|本年度)?";
/** What is reported on, 公开 left out by slip as well. */
const matter = "(?:(?:政府|政务)?(?:信息|政务)公开|(?:政府|政务)信息工作)";
/** Words with which a sentence goes on behind the organ's name. */
const goesOn =
  "严格|认真|深入|坚持|全面|持续|积极|高度|按照|以|切实|不断|扎实|紧|继续|根据|依据|依照|结合|围绕|对照|聚焦|立足|始终|进一步|贯彻|落实|大力|加强|强化|通过|牢|主动|着力|依法|依托";
/** A clause that leads to the organ's report, or to what else is reported on. */
const announced = (lead: string, ends: string): RegExp =>
  new RegExp(
    `${lead}${year}${fullName}(?:单位)?(?:\\([^()]{2,30}\\))?${year}(?:的)?${matter}[^，,。；;：:（(）)《》]{0,16}?(?:${ends})`,
    "g",
  );
/** Clauses in which the preface names the organ whose report it is. */
const ofReport: readonly RegExp[] = [
  announced("(?:公布|公开|发布|公示|编制|编写|制作|包括|现将|《)了?《?", "报告(?![制格办规编])|年报|总体情况|工作情况"),
  // 《某某市2023年政务公开工作要点》 is what the city wants of all its offices.
  announced("(?:包括|公布|公开|现将)了?", "工作要点"),
  new RegExp(`(?:根据|结合|围绕)${year}${name}${year}(?:的)?${matter}[^，,。；;：:（(）)]{0,6}?(?:实际|情况)`, "g"),
  new RegExp(
    `^${name}20\\d\\d年度?(?:的)?${matter}[^，,。；;：:（(）)]{0,16}?(?:报告|年报)(?=根据|按照|依据|是|由)`,
    "gm",
  ),
  new RegExp(`由${name}(?:负责|组织|汇总)?(?:编制|编写|制作)`, "g"),
  new RegExp(`由${name}(?=${goesOn})[^。\\n]{0,120}?(?:编制|编写|制作|撰写)`, "g"),
  new RegExp(
    `(?<=[，,。；;]|^)(?!由)${name}(?:编制|编写|制作|发布|公布)(?:了[^，,。；;：:《》]{0,16}?)?${year}(?:的)?${matter}`,
    "gm",
  ),
  new RegExp(
    `(?<=[，,。；;]|^)(?!由)${name}(?=${goesOn})[^。；;我本\\n]{0,40}?(?:编制|编写|梳理|总结)了?${year}(?:的)?${matter}`,
    "gm",
  ),
];
/** Clauses that name whom to ask, which may be an office within the organ. */
const ofContact: readonly RegExp[] = [
  new RegExp(`(?:请|可以?|直接)(?:直接)?(?:与|联系|咨询|致电|向)[：:]?${name}(?:联系|[（(，,。\\[【]|$)`, "gm"),
];
/** Whose site the report can be found on; that of a government has the reports of all its offices. */
const ofSite = new RegExp(`(?:[在从]|通过|登录)${name}(?:官方|门户)?网站`, "g");
/** What a name is called from here on. */
const shortName = /[(（]以下(?:均|统)?(?:简)?称[^()（）]{0,40}[)）]/g;
/** How a text tells of the year: 2024年，云岭市水务局认真贯彻…, or in a clause behind 在…领导下. */
const ofYear = new RegExp(`(?:20\\d\\d年度?|今年以来|一年来|下)[，,]?${name}(?=${goesOn})`, "g");
const within =
  /(?:(?:政府|政务)?(?:信息|政务)公开)?(?:工作)?(?:领导小组)?(?:党政|综合|党政综合|行政)?(?:办公室|科|股|指挥室|受理机构)$/;
/** A desk within an organ: 自然资源局综合一科, 县人民政府办公室政务公开组. */
const desk =
  /^(?<organ>.*(?:局|委|委员会|厅|政府|办公室|中心|办事处|院|馆|队|会))[^局委厅院馆队会]{1,12}(?:科|股|组|室|岗|(?<!办事|管理|服务|代表)处)$/;
/** “区政府” and the like name some organ of many. */
const anyOne =
  /^(?:(?:省|自治区|市|区|县|州|旗|盟|镇|乡|街道)?(?:人民)?(?:政府|办事处)?(?:办公[室厅])?|(?:经济)?(?:技术)?(?:开发|园|新|高新)区|(?:(?:开发|园|新|高新)区)?(?:管委会|管理委员会))$/;

const anyOrganOf = (words: string): string | undefined => {
  const organ = words.replace(/(?:各|机关)?(?:科室|股室|处室|站所|部门|单位)$/, "").replace(/人民$/, "人民政府");
  return namesOrgan(organ) ? organ : undefined;
};

const organOf = (words: string): string | undefined => {
  const organ = anyOrganOf(words);
  return organ === undefined || anyOne.test(organ) ? undefined : organ;
};

/** The organ that an office stands in: of a town or a street the part before the office, else without 办公室. */
function organAround(office: string): string {
  const town = /^.*?(?:[镇乡]人民政府|街道办事处)/.exec(office)?.[0];
  const around = town ?? office.replace(desk, "$<organ>");
  return around !== office && /政府办公[室厅]$/.test(around) ? around : around.replace(within, "");
}

/** The organ whose office wrote the report; 人民政府办公室 is an organ of its own. */
const ofMaker = (words: string): string =>
  /(?:党政|综合)办公室$/.test(words) && !/[省市县区旗州]人民政府/.test(words) ? organAround(words) : words;

const found = (patterns: readonly RegExp[], text: string): readonly string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ groups }) => groups?.organ ?? ""));

/** In characters, many times a preface: whatever is longer is not looked through. */
const longest = 20_000;

/** The organ that lines name as the one whose report they begin; "" where they name none for sure. */
export function organNamedIn(lines: readonly string[]): string {
  const text = arabicYears(comparable(lines.join("\n")).slice(0, longest)).replace(shortName, "");
  const makers = found(ofReport, text).map(ofMaker);
  const own = makers.flatMap((words) => organOf(words) ?? []);
  // The report is that of 区人民政府办公室, in so many words, and nothing says of which place.
  const some = makers
    .flatMap((words) => anyOrganOf(words) ?? [])
    .filter((organ) => /^.(?:人民)?政府办公[室厅]$/.test(organ));
  const asked = found(ofContact, text).flatMap((words) => organOf(organAround(words)) ?? []);
  const told = found([ofYear], text).flatMap((words) => organOf(words) ?? []);
  // 市教育局 alone is that of some city.
  const doers = told.filter((organ) => !/^[省市区县州旗盟镇乡]/.test(organ));
  const owners = found([ofSite], text).flatMap((words) => organOf(words) ?? []);
  const [first = asked[0] ?? doers[0] ?? owners.find((organ) => !/政府$/.test(organ)) ?? some[0] ?? ""] = own;
  // 县司法局 of one clause is 某某县司法局 of another: the fuller name, where a place is what it has more.
  const fuller = [...own, ...asked, ...doers].filter(
    (organ) => organ !== first && first !== "" && organ.endsWith(first),
  );
  const isPlace = (organ: string) =>
    /^[省市区县州旗镇乡]/.test(first) || /[省市区县州旗盟镇乡]$/.test(organ.slice(0, -first.length));
  return fuller.filter(isPlace).sort((a, b) => b.length - a.length)[0] ?? first;
}
