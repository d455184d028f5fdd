import type { Finding } from "../checks/finding.ts";
import { type PartId, parts } from "../form/form.ts";
import type { Target } from "./anchors.ts";

const onAll = [
  "数据与上报口径不一致，请统一。",
  "篇幅过简，请补充本年度具体做法和数据。",
  "与上年报告多处雷同，请重写。",
];
const onWords = [
  "文字与表格数字不一致，请核对。",
  "表述空泛，请补充具体数据。",
  "与上年表述雷同，请按本年度实际修改。",
  "语句不通，请修改。",
];
const onNumbers = ["请核对该数。", "与文字表述不一致，请核对。", "与上年变化较大，请说明原因。", "请补充填写。"];
/** What is sent back of a part more often than of others. */
const onParts: Readonly<Record<PartId, readonly string[]>> = {
  overview: ["五个方面写得不全，请补齐。", "只有做法没有数字，请补充。"],
  disclosure: ["现行有效数与上年数、本年制发数和废止数对不上，请核对。"],
  applications: ["与上年报告的结转数不衔接，请核对。", "收到数与办理结果、结转数不平衡，请核对。"],
  litigation: ["请与复议机关、法院的结果核对。"],
  problems: ["问题没有对应的改进措施，请补充。", "请写明上年问题的整改情况。"],
  other: ["请写明收取信息处理费的情况。"],
};

/** So many findings of a place are offered as words. */
const mostFound = 3;

/** What else is known to say of a place. */
interface Known {
  readonly findings: readonly Finding[];
  /** The office's own, or those of its notice. */
  readonly own: readonly string[];
}

const isWithin = (field: string, path: string): boolean => field === path || field.startsWith(`${path}.`);

/** Whether a finding is about something that a comment is to be written on. */
function isAbout({ place, words = [], fields = [] }: Finding, { path, start, end }: Target): boolean {
  if (path === "") return false;
  if (start === undefined || end === undefined)
    return place.section === path || [place.field, ...fields].some((field) => isWithin(field, path));
  return words.some((one) => one.path === path && one.start < end && start < one.end);
}

/** Ready phrases for a comment: what the rules found there, the office's own, and what is often said of such a place. */
export function readyPhrases(target: Target, { findings, own }: Known): readonly string[] {
  const { path, start } = target;
  const part = parts.find(({ id }) => id === path.split(".")[0]);
  const found = findings.filter((one) => isAbout(one, target)).slice(0, mostFound);
  const usual = path === "" ? onAll : start === undefined && path !== part?.id ? onNumbers : onWords;
  const all = [...found.map(({ message }) => message), ...own, ...(part ? onParts[part.id] : []), ...usual];
  return [...new Set(all)];
}
