import { applications } from "../../form/applications.ts";
import { disclosure } from "../../form/disclosure.ts";
import { litigation } from "../../form/litigation.ts";
import { quantitiesIn } from "../../prose/quantities.ts";
import { sentenceBefore } from "../../prose/sentences.ts";
import type { Draft } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { matchesIn } from "../text-rules.ts";
import {
  type Base,
  base,
  baseTotal,
  carriedIn,
  carriedOut,
  concluded,
  lawsuits,
  organisations,
  outcomes,
  received,
  reviews,
  reviewsAndLawsuits,
  withCarried,
} from "./bases.ts";

/** Words that say there was none of something. */
interface Claim {
  readonly pattern: RegExp;
  readonly base: Base;
  /** What the words say, in short. */
  readonly claim: string;
}

const none = "(?:未|没有|无)";
const applied = "(?:政府)?信息公开(?:的)?申请";
/** The rows of 表二 that count decisions, by their printed words: 行政许可 and its like. */
const acts = disclosure.bands.flatMap(({ columns, rows }) =>
  columns.flatMap(({ id: column }) =>
    column === "decisions" ? rows.map(({ id, label }) => ({ id, label, column })) : [],
  ),
);
const anyAct = acts.map(({ label }) => label).join("|");

const claims: readonly Claim[] = [
  {
    pattern: new RegExp(
      `(?:未|没有)(?:收到|接到|受理)(?:过)?(?:任何)?(?:公民、法人(?:和|或)其他组织的?)?${applied}`,
      "g",
    ),
    base: received,
    claim: "没有收到申请",
  },
  {
    pattern: new RegExp(
      `${none}(?:因|涉及)?[^，。；]{0,16}(?:发生|引发|被)?(?:申请)?行政复议(?:(?:、|和|及|或)(?:提起)?行政诉讼)?(?:的)?(?:案件|情况|情形)?(?=[，。；]|$)`,
      "g",
    ),
    base: reviews,
    claim: "没有行政复议",
  },
  {
    pattern:
      /行政复议(?:案件)?(?:、|和|及)(?:被)?(?:提起)?行政诉讼(?:案件)?(?:数量|件数)?(?:均|都)(?:为|是)?(?:0|０|零)/g,
    base: reviewsAndLawsuits,
    claim: "没有行政复议和行政诉讼",
  },
  {
    pattern: /行政诉讼(?:的)?(?:案件)?(?:数量|件数)?(?:为|是)(?:0|０|零)(?=[件起，。；]|$)/g,
    base: lawsuits,
    claim: "没有行政诉讼",
  },
  {
    pattern: /(?:均已|全部|已全部|均按期|均在法定期限内)(?:按期|依法|予以)*(?:办结|答复完毕|办理完毕)/g,
    base: carriedOut,
    claim: "申请均已办结",
  },
  {
    pattern: new RegExp(`${none}(?:申请)?结转(?:至|到)?(?:下一?年度?|次年)`, "g"),
    base: carriedOut,
    claim: "没有结转的申请",
  },
  {
    pattern: new RegExp(`${none}(?:从|由)?上年度?结转(?:的)?(?:${applied}|申请)?`, "g"),
    base: carriedIn,
    claim: "没有上年结转的申请",
  },
  {
    pattern:
      /(?:未|没有)(?:收到)?(?:来自)?(?:法人|企业)(?:或|和|及|、)?其他组织(?:提出|提交)?的?(?:政府信息公开)?申请/g,
    base: base(
      applications,
      received.rows,
      organisations.map(({ id }) => id),
    ),
    claim: "没有法人或其他组织的申请",
  },
  ...outcomes.map(
    ({ name, rows }): Claim => ({
      pattern: new RegExp(`(?:未|没有)(?:作出|出现)?(?:过)?${name}(?:的)?(?:决定|答复|情形|情况)`, "g"),
      base: base(applications, rows),
      claim: `没有${name}`,
    }),
  ),
  ...acts.map(
    ({ id, label: name, column }): Claim => ({
      pattern: new RegExp(
        `(?:未|没有)(?:作出|实施|采取)(?:过)?${name}(?:决定|措施)?|${name}(?:决定)?(?:、(?:${anyAct})){0,3}(?:数量|件数)?(?:均|都)?(?:为|是)(?:0|０|零)(?=[件，。；]|$)`,
        "g",
      ),
      base: base(disclosure, [id], [column]),
      claim: `没有${name}`,
    }),
  ),
  {
    pattern: /(?:未|没有)(?:制发|制定|出台|印发)(?:过)?(?:新的)?行政规范性文件/g,
    base: base(disclosure, ["normativeDocuments"], ["issued"]),
    claim: "没有制发行政规范性文件",
  },
  {
    pattern: /行政复议(?:案件)?(?:中)?[，,]?(?:没有|未)(?:有)?被纠正/g,
    base: base(litigation, reviews.rows, ["corrected"]),
    claim: "没有被纠正的行政复议",
  },
];

/** Other times, other matters, other offices, or some only. */
const elsewhere =
  /上年(?!度?结转)|去年|20\d\d年以前|截至|提案|建议|信箱|留言|政务服务|本级|各|部分|个别|其余|征收|局属|下属|所属|中心|应于|应在|审结/;
const otherMatters = /处罚|许可/;

const speaksOfOtherYear = (sentence: string, own: number): boolean =>
  [...sentence.matchAll(/(20\d\d)\s*年/g)].some(([, year]) => Number(year) !== own);

/** A claim over applications speaks of all of them: no number, or that of all. */
function speaksOfAll(sentence: string, draft: Draft): boolean {
  const counts = quantitiesIn(sentence).filter(({ unit }) => unit === "件");
  const wholes = [received, withCarried, concluded].map((whole) => baseTotal(draft, whole));
  return counts.every(({ value }) => wholes.includes(value)) && !/结转|自然人|企业|法人/.test(sentence);
}

/** True where a claim is about the base and this year, by the words of the sentence up to and with the claim. */
function isMeant(base: Base, before: string, words: string, draft: Draft): boolean {
  if (elsewhere.test(before + words) || speaksOfOtherYear(before, draft.year)) return false;
  if (base.table !== disclosure && otherMatters.test(before + words)) return false;
  return base !== carriedOut || /结转/.test(words) || (/申请/.test(before) && speaksOfAll(before, draft));
}

/** Words that say there was none, against tables that say there was. */
export function claimsOfNone({ draft, texts }: CheckContext): readonly Found[] {
  const wrong = claims.filter(({ base: counted }) => (baseTotal(draft, counted) ?? 0) > 0);
  return texts.flatMap((text) =>
    wrong.flatMap(({ pattern, base: counted, claim }) => {
      const total = String(baseTotal(draft, counted));
      const message = `${text.label}：文中写${claim}，${counted.name}为 ${total}。请核对。`;
      const compared = [
        { name: "文中", amount: "没有" },
        { name: counted.name, amount: total },
      ];
      return matchesIn(text.text, pattern)
        .filter(({ start, words }) => isMeant(counted, sentenceBefore(text.text, start), words, draft))
        .flatMap((match) => foundIn(text, [match], { message, compared }));
    }),
  );
}
