import type { Box, Fragment } from "../fragments.ts";
import type { Region } from "./part-headings.ts";

/** What stands around the article of a web page and is none of it. */
const furniture =
  /^(?:上一[篇条]|下一[篇条]|【?(?:打印|关闭|字号|字体|大\s*中\s*小|返回|收藏)|分享(?:到|至|：|$)|扫一扫|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|网站(?:地图|标识)|联系我们|友情链接|相关(?:文档|链接|稿件|新闻|信息|阅读|附件)|责任编辑|编辑[：:]|审核[：:]|来源[：:]|信息来源|发布(?:时间|日期|机构)|索引号|生成日期|浏览(?:次数|量)|点击(?:数|量)|当前位置|您(?:现在|当前)?的?位置|首页\s*[>＞»]|无障碍|返回顶部|附件[：:])|ICP备|公网安备|备案号/;

export const isFurniture = (line: string): boolean => furniture.test(line.trim());

/** The innermost block around all of these. */
function commonBox(boxes: readonly (Box | undefined)[]): Box | undefined {
  return boxes.reduce((one, other) => {
    let [a, b] = [one, other];
    while (a !== b) {
      if ((a?.depth ?? 0) >= (b?.depth ?? 0)) a = a?.parent;
      else b = b?.parent;
    }
    return a;
  });
}

function isWithin(box: Box | undefined, outer: Box): boolean {
  let at = box;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

/** A page's article: the fragments in the block that holds the headings of all parts. Other sources are article throughout. */
export function articleOf(fragments: readonly Fragment[], regions: readonly Region[]): (fragment: Fragment) => boolean {
  const boxes = regions.map(({ from }) => fragments[from]?.box);
  const box = boxes.length < 2 ? undefined : commonBox(boxes);
  return box ? (fragment) => isWithin(fragment.box, box) : () => true;
}

/** Where the text of the last part ends: before the first line that belongs to the page around it. */
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
