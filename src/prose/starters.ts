import { type AspectDef, aspectHeaded } from "../form/form.ts";
import { textAt } from "../report/report-texts.ts";
import { type Draft, yearBefore } from "../report/schema.ts";
import { measuresNamed, problemsNamed } from "./named-items.ts";

/** A place to be filled in, which 审核 finds as long as it stands there. */
export const placeToFill = "＿＿";
const fill = placeToFill;

/** The beginning of a sentence that reports are asked for, to be filled in by its author. */
export interface Starter {
  /** What it is about, as it is offered. */
  readonly name: string;
  readonly words: string;
}

interface StarterDef extends Starter {
  /** The aspect or the text that it belongs in. */
  readonly in: AspectDef["id"] | "problems.problems" | "problems.measures";
}

/** Sentences that notices ask for most. Nothing is claimed in them: what was done, and how often, is filled in. */
export const starterDefs: readonly StarterDef[] = [
  {
    in: "management",
    name: "保密审查",
    words: `严格执行政府信息公开保密审查制度，全年对拟公开的${fill}条信息逐条审查。`,
  },
  {
    in: "platform",
    name: "公开平台",
    words: `通过${fill}等平台公开政府信息${fill}条，其中门户网站${fill}条、政务新媒体${fill}条。`,
  },
  {
    in: "supervision",
    name: "机构人员",
    words: `政府信息公开工作由${fill}具体承担，有专职人员${fill}名、兼职人员${fill}名。`,
  },
  { in: "supervision", name: "培训", words: `全年举办政府信息公开培训${fill}次，${fill}人次参加。` },
  { in: "supervision", name: "考核", words: `政府信息公开工作列入${fill}考核，考核结果为${fill}。` },
  { in: "supervision", name: "评议", words: `开展政府信息公开社会评议${fill}次，评议结果为${fill}。` },
  { in: "supervision", name: "追责", words: `因违反政府信息公开规定被追究责任的${fill}人次。` },
  { in: "problems.problems", name: "存在的问题", words: `一是${fill}。二是${fill}。` },
  {
    in: "problems.measures",
    name: "上年问题整改",
    words: `对上年报告所列${fill}的问题，采取了${fill}的措施，目前${fill}。`,
  },
];

/** The beginnings for the text at a path: those of its aspect; in 总述 those of all aspects. */
function startersIn(draft: Draft, path: string): readonly Starter[] {
  if (path.startsWith("problems.")) return starterDefs.filter((one) => one.in === path);
  if (!path.startsWith("overview.")) return [];
  const heading = path.replace(/\.text$/, ".heading");
  const aspect = heading === path ? undefined : aspectHeaded(textAt(draft, heading))?.id;
  return starterDefs.filter((one) => (aspect === undefined ? !one.in.startsWith("problems.") : one.in === aspect));
}

/** What last year's 五 named, each to be answered: its problems, and what it said would be done. */
function answers(draft: Draft, path: string): readonly Starter[] {
  const last = yearBefore(draft);
  if (!last || path !== "problems.measures") return [];
  return [
    ...problemsNamed(last.problems.problems).map((problem) => ({
      name: "上年所列问题",
      words: `针对上年“${problem}”的问题，${fill}，目前${fill}。`,
    })),
    ...measuresNamed(last.problems.measures).map((measure) => ({
      name: "上年所列措施",
      words: `上年提出的“${measure}”，已${fill}。`,
    })),
  ];
}

/** The beginnings of sentences that are offered for the text at a path, those that answer last year's 五 first. */
export const startersFor = (draft: Draft, path: string): readonly Starter[] => [
  ...answers(draft, path),
  ...startersIn(draft, path),
];
