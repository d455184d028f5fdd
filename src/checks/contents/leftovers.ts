import { itemNumerals } from "../../lib/chinese-numerals.ts";
import { sentenceBefore } from "../../prose/sentences.ts";
import { type YearWord, yearWordsOf } from "../../prose/year-words.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { eachMatch } from "../text-rules.ts";

const placeholders =
  /(?<![A-Za-z/.])[XxＸｘ×]{2,}(?![A-Za-z])|[XＸ×](?=[年月日])|[*＊]{2,}|_{2,}|＿{2,}|某某(?:[镇乡县区市局委])|该部分以表格形式报告|(?:请|此处)(?:在此)?填写|[（(](?:填写|示例|模板|注：填)[^）)]{0,20}[）)]|【[^】]{0,12}(?:填|示例|模板)[^】]{0,12}】/g;

/** What a template wants replaced. */
export const leftPlaceholders = eachMatch(placeholders, ({ words }) => ({
  message: `“${words}”像是模板留下的，请换成实际内容或删去。`,
}));

/** Words that speak of the former year on purpose: compared with, looked back on, dated, or begun then. */
const onPurpose =
  /同比|相比|对比|比较|较|增长|上升|下降|减少|增加|持平|上年|去年|年报|年度报告|以来|开始|(?<!提)起|至今|截至|问题|整改|反馈|通报|评估|考核|印发|修订|施行|出台|成立|建成|结转|年底|年末|决算|预算/;

/** What stands before a year that can only be the one reported on. */
const period = /统计期限(?:为|自|从)?$|统计期限[^。]{0,16}(?:至|到)$|本年度[（(]$|^现将[^，。]{0,12}$/;

/** The number of an item, or nothing: what may stand before the first word of a sentence. */
const beginning = new RegExp(`^\\s*(?:[（(]?[${itemNumerals}\\d]+[）)、.．]\\s*)?$`);

const longestSentence = 400;

/** True where a year word must mean the year reported on: it gives the period, or begins a sentence on the year's work. */
function meansOwnYear(text: string, { start, end }: YearWord, ownYear: number): boolean {
  const before = sentenceBefore(text, start);
  const after = text.slice(end, end + longestSentence).split(/[。\n]/)[0] ?? "";
  if (before === "截至" && /^年12月31日/.test(after)) return !/累计|上年|比|较|以来|结转/.test(after);
  if (after.includes(String(ownYear))) return false;
  return period.test(before) || (beginning.test(before) && !onPurpose.test(after));
}

/** Last year's year where this year is meant. */
export function leftYears({ draft, texts }: CheckContext): readonly Found[] {
  const last = draft.year - 1;
  return texts
    .filter(({ standing }) => !standing)
    .flatMap((text) =>
      yearWordsOf(text.text, last, draft.year)
        .filter(({ year, becomes }) => year === last && becomes !== undefined)
        .filter((word) => meansOwnYear(text.text, word, draft.year))
        .flatMap((word) =>
          foundIn(text, [word], {
            message: `“${word.word}年”是上一年，本报告是 ${draft.year} 年的。请核对，是否从上年报告沿用。`,
            repair: `改为${word.becomes}年`,
          }),
        ),
    );
}
