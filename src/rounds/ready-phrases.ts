import type { Finding } from "../checks/finding.ts";
import { type PartId, parts } from "../form/form.ts";
import type { NoticeItem } from "../notice/pack.ts";
import { noticePlaceAt } from "../notice/places.ts";
import type { Draft } from "../report/schema.ts";
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

/** A phrase of the office's own or of its notice: of a place, of what a rule finds, or of anything where these are "". */
export type OwnPhrase = Pick<NoticeItem<"phrases">, "in" | "rule" | "words">;

/** What else is known to say of a place. */
interface Known {
  readonly findings: readonly Finding[];
  readonly own: readonly OwnPhrase[];
}

const isWithin = (field: string, path: string): boolean => field === path || field.startsWith(`${path}.`);

/** Whether a finding is about something that a comment is to be written on. */
function isAbout({ place, words = [], fields = [] }: Finding, { path, start, end }: Target): boolean {
  if (path === "") return false;
  if (start === undefined || end === undefined)
    return place.section === path || [place.field, ...fields].some((field) => isWithin(field, path));
  return words.some((one) => one.path === path && one.start < end && start < one.end);
}

/** Whether a place is the one that a phrase is for, or within it. */
const isIn = (draft: Pick<Draft, "overview">, path: string, place: OwnPhrase["in"]): boolean =>
  place !== "" && (isWithin(path, place) || noticePlaceAt(draft, path) === place);

/**
 * Ready phrases for a comment on something of a report: what the rules found there, what the office says of such findings and of
 * such a place, what is often said of it, and what is said anywhere.
 */
export function readyPhrases(
  draft: Pick<Draft, "overview">,
  target: Target,
  { findings, own }: Known,
): readonly string[] {
  const { path, start } = target;
  const part = parts.find(({ id }) => id === path.split(".")[0]);
  const found = findings.filter((one) => isAbout(one, target));
  const fitting = own.filter(
    (one) =>
      (one.in === "" || isIn(draft, path, one.in)) &&
      (one.rule === "" || found.some(({ check }) => check === one.rule)),
  );
  const isOfAll = (one: OwnPhrase) => one.in === "" && one.rule === "";
  const ownOf = (some: readonly OwnPhrase[]) => some.map(({ words }) => words);
  const usual = path === "" ? onAll : start === undefined && path !== part?.id ? onNumbers : onWords;
  const all = [
    ...found.slice(0, mostFound).map(({ message }) => message),
    ...ownOf(fitting.filter((one) => !isOfAll(one))),
    ...ownOf(fitting.filter(isOfAll)),
    ...(part ? onParts[part.id] : []),
    ...usual,
  ];
  return [...new Set(all)];
}
