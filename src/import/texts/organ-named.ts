import { comparable } from "../../lib/clean-text.ts";
import { namesOrgan } from "./identity.ts";
import { arabicYears } from "./years.ts";

const name = "(?<organ>[^，,。；;：:（()《》<>\\[\\]【】“”]{2,40}?)";
const year = "(?:20\\d\\d年度?|本年度)?";
/** Clauses in which the preface names the organ whose report it is. */
const ofReport: readonly RegExp[] = [
  new RegExp(
    `(?:公布|公开|发布|公示|编制|编写|制作|包括|《)了?《?${year}${name}(?:单位)?${year}(?:的)?(?:政府|政务)?(?:信息|政务)公开[^，,。；;：:（(）)]{0,16}?(?:报告|年报|总体情况|工作情况|工作要点)`,
    "g",
  ),
  new RegExp(`由${name}(?:负责|组织)?(?:编制|编写|制作)`, "g"),
];
/** Clauses that name whom to ask, which may be an office within the organ. */
const ofContact: readonly RegExp[] = [
  new RegExp(`(?:请|可以?|直接)(?:直接)?(?:与|联系|咨询|致电|向)${name}(?:联系|[（(，,。\\[【]|$)`, "g"),
];
/** How a text tells of the year: 2024年，云岭市水务局认真贯彻…. */
const ofYear = new RegExp(
  `(?:20\\d\\d年度?|今年以来|一年来)[，,]?${name}(?=严格|认真|深入|坚持|全面|持续|积极|高度|按照|以|切实|不断|扎实|紧紧|继续)`,
  "g",
);
const within =
  /(?:(?:政府|政务)?(?:信息|政务)公开)?(?:工作)?(?:领导小组)?(?:党政|综合|党政综合|行政)?(?:办公室|科|股|指挥室|受理机构)$/;
/** “区政府” and the like name some organ of many. */
const anyOne = /^(?:省|自治区|市|区|县|州|旗|盟|镇|乡|街道)?(?:人民)?(?:政府|办事处)?(?:办公[室厅])?$/;

const organOf = (words: string): string | undefined => {
  const organ = words.replace(/单位$/, "").replace(/人民$/, "人民政府");
  return namesOrgan(organ) && !anyOne.test(organ) ? organ : undefined;
};

/** The organ that an office stands in: of a town or a street the part before the office, else without 办公室. */
const organAround = (office: string): string =>
  /^.*?(?:[镇乡]人民政府|街道办事处)/.exec(office)?.[0] ?? office.replace(within, "");

const found = (patterns: readonly RegExp[], text: string): readonly string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ groups }) => groups?.organ ?? ""));

/** The organ that lines name as the one whose report they begin; "" where they name none for sure. */
export function organNamedIn(lines: readonly string[]): string {
  const text = arabicYears(comparable(lines.join("\n")));
  const own = found(ofReport, text).flatMap((words) => organOf(words) ?? []);
  const asked = found(ofContact, text).flatMap((words) => organOf(organAround(words)) ?? []);
  const told = found([ofYear], text).flatMap((words) => organOf(words) ?? []);
  // 市教育局 alone is that of some city.
  const doers = told.filter((organ) => !/^[省市区县州旗盟镇乡]/.test(organ));
  const [first = asked[0] ?? doers[0] ?? ""] = own;
  // 县司法局 of one clause is 某某县司法局 of another.
  return (
    [...own, ...asked].find((organ) => organ !== first && organ.endsWith(first) && /^[省市区县州旗镇乡]/.test(first)) ??
    first
  );
}
