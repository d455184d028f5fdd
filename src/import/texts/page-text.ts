import type { Box, Fragment } from "../fragments.ts";
import type { Region } from "./part-headings.ts";

/** The beginnings of lines around the article of a web page, and what else marks such a line. */
const furniture =
  /^(?:上一[篇条]|下一[篇条]|【?(?:打印|关闭|字号|字体|大\s*中\s*小|返回|收藏)|分享(?:到|至|：|$)|扫一扫|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|网站(?:地图|标识)|联系我们|友情链接|相关(?:文档|链接|稿件|新闻|信息|阅读|附件)|责任编辑|编辑[：:]|审核[：:]|来源[：:]|信息来源|发布(?:时间|日期|机构)|索引号|生成日期|浏览(?:次数|量)|点击(?:数|量)|当前位置|您(?:现在|当前)?的?位置|首页\s*[>＞»]|无障碍|返回顶部|附件[：:])|ICP备|公网安备|备案号/;

/** True for a line that belongs to the page around an article: links, dates of publication, numbers of licences. */
export const isFurniture = (line: string): boolean => furniture.test(line.trim());

/** The innermost block that is around all of these. */
function commonBox(boxes: readonly (Box | undefined)[]): Box | undefined {
  return boxes.reduce((common, box) => {
    let [outer, other] = [common, box];
    while (outer !== other) {
      if ((outer?.depth ?? 0) >= (other?.depth ?? 0)) outer = outer?.parent;
      else other = other?.parent;
    }
    return outer;
  });
}

function isWithin(box: Box | undefined, outer: Box): boolean {
  let around = box;
  while (around && around.depth > outer.depth) around = around.parent;
  return around === outer;
}

/**
 * Returns a function that tells whether a fragment is in the article of its page: in the innermost block that holds the
 * headings of all parts. Sources without blocks are article throughout.
 */
export function articleOf(fragments: readonly Fragment[], regions: readonly Region[]): (fragment: Fragment) => boolean {
  const boxes = regions.map(({ from }) => fragments[from]?.box);
  const box = boxes.length < 2 ? undefined : commonBox(boxes);
  return box ? (fragment) => isWithin(fragment.box, box) : () => true;
}

/** The index at which the last part ends, whose heading is at `from`: before the first line of the page around it. */
export function endOfText(
  fragments: readonly Fragment[],
  from: number,
  inArticle: (fragment: Fragment) => boolean,
): number {
  const at = fragments.findIndex(
    (fragment, index) =>
      index > from && (!inArticle(fragment) || (fragment.kind === "line" && isFurniture(fragment.text))),
  );
  return at < 0 ? fragments.length : at;
}
