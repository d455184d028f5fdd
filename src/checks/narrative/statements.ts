import { applications } from "../../form/applications.ts";
import { disclosure } from "../../form/disclosure.ts";
import {
  type Base,
  base,
  carriedIn,
  carriedOut,
  concluded,
  lawsuits,
  outcomes,
  received,
  reviews,
  reviewsAndLawsuits,
  withCarried,
} from "./bases.ts";

/** Words that state a number of the tables. */
export interface Statement {
  /** Matches the words that end right before the number, or for `afterwards` those that begin right behind it. */
  readonly pattern: RegExp;
  /** The number may be any of these. */
  readonly bases: readonly Base[];
  /** Matches a sentence that speaks of something else. */
  readonly unless?: RegExp;
}

/** The outcomes, named at the start of a clause. */
const ofOutcomes = outcomes.map(
  ({ name, rows }): Statement => ({
    pattern: new RegExp(
      `(?:^|[，。；、：（])\\s*(?:全年|本年度?|其中|办理结果为|结果为|决定|作出|因[^，。；]{0,16})*${name}(?:决定)?(?:的)?(?:申请)?(?:共)?(?:计)?(?:为)?$`,
    ),
    bases: [base(applications, rows)],
  }),
);

/** A number of 表二: of 行政规范性文件 by column, of decisions by row. */
const ofDocuments = (column: string): readonly Base[] => [base(disclosure, ["normativeDocuments"], [column])];
const ofDecisions = (row: string): readonly Base[] => [base(disclosure, [row], ["decisions"])];

const applied = "(?:政府信息公开申请|信息公开申请|依申请公开申请|公开申请|依申请公开(?:件|事项)?)";
/** Applications so named, or 申请 alone right after the verb: other offices receive applications for much else. */
const afterVerb = (verbs: string): RegExp =>
  new RegExp(
    `(?:${verbs})(?:[^，。；]{0,12}?${applied}|(?:了)?(?:公民|群众|社会公众|各类)?(?:的)?申请)(?:共|总数|数量)?(?:计|为)?$`,
  );

/** Words right before a number that state it; the first that match hold. */
export const statements: readonly Statement[] = [
  { pattern: afterVerb("新收|新收到"), bases: [received] },
  { pattern: afterVerb("收到|受理|接收|接到"), bases: [received, withCarried] },
  { pattern: afterVerb("收办|办理"), bases: [withCarried, received, concluded] },
  {
    pattern: new RegExp(`(?:办结|已答复|共答复|均答复|答复)(?:了)?(?:${applied}|申请)?(?:共|计)?$`),
    bases: [concluded],
    unless: /许可|登记|工单|诉求|提案|建议|案件/,
  },
  {
    pattern: /(?:结转(?:至|到)?(?:下一?年度?|次年|20\d\d年)(?:继续)?(?:办理)?(?:的)?(?:申请)?(?:共)?)$/,
    bases: [carriedOut],
  },
  { pattern: /(?:上年度?结转|上一年度?结转|结转上年度?)(?:的)?(?:政府信息公开)?(?:申请)?(?:共)?$/, bases: [carriedIn] },
  ...ofOutcomes,
  {
    pattern:
      /(?:^|[，。；、：])[^，。；、：]{0,16}(?:政府信息公开|信息公开|因此|由此|引发|引起)[^，。；、：]{0,10}行政复议(?:案件|申请)?(?:共)?$/,
    bases: [reviews],
  },
  {
    pattern:
      /(?:^|[，。；、：])[^，。；、：]{0,16}(?:政府信息公开|信息公开|因此|由此|引发|引起)[^，。；、：]{0,10}行政诉讼(?:案件)?(?:共)?$|(?:政府信息公开|信息公开)[^。；]{0,48}行政复议[^。；\d]{0,6}\d[^。；]{0,8}[、，](?:被)?(?:提起)?行政诉讼(?:案件)?(?:共)?$/,
    bases: [lawsuits],
  },
  {
    pattern:
      /(?:政府信息公开|信息公开)[^。；\d]{0,48}行政复议(?:案件)?(?:、|和|及)(?:被)?(?:提起)?行政诉讼(?:案件)?(?:共|合计)*$/,
    bases: [reviewsAndLawsuits],
  },
  { pattern: /(?:制发|制定|出台|印发|发布)(?:了)?行政规范性文件(?:共)?$/, bases: ofDocuments("issued") },
  { pattern: /废止(?:了)?行政规范性文件(?:共)?$/, bases: ofDocuments("repealed") },
  { pattern: /现行有效(?:的)?行政规范性文件(?:共)?$/, bases: ofDocuments("inForce") },
  { pattern: /(?:作出|办理)(?:的)?行政许可(?:决定)?(?:共)?$/, bases: ofDecisions("licences") },
  { pattern: /(?:作出|实施)(?:的)?行政处罚(?:决定)?(?:共)?$/, bases: ofDecisions("penalties") },
  { pattern: /(?:作出|实施|采取)(?:的)?行政强制(?:决定|措施)?(?:共)?$/, bases: ofDecisions("coercion") },
];

/** Words right behind a number that state it: 2 件申请结转下年度. */
export const afterwards: readonly Statement[] = [
  { pattern: /^(?:政府信息公开)?(?:申请)?(?:将|已)?结转(?:至|到)?(?:下一?年|次年|20\d\d年)/, bases: [carriedOut] },
];
