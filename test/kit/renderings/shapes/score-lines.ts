import type { ImportedReport } from "../../../../src/import/imported-report.ts";
import type { Fault } from "./score.ts";
import { headingNumber, type ShapedReport } from "./shaped-report.ts";

/** The letters and figures of a text, whatever signs and blanks are between them. */
export const wordsIn = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** True where two texts differ in signs and blanks alone. */
export const sameWords = (one: string, other: string): boolean => wordsIn(one) === wordsIn(other);

/** Words by which a line is known as one of the page around an article: it may be left out without a word. */
const furniture =
  /首页|位置|无障碍|长者|适老|关怀|字号|字体|文字大小|打印|关闭|浏览|访问|点击|阅读|朗读|分享|收藏|扫一扫|上一篇|下一篇|索引号|来源|发布|发文|成文|撰写时间|主题|文号|有效性|效力|名称|组配|公开方式|公开形式|公开日期|信息公开年报|日期|时间|作者|编辑|责任部门|生成|登记|下载|手机版|登录|内容概述|设为|相关附件|附件|图片|智能问答|中国政府网|^Page|^P\d+$|^\d+K?$|^[\d年月日]+$/u;

/** True for such a line. */
export const isOfThePage = (line: string): boolean => furniture.test(wordsIn(line)) || wordsIn(line).length < 2;

/** Every word that a reading kept: in the draft, among the unplaced, in what it says. */
function kept(read: ImportedReport): string {
  const said = read.issues.map(({ place, message }) => `${place}${message}`);
  return wordsIn(
    [JSON.stringify(read.draft), ...read.unplaced.map(({ text }) => text), ...said].join("").replaceAll("\\n", ""),
  );
}

/** Lines of the source of which nothing is left: neither in the draft nor unplaced, and no known line of a page. */
export function linesLost(
  read: ImportedReport,
  { document, right }: ShapedReport,
  withPage: boolean,
): readonly Fault[] {
  const words = kept(read);
  const title = wordsIn(document.title.join(""));
  const page = withPage ? [...document.above, ...document.under, ...document.below] : [];
  const ofPage = page.filter(
    (line) => !isOfThePage(line) && !title.includes(wordsIn(line)) && !(title !== "" && wordsIn(line).includes(title)),
  );
  const ofText = [
    ...right.preface,
    ...right.opening,
    ...right.aspects.map(({ text }) => text),
    ...right.problems,
    ...right.other,
    ...right.beside,
  ];
  const lost = (lines: readonly string[]) =>
    lines
      .flatMap((line) => line.split("。"))
      .filter((line) => !words.includes(wordsIn(line)) && !words.includes(wordsIn(line.replace(headingNumber, ""))));
  const fault = (cause: string, lines: readonly string[]): readonly Fault[] =>
    lines.length === 0 ? [] : [{ about: "lines", told: false, cause, detail: lines.join(" / ").slice(0, 60) }];
  return [...fault("lines: of the page, lost", lost(ofPage)), ...fault("lines: of the text, lost", lost(ofText))];
}
