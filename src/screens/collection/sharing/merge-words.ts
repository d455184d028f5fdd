import type { CollectionMerge, UnitOutcome } from "../../../collection/sharing/merge-collections.ts";

/** What is said of units by what comes of them. */
const outcomeWords: Readonly<Record<UnitOutcome, string>> = {
  added: "新增",
  taken: "采用文件里的",
  kept: "本机较新、没有变",
  same: "两边相同",
  asked: "两边都改过、按所选的合并",
};

/** Says what came of a file of a collection, unit by unit counted. */
export function mergeWords({ units, others }: CollectionMerge, lost: number): string {
  const counts = (Object.keys(outcomeWords) as UnitOutcome[]).flatMap((outcome) => {
    const count = units.filter((one) => one.outcome === outcome).length;
    return count > 0 ? [`${outcomeWords[outcome]} ${count} 个单位`] : [];
  });
  const rest = others.length > 0 ? `另有 ${others.length} 个文件没有归入单位。` : "";
  const gone = lost > 0 ? `其中 ${lost} 个文件读不出来，没有导入。` : "";
  return `已合并收集文件：${counts.length > 0 ? counts.join("，") : "没有单位的报告"}。${rest}${gone}`;
}
