import { checksum } from "../../lib/checksum.ts";
import { chineseNumeral, itemNumerals } from "../../lib/chinese-numerals.ts";
import { comparable } from "../../lib/clean-text.ts";
import { memoizeText } from "../../lib/memoize.ts";
import type { Work } from "../../lib/slices.ts";
import { sentenceBefore } from "../../prose/sentences.ts";
import { type YearWord, yearWordsOf } from "../../prose/year-words.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { Found, TextContext } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { eachStretchOf, matchesIn } from "../text-rules.ts";
import { statesPeriod } from "./period.ts";

/** Right behind a year: words by which it is spoken of on purpose, or names something lasting of that year. */
const named =
  /^年(?:度|初|末|底)?(?:[^，。；]{0,12}(?:印发|修订|施行|出台|成立|建成|发布|公布|召开|存在|指出|制定|部署|提出|收到|制作|形成|签订|启用|受理|举办)的|以来|以前|之前|前|底|末|的|为\d|起|至|—|-|、|第|以后|\s?\d{1,2}月|(?:政府|政务)?(?:信息公开|公开)?(?:工作)?(?:年度)?(?:报告|年报|考核|评估|决算|预算|审计|测评|绩效|要点|通报|部门|财政)|度?(?:部门|全省|全市|全县)?(?:决算|预算|报告|年报|考核|第三方|反馈|评估|工作要点|财政|年末|绩效))/;
/** In the clause of a year or the next: it is compared with, or looked back on. */
const compared = /同比|相比|比较|比去年|较上|较去|增长|上升|下降|减少|增加|持平|上年|去年|以来|开始|提升至|截至/;
/** In part five the year before is looked back on. */
const lookedBack = /问题|整改|不足|反馈|通报|评估|考核|短板|差距/;
/** What stands before a year that begins what the office did in it. */
const beginning = new RegExp(
  `^\\s*(?:[（(]?[${itemNumerals}\\d]+[）)、.．：:]?\\s*(?:是|、|）)?)?$|[，：:—]\\s{0,9}$|统计期限(?:为|自|从)?$|统计期限[^。]{0,16}(?:至|到)$|本年度[（(]$`,
);
const gathering = /(?:^|[，。：])[^，。]{0,24}(?:现将|总结|结合|回顾|现就)[^，。]{0,12}$/;
const ownSubject =
  /(?:我局|我镇|我乡|我街道|我委|我办|我县|我市|我区|我单位|本机关|本单位|[\u4e00-\u9fff]{1,8}(?:局|委|镇|乡|街道|政府|办公室|中心))\s{0,9}$/;
/** What follows a year in which the office did something. */
const goesOn = /^年(?:度|全年|来)?[，,]?\s*(?=[\u4e00-\u9fff《“])/;
const longestSentence = 400;

/** True where last year's year must mean the year reported on: it begins what the office did, and nothing looks back. */
function meansOwnYear(text: ReportText, { start, end }: YearWord, ownYear: number): boolean {
  const before = sentenceBefore(text.text, start);
  const after = (text.text.slice(end, end + longestSentence).split(/[。\n]/)[0] ?? "").replace(/^\s+/, "");
  if (
    text.part === "overview" &&
    !text.path.startsWith("overview.aspects") &&
    ofThisReport.test(before) &&
    /^年度?[^，。；]{0,24}(?:工作|情况|报告|年报)/.test(after)
  )
    return true;
  // 2019年，…被评为优秀。2020年，…: what follows of this year shows that it looks back.
  const rest = text.text.slice(end, end + longestSentence);
  if (new RegExp(`^[^。\\n]*。\\s{0,4}${ownYear}年`).test(rest) && /评估|考核|评为|荣获|获评/.test(after)) return false;
  const isDay = /^年\s?12\s?月\s?31\s?日/.test(after);
  if (/^\s*截至$/.test(before) && isDay) return !/累计|上年|比|较|以来|结转/.test(after);
  if (
    after.includes(String(ownYear)) ||
    before.includes(String(ownYear)) ||
    /今年|本年(?!度?[（(])|与20/.test(before + after)
  )
    return false;
  const clause = after
    .split(/[，；]/)
    .slice(0, 2)
    .join("，");
  if (/统计期限|本年度[（(]$/.test(before)) return true;
  if (named.test(after) || compared.test(clause) || compared.test(before.slice(-12))) return false;
  if (text.part === "problems" && lookedBack.test(before + after)) return false;
  const isBegun =
    beginning.test(before) || gathering.test(before) || ownSubject.test(before.split(/[，：；]/).pop() ?? "");
  return isBegun && goesOn.test(after);
}

/** The notice of the year on the making of this report, named with another year. */
const onThisReport =
  /关于(?:做好|编制|编报|编制公布|编制发布|组织编制|开展|认真做好)(20\d\d)年度?(?:全[省市县区])?(?:政府)?信息公开(?:工作)?年度?报告/g;
/** Before a year: what the report is made of, or the report that is made. */
const ofThisReport = /(?:涵盖了?|反映了?|(?:编制|形成|公布|发布)[^，。；《]{0,16})$/;
/** Applications carried over to a year. */
const carriedTo = /(?:结转|顺延|延|转)(?:至|到|入)?\s?(20\d\d)\s?年(?!\s?1?\d月)(?!度?(?:前|以前))/g;

/** What is to come, said of the year reported on: 2021年将从以下方面改进, in the report on 2021. */
const toCome =
  /(?:^|[。；\n])\s{0,4}(20\d\d)\s?年度?[，,]?(?:我[^，。；]{1,4}|本[^，。；]{1,4})?(?:将|计划|拟)(?:从|进一步|继续|着力|重点|在|按|以|持续|不断|围绕)/g;

/** So many characters after a year are part of what is confirmed. */
const confirmedAfter = 30;

/** The key of a year that was found right: it holds while the sentence up to it, and some words behind it, stay as they are. */
function leftKey({ text }: ReportText, { start, end }: Pick<YearWord, "start" | "end">): string {
  return `leftYear ${checksum(comparable(sentenceBefore(text, start) + text.slice(start, end + confirmedAfter)))}`;
}

/** What an office makes for a year, or goes by in it, named with another year: 制定2022年度任务分工表. What has a title is let be. */
const workOfYear =
  /(?:制定|编制|制订|印发|出台|细化|明确|部署|围绕|紧扣|按照|对照|依据|根据|落实|结合)(?:了)?(?:本|我|全)?(?:[省市县区州局镇乡])?(20\d\d)年度?(?:全?[省市县区])?(?:政府信息公开|政务公开|信息公开|政务信息公开)[\u4e00-\u9fff]{0,6}(?:要点|分工表?|清单|方案|安排|计划|任务)/g;

function elsewhere(text: ReportText, year: number): readonly Found[] {
  const notices = [...matchesIn(text.text, onThisReport), ...matchesIn(text.text, workOfYear)].filter(
    ({ words }) => Number(words) === year - 1,
  );
  const carried = matchesIn(text.text, carriedTo).filter(({ start, words }) => {
    const before =
      sentenceBefore(text.text, start)
        .split(/[，；]/)
        .pop() ?? "";
    return Number(words) === year && !/上年|去年|(?:上一|前)年/.test(before) && !before.includes(`${year - 1}年`);
  });
  const plans =
    text.part === "problems" ? matchesIn(text.text, toCome).filter(({ words }) => Number(words) === year) : [];
  return [
    ...plans.flatMap((match) =>
      foundIn(text, [{ ...match, becomes: String(year + 1) }], {
        message: `“${match.words}年”是本报告的年度，打算做的事应在 ${year + 1} 年。请核对。`,
        repair: `改为${year + 1}年`,
        confirms: [leftKey(text, match)],
      }),
    ),
    ...notices.flatMap((match) =>
      foundIn(text, [{ ...match, becomes: String(year) }], {
        message: `“${match.words}年”是上一年，本报告是 ${year} 年的。请核对，是否从上年报告沿用。`,
        repair: `改为${year}年`,
        confirms: [leftKey(text, match)],
      }),
    ),
    ...carried.flatMap((match) =>
      foundIn(text, [match], {
        message: `结转到“${match.words}年”，就是本报告的年度；没有办结的转入 ${year + 1} 年。请核对。`,
        confirms: [leftKey(text, match)],
      }),
    ),
  ];
}

/** What a report is made of, told as last year's: 依据上一年度政府信息公开工作情况编制. */
const madeOfLastYear =
  /(?:依据|根据|结合|总结|汇总)(?:了)?(?:我?[局镇乡委办市县区街道]{0,2})?(上一?年度?)(?![，。；《])[^，。；《》]{0,20}(?:情况|工作|实际|数据)[^，。；]{0,6}(?:编制|编写|撰写|形成)/g;

/** Headings of aspects are texts that no rule goes through besides. */
const headingText = memoizeText(
  (key): ReportText => ({ ...(JSON.parse(key) as ReportText), part: "overview", standing: false }),
);
const headingsOf = ({ overview }: Draft): readonly ReportText[] =>
  overview.aspects.flatMap(({ heading }, at) =>
    /20\d\d/.test(heading)
      ? [
          headingText(
            JSON.stringify({
              path: `overview.aspects.${at}.heading`,
              label: `（${chineseNumeral(at + 1)}）`,
              text: heading,
            }),
          ),
        ]
      : [],
  );

/** Last year's year in the heading of an aspect, unless it looks back. */
const inHeadings = (draft: Draft): readonly Found[] =>
  headingsOf(draft).flatMap((text) =>
    yearWordsOf(text.text, draft.year - 1, draft.year)
      .filter(({ year }) => year === draft.year - 1 && !lookedBack.test(text.text) && !compared.test(text.text))
      .flatMap((word) => toldOf(text, word, draft.year)),
  );

/** A year that was left over, with what it becomes. */
const toldOf = (text: ReportText, word: YearWord, ownYear: number): readonly Found[] =>
  foundIn(text, [word], {
    message: `“${word.word}年”是上一年，本报告是 ${ownYear} 年的。请核对，是否从上年报告沿用。`,
    repair: `改为${word.becomes}年`,
    confirms: [leftKey(text, word)],
  });

/** Last year's year where this year is meant. */
const leftInTexts = eachStretchOf(
  ({ year }) => year,
  (text, ownYear) => {
    const last = ownYear - 1;
    const isPreface = text.part === "overview" && !text.path.startsWith("overview.aspects");
    const own = yearWordsOf(text.text, last, ownYear)
      .filter(({ year, becomes }) => year === last && becomes !== undefined)
      .filter((word) => !(isPreface && statesPeriod.test(sentenceBefore(text.text, word.start))))
      .filter((word) => meansOwnYear(text, word, ownYear));
    const words = own.flatMap((word) => toldOf(text, word, ownYear));
    const made = isPreface
      ? matchesIn(text.text, madeOfLastYear).flatMap((match) =>
          foundIn(text, [{ ...match, becomes: "本年度" }], {
            message: `“${match.words}”指上一年，本报告是 ${ownYear} 年的。请写明本年度。`,
            confirms: [leftKey(text, match)],
          }),
        )
      : [];
    return [...words, ...made, ...elsewhere(text, ownYear)];
  },
);

/** The same in headings too. */
export function* leftYears(context: TextContext): Work<readonly Found[]> {
  return [...(yield* leftInTexts(context)), ...inHeadings(context.draft)];
}
