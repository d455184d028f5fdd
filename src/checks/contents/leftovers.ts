import { sentenceBefore } from "../../prose/sentences.ts";
import { yearWordsOf } from "../../prose/year-words.ts";
import { type CheckContext, type Found, foundIn, type InTexts, spansOf } from "../check-def.ts";

const placeholders =
  /(?<![A-Za-z/.])[XxＸｘ×]{2,}(?![A-Za-z])|[XＸ×](?=[年月日])|[*＊]{2,}|_{2,}|＿{2,}|某某(?:[镇乡县区市局委])|该部分以表格形式报告|(?:请|此处)(?:在此)?填写|[（(](?:填写|示例|模板|注：填)[^）)]{0,20}[）)]|【[^】]{0,12}(?:填|示例|模板)[^】]{0,12}】/g;

/** What a template wants replaced. */
export function leftPlaceholders({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    spansOf(text.text, placeholders).map((span) =>
      foundIn(text, [span], { message: `“${span.match[0]}”像是模板留下的，请换成实际内容或删去。` }),
    ),
  );
}

/** What is said of the former year on purpose: compared, looked back on, dated, or begun then. */
const onPurpose =
  /同比|相比|对比|比较|较|增长|上升|下降|减少|增加|持平|上年|去年|年报|年度报告|以来|开始|(?<!提)起|至今|截至|问题|整改|反馈|通报|评估|考核|印发|修订|施行|出台|成立|建成|结转|年底|年末|决算|预算/;

/** What stands before a year that can only be the one reported on. */
const period = /统计期限(?:为|自|从)?$|统计期限[^。]{0,16}(?:至|到)$|本年度[（(]$|^现将[^，。]{0,12}$/;

const longestSentence = 400;

/** Last year's year where this year is meant: a sentence that begins with it and speaks of work done. */
export function leftYears({ draft, texts }: CheckContext): readonly Found[] {
  const last = draft.year - 1;
  return texts
    .filter(({ standing }) => !standing)
    .flatMap((text) =>
      yearWordsOf(text.text, last, draft.year).flatMap((word): readonly Found[] => {
        const { start, end, year, becomes } = word;
        if (year !== last || becomes === undefined) return [];
        const begins = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)?$/.test(sentenceBefore(text.text, start));
        const sentence = text.text.slice(end, end + longestSentence).split(/[。\n]/)[0] ?? "";
        const isEnd = /^截至$/.test(sentenceBefore(text.text, start)) && /^年12月31日/.test(sentence);
        if (isEnd && /累计|上年|比|较|以来|结转/.test(sentence)) return [];
        const isPeriod =
          isEnd || (period.test(sentenceBefore(text.text, start)) && !sentence.includes(String(draft.year)));
        if (!isPeriod && (!begins || onPurpose.test(sentence) || sentence.includes(String(draft.year)))) return [];
        return [
          foundIn(text, [word], {
            message: `“${word.word}年”是上一年，本报告是 ${draft.year} 年的。请核对，是否从上年报告沿用。`,
            becomes: [becomes],
            repair: `改为${becomes}年`,
          }),
        ];
      }),
    );
}
