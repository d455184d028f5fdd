import { documentVerbs, documentWords, processingFeeWords } from "../form/spoken.ts";

/**
 * What notices ask about, by the name that it has in a pack: groups of words parted by blanks. A sentence speaks of it where
 * it has a word of each group, and a number of it stands beside a word of the last.
 */
const concepts: Readonly<Record<string, readonly string[]>> = {
  主动公开信息: ["公开 发布 公布 更新", "信息"],
  政府网站: ["政府网站 门户网站 官网 网站"],
  政务新媒体: ["新媒体 微信 公众号 微博 抖音 视频号 客户端"],
  政府公报: ["公报"],
  政策解读: ["解读"],
  回应关切: ["回应 答复留言 回复留言 热点问题"],
  重点领域信息: ["重点领域 财政预算 重大建设项目 公共资源 社会公益 民生领域"],
  规范性文件制发: [documentWords.normativeDocuments, documentVerbs.issued],
  规范性文件废止: [documentWords.normativeDocuments, documentVerbs.repealed],
  规范性文件现行有效: [documentWords.normativeDocuments, `${documentVerbs.inForce} 有效`],
  公开平台: ["平台"],
  公开栏目: ["栏目 专栏 专题"],
  信息处理费: [processingFeeWords],
  上年要点落实: ["要点"],
  建议提案办理结果: ["建议 提案 议案"],
  创新做法: ["创新 首创 特色 亮点"],
  工作考核: ["考核"],
  社会评议: ["评议 满意度"],
  责任追究: ["责任追究 追究责任 追责 问责"],
  业务培训: ["培训"],
  机构人员: ["机构 人员 专人 专班 科室"],
  保密审查: ["保密审查 三审三校 发布审查 公开审查"],
  上年问题整改: ["上年 上一年 上年度 去年 整改"],
};

/** The cell of the form that holds what a concept asks about, as its row and column, where one does. */
const cells: Readonly<Record<string, string>> = {
  规范性文件制发: "normativeDocuments.issued",
  规范性文件废止: "normativeDocuments.repealed",
  规范性文件现行有效: "normativeDocuments.inForce",
};

/** The row and column that a wanted number stands in, such as normativeDocuments.issued; undefined where no cell holds it. */
export const wantedCell = (of: string): string | undefined => cells[of.trim()];

/** The names of all concepts, for those who make a pack. */
export const conceptNames: readonly string[] = Object.keys(concepts);

/** The groups of words by which a sentence speaks of what is wanted: those of a concept, else the notice's own words. */
export function wantedWords(of: string, also: readonly string[]): readonly (readonly string[])[] {
  const groups = (concepts[of.trim()] ?? [of.trim()]).map((words) => words.split(" "));
  return groups.map((words, at) => (at === groups.length - 1 ? [...words, ...also] : words));
}
