import { comparable } from "../../lib/clean-text.ts";
import type { Box, Fragment } from "../fragments.ts";
import { namesAttachment } from "./attachments.ts";
import type { Region } from "./part-headings.ts";

/** The beginnings of lines around the article of a web page, and what else marks such a line. */
const furniture =
  /^[•·●■◆【[(（]?(?:上一[篇条]|下一[篇条]|【?(?:打印|关闭|字号|字体|大\s*中\s*小|返回|收藏)|分享(?:到|至|：|:|$)|扫一扫|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|网站(?:地图|标识)|联[系络]我们|友情链接|(?:相关|热门)(?:文档|链接|稿件|新闻|信息|阅读|附件|词条)|责任编辑|编辑[：:]|(?:[初复终]审|审核|责编)[：:]|主管单位|Copyright|建议使用|政府网站找错|中国政府网$|返回列表|关联阅读|来源[：:]|信息来源|发布(?:时间|日期|机构)|索引号|生成日期|(?:浏览|阅读|访问|点击)(?:次数|量|数)|当前位置|您?(?:现在|当前)?所?在?的?位置|首页\s*[>＞»]|无障碍|返回顶部|附件[：:]|附件下载|智能问答)|ICP备|公网安备|备案号|在手机(?:上)?打开当前页/;

/** What the data of a page are labelled with: by whom it was published and when, under which number, how often read. */
const labels =
  "(?:信息)?索引号|文号|发文字号|文件编号|主题(?:分类|词)?|(?:发布|发文|制发|公开)(?:机构|单位|机关|者|部门|主体)|(?:发布|发文|成文|生成|公开|撰写|印发|更新|信息提供)(?:日期|时间)|公开(?:方式|形式|范围|类别|时限)|组配分类|(?:文件|信息)?名称|标题|有效性|效力(?:属性|状态)|时效性?|(?:信息|文章|稿件)?来源|作者|(?:责任)?编辑|(?:浏览|访问|点击|阅读)(?:次数|数|量)?|字体(?:大小)?|文字大小|字号|分享到?|(?:规范性文件|备案)?登记号?|(?:废止|实施|失效|生效)日期|时间|日期|内容概述|语音(?:播报|朗读)|打印|收藏";
/** Labels that are words of a text as well, where no colon follows. */
const labelsBeforeColon =
  "概述|摘要|关键[词字]|体裁(?:分类)?|公文(?:种类|时效)|(?:信息|服务)?(?:分类|类别|对象)|责任(?:部门|单位)|所属(?:机构|栏目|分类|单位)|有效期|发布人|责编|(?:审核|签发|拟稿|校对)人?|[初复终]审|来自|点击率|累计次数|公开属性|栏目|是否有效";
const data = new RegExp(`^[•·●【[(]*(?:(?:${labels})[\\]】)]*(?::|$)|(?:${labelsBeforeColon})[\\]】)]*:)`);
const dates = /^[•·●([]*20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\d{1,2}:\d\d(?::\d\d)?)?[)\]]*$/;
const path = /首页.{0,60}[>»›]|[>»›].{0,30}(?:首页|信息公开年报)/;

/** True for a line that belongs to the page around an article: links, dates of publication, numbers of licences. */
export const isFurniture = (line: string): boolean => furniture.test(line.trim());

/** What says who runs a site, or leads elsewhere on it: a page begins or ends with such, but it may say something as well. */
const ofSite =
  /版权所有|Copyright|建议使用|政府网站找错|中国政府网|关联阅读|主管单位|主办|承办|技术支持|网站(?:地图|标识)|联[系络]我们|友情链接|(?:相关|热门)(?:文档|链接|稿件|新闻|信息|阅读|词条)|^审核|ICP备|公安网?备|公网安备|备案号/;

/** Data that name persons, or say what the text is about. */
const saysMore = new RegExp(`^[•·●【[(]*(?:${labelsBeforeColon}|返回)`);

/** More words behind the way to the page, as where line breaks were lost. */
const behindPath = /[>»›]\s*[^\s>»›]+\s+[^>»›]*[\p{L}\p{N}][^>»›]*$/u;

/** True for a line of a page that says nothing that a person would miss. */
export const isWithoutContent = (line: string): boolean =>
  isPageData(line) && !ofSite.test(line) && !saysMore.test(comparable(line)) && !behindPath.test(line);

/** True for a line above the text of a report that is none of it: the way to the page, its data, the date alone. */
export function isPageData(line: string): boolean {
  if (isFurniture(line)) return true;
  const words = comparable(line);
  return words.length < 200 && !/[。；]/.test(words) && (data.test(words) || dates.test(words) || path.test(words));
}

/** A file to be downloaded; an attachment that a report names has a title. */
const fileName = /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|ofd|zip|rar|jpe?g|png)\s*$/i;

/** True for a line with which the page around an article begins again. */
const endsText = (line: string): boolean =>
  (isFurniture(line) && !(namesAttachment(line) && !fileName.test(line))) ||
  (line.length < 40 && !/[。；]$/.test(line) && /二维码|^(?:欢迎|更多|扫码|长按|关注|点击|下载|网站)/.test(line));

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
      index > from && (!inArticle(fragment) || (fragment.kind === "line" && endsText(fragment.text))),
  );
  return at < 0 ? fragments.length : at;
}
