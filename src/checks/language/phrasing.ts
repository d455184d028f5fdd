import type { CheckContext, Found } from "../check-def.ts";
import type { TextRange } from "../finding.ts";
import { foundAcross } from "../found.ts";
import { eachMatch, matchesIn } from "../text-rules.ts";

/** Reduplications that are words: 一步一步, 认识认识, 大大小小. */
const reduplicated =
  /^(?:政府政府(?=信息)|一.|逐.|层.|认识|研究|讨论|商量|考虑|多多|少少|年年|天天|家家|户户|人人|件件|事事|处处|时时|日日|月月|点滴)/;

/** The same two or more characters twice in a row, or 的的, 了了. */
export const doubledWords = eachMatch(
  /(([\u4e00-\u9fff]{2,6})\2|(?<!目)的的(?!确)|了了(?!解)|在在|和和(?!美|睦|气)|对对)/g,
  ({ words, start }, text) =>
    reduplicated.test(text.slice(start, start + 12))
      ? undefined
      : { message: `“${words}”重复了。`, becomes: words.slice(0, words.length / 2), repair: "删去重复" },
);

/** A clause of one bare verb between commas, such as “，可公开，”: words around it were lost. */
export const fragments = eachMatch(
  /，((?:可|应|能|须|需)[\u4e00-\u9fff]{1,2})，|，((?:并|及|和|与|以及|同时)(?=[。；]))/g,
  ({ words }) => ({ message: `“${words}”单独成句，前后可能漏了字。请核对。` }),
);

/** 申请 counted in more than one measure word. */
export function mixedMeasures({ texts }: CheckContext): readonly Found[] {
  const counted = texts.flatMap((text) =>
    matchesIn(text.text, /(?:申请|自然人|法人|组织|企业)[^。；，、\d]{0,6}\d+\s*(件|宗|起|份)/g).map((match) => ({
      ...match,
      text,
      becomes: "件",
    })),
  );
  const used = [...new Set(counted.map(({ words }) => words))];
  if (used.length < 2) return [];
  const others = counted.filter(({ words }) => words !== "件");
  const message = `申请的量词不一致：${used.map((measure) => `“${measure}”`).join("、")}。统一格式以“件”计。`;
  return foundAcross(used.join(), others, { message, repair: "都改为“件”" });
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
