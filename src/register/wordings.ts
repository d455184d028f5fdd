import { applications } from "../form/applications.ts";
import { applicantWords, outcomeWords } from "../form/spoken.ts";
import type { Line, TableDef } from "../form/table.ts";
import { comparable } from "../lib/clean-text.ts";
import { appendTo } from "../lib/lists.ts";
import { folded, labelFinder, unnumbered } from "../tabular/labels.ts";

const table: TableDef = applications;
const [band] = applications.bands;

const lineIn = <L extends Line>(lines: readonly L[], ids: readonly string[]): readonly L[] =>
  lines.filter(({ id }) => ids.includes(id));

/** The sum that adds up a line's own lines. */
const addends = (lines: readonly Line[], id: string): readonly string[] =>
  lines.find((line) => line.id === id)?.sum ?? [];

/** The outcomes of 表三, in printed order. */
export const outcomeLines: readonly Line[] = lineIn(
  table.bands.flatMap(({ rows }) => rows),
  addends(band.rows, "concluded"),
);

/** Who applies, in printed order. */
export const applicantColumns = lineIn(
  table.bands.flatMap(({ columns }) => columns),
  addends(band.columns, "total"),
);

/** 四, where applications without an outcome are. */
export const carriedOutLine = lineIn(band.rows as readonly Line[], ["carriedOut"])[0] as Line;

/** Words of registers beside those of sentences, by the id of the line. */
const registerWords: Readonly<Record<string, string>> = {
  stateSecret: "国家秘密 涉密 涉及国家秘密信息",
  thirdPartyRights: "第三方合法权益 第三方权益 商业秘密 个人隐私 商业秘密个人隐私",
  internalAffairs: "内部事务 内部事务性信息",
  processInformation: "过程性 过程信息",
  enforcementFiles: "执法案卷 执法案卷信息",
  administrativeInquiry: "行政查询",
  notHeld: "不掌握 不存在 未掌握 未检索到",
  needsCreation: "需另行制作 需要加工制作 另行制作 需加工汇总",
  stillUnclear: "补正后仍不明确",
  petitionLike: "信访类 信访举报投诉 信访投诉举报 信访投诉 举报投诉",
  repeated: "重复 重复申请不予处理",
  publication: "公开出版物",
  excessive: "大量反复申请",
  reissue: "重新出具 确认或重新出具",
  notSupplemented: "逾期未补正 未补正 逾期不补正不再处理",
  feeUnpaid: "逾期未缴费 逾期不缴费 未缴费",
  commercialEnterprise: "公司 企业法人 商业公司",
  legalServiceAgency: "律师事务所 律所 法律机构",
  researchInstitution: "科研院所 研究机构",
  publicInterestOrganization: "社会组织 社会团体",
  naturalPerson: "自然人公民",
};

const list = (words: string | undefined): readonly string[] => (words ? words.split(" ") : []);

const wordsOf = (spoken: Readonly<Record<string, string>>, id: string): readonly string[] => [
  ...list(spoken[id]),
  ...list(registerWords[id]),
];

/** 不予公开-属于国家秘密, as registers with two columns have it. */
const underHeading = ({ label, under = [] }: Line, words: readonly string[]): readonly string[] => {
  const heading = unnumbered(under[under.length - 1] ?? "");
  return [label, unnumbered(label), ...words].map((word) => `${heading}${unnumbered(word)}`);
};

const outcomeNamed = labelFinder(outcomeLines, (line) => {
  const words = wordsOf(outcomeWords, line.id);
  return [...words, ...(line.under && line.under.length > 1 ? underHeading(line, words) : [])];
});

/** 法人-商业企业, likewise. */
const columnNamed = labelFinder(applicantColumns, ({ id, label, under = [] }) => {
  const words = wordsOf(applicantWords, id);
  const groups = under.length > 1 ? list(applicantWords.organisations) : [];
  return [...words, ...groups.flatMap((group) => [label, ...words].map((word) => `${group}${word}`))];
});

/** What is said of applications that are not yet answered. */
const openWords = new Set(
  list(
    "办理中 正在办理 在办 未办结 尚未办结 未答复 尚未答复 待答复 待办 补正中 待补正 征求第三方意见中 结转 结转下年 结转下年度 结转下年度继续办理 四结转下年度继续办理",
  ).map(folded),
);

/** Where the rows of a wording are counted: the id of a line, or nowhere. */
export type Meaning = string;

/** The meaning of rows that are not counted. */
export const notCounted = "none";

/** What an office said of wordings before, by the folded wording. */
export type KnownWordings = Readonly<Record<string, Meaning>>;

const nothingWritten = /^[\s/\\—–－-]*$/;

/** As wordings are compared and remembered: "" for a cell that is left blank or struck out; √ and ？ are something. */
export const wordingKey = (wording: string): string =>
  nothingWritten.test(wording) ? "" : folded(wording) || comparable(wording);

/** What was said under a key; nothing under a word that every object knows, such as constructor. */
export const entryFor = <V>(known: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.getOwnPropertyDescriptor(known, key)?.value;

/** The outcome that a wording means: the id of a row of 表三, or undefined where it names none or could name two. */
export function outcomeOf(wording: string, known: KnownWordings): Meaning | undefined {
  const key = wordingKey(wording);
  if (key === "" || openWords.has(key)) return "carriedOut";
  return entryFor(known, key) ?? outcomeNamed(wording)?.id;
}

/** The kind of applicant that a wording means: the id of a column of 表三, or undefined. */
export function applicantOf(wording: string, known: KnownWordings): Meaning | undefined {
  return entryFor(known, wordingKey(wording)) ?? columnNamed(wording)?.id;
}

/** How names of organisations end, by which their rows may be sorted where a register has no kinds. Names themselves are no wordings. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/律师事务所|法律服务所|法律援助/, "名称中有“律师事务所”等"],
  [/公司|企业|集团|工厂|商店|商行|合作社|个体|经营部|厂$/, "名称中有“公司”“厂”等"],
  [/大学|学院|研究院|研究所|研究中心|科学院/, "名称中有“大学”“研究院”等"],
  [/协会|学会|基金会|商会|联合会|促进会|志愿/, "名称中有“协会”“基金会”等"],
];

/** How no person is called. */
const noPerson = /[店馆吧社局院校会场站所部队]$|委员会|中学|小学|幼儿园|饭店|酒店|超市/;

/** What stands for a kind where a register has names alone. */
export function kindOfName(name: string): string {
  const bare = folded(name);
  if (bare === "") return "";
  return (
    endings.find(([ending]) => ending.test(bare))?.[1] ??
    (bare.length <= 4 && !noPerson.test(bare) ? "四个字以内的名称" : "其他名称")
  );
}

/** Lines under one merged heading, by its words without their number; "" for lines without one. */
export interface LineGroup {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** Lines in printed order, those under one heading together. */
export function lineGroups(lines: readonly Line[]): readonly LineGroup[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) appendTo(groups, unnumbered(line.under?.[1] ?? ""), line);
  return [...groups].map(([heading, own]) => ({ heading, lines: own }));
}
