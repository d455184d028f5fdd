import { disclosure } from "../../form/disclosure.ts";
import { sentenceBefore } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { TextRange } from "../finding.ts";
import { foundAcross, foundIn } from "../found.ts";
import { linesRead } from "../readings.ts";
import { eachMatch, matchesIn } from "../text-rules.ts";

/** A clause of one bare verb between commas, such as “，可公开，”: words around it were lost. */
const bareVerbs = eachMatch(
  /，((?:可|应|能|须|需)[\u4e00-\u9fff]{1,2})，|，((?:并|及|和|与|以及|同时)(?=[。；]))/g,
  ({ words }) => ({ message: `“${words}”单独成句，前后可能漏了字。请核对。` }),
);

/** The words before 组成 that make two sentences of one: 内容包括…组成. */
const including = /(?:包括|包含|内容有)[^由]{0,400}$/;

/** Two ways of saying a thing mixed into one sentence: 包括…组成, 下设办公室在, 没有…情况. */
const mixed = eachMatch(
  /等?共?(?:[一二三四五六七八九\d]{1,2}个?)?(?:部分|项内容)(?:组成|构成)(?=[，。；]|$)|(?:包括|包含)：?[^，。；、：\n]{1,8}包括(?!在)|下设办公室在|(?:没有|未)收取信息处理费情况|开展[^，。；]{1,10}进行(?=巡检|检查|维护|培训|整改)/g,
  ({ words, start }, text) =>
    /[组构]成$/.test(words) && !including.test(sentenceBefore(text, start))
      ? undefined
      : { message: `“${words}”与前面的话是两种句式，混在了一句里。请改写。` },
);

/** 根据…要求 without what was done by it. */
const withoutVerb = eachMatch(
  /^\s{0,4}((?:本)?(?:年度)?报告(?:根据|依据|按照)《[^。\n]{4,200}?(?:要求|规定))(?=[，,](?:本|报告|所列)[^。\n]{0,12}(?:统计|数据)[^。\n]{0,80}。)/gm,
  ({ words }, text) =>
    /编制|编写|撰写|制作|形成|公布|发布|汇总/.test(words.replace(/《[^》]{0,100}》/g, "")) || text.length > 2000
      ? undefined
      : { message: "这句话没有写完：根据……要求，后面缺“编制”之类的话。" },
);

/** Sentences that are not whole. */
export const fragments = (text: ReportText): readonly Found[] => [
  ...bareVerbs(text),
  ...mixed(text),
  ...withoutVerb(text),
];

/** Applications, 复议 and 诉讼, and documents, counted in another measure than 件. */
export function wrongMeasures(text: ReportText): readonly Found[] {
  return linesRead(text).flatMap(({ reading, from }) => {
    const places = reading.claims.flatMap(({ mention: { quantity }, bases }) => {
      const { start, end, unit } = quantity;
      const isDocument = bases[0]?.rows[0] === "normativeDocuments" || bases[0]?.rows[0] === "regulations";
      const isWrong =
        bases[0]?.table === disclosure
          ? isDocument && unit === "条"
          : ["条", "起", "宗", "份", "封", "个", "件次", "项"].includes(unit);
      if (!isWrong) return [];
      const words = text.text.slice(start + from, end + from);
      return [{ start: start + from, end: end + from, becomes: words.replace(unit, "件") }];
    });
    const units = [
      ...new Set(
        places.map(({ start, end }) =>
          text.text.slice(start, end).replace(/^[\d,，\s〇零一二三四五六七八九十百千两]+/, ""),
        ),
      ),
    ];
    const message = `申请和案件以“件”计，这里用了“${units.join("”“")}”。`;
    return foundIn(text, places, { message, repair: "改为“件”" });
  });
}

/** 2023 年 and 2023年 in one report. */
export function mixedSpacing({ texts }: CheckContext): readonly Found[] {
  // Sentences that read the same every year are the program's own, in its own manner.
  const own = texts.filter(({ standing }) => !standing);
  const spaces = own.flatMap((text) =>
    matchesIn(text.text, /\d( +)年/g).map((match) => ({ ...match, text, becomes: "" })),
  );
  if (!own.some(({ text }) => /\d年/.test(text))) return [];
  const message = `年份的写法不一致：有 ${spaces.length} 处数字与“年”之间有空格，其余没有。`;
  // Spaces alone cannot be seen to be underlined: the year and 年 are, too.
  const withYear = ({ path, start, end }: TextRange) => ({ path, start: start < 4 ? start : start - 4, end: end + 1 });
  return foundAcross("spacing", spaces, { message, repair: "都去掉空格" }).map(({ words = [], ...found }) => ({
    ...found,
    words: words.map(withYear),
  }));
}
