import { applications } from "../form/applications.ts";
import type { CellId } from "../form/cells.ts";
import { disclosure } from "../form/disclosure.ts";
import { litigation } from "../form/litigation.ts";
import { remembered, rememberedText } from "../form/remembered.ts";
import { partsOf } from "../form/sums.ts";
import type { Line, TableDef } from "../form/table.ts";
import { type PastReport, valuesOf } from "../report/schema.ts";
import { totalOf } from "../report/totals.ts";
import { halfWidth, type Quantity, quantitiesIn } from "../wording/quantities.ts";

/** A number of the tables that texts speak of: rows of some columns, added up. */
export interface Base {
  /** Table, rows and columns in words. */
  readonly name: string;
  readonly table: TableDef;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Words that state a number of the tables. `said` ends right before the number. */
interface Statement {
  readonly said: RegExp;
  /** The number may be any of these. */
  readonly bases: readonly Base[];
  /** Words of the sentence by which it speaks of something else. */
  readonly unless?: RegExp;
}

const linesOf = (table: TableDef): readonly Line[] => table.bands.flatMap(({ rows }) => rows);
const groupOf = ({ under }: Line): string | undefined => under?.[under.length - 1];

/** Lines that are all of one merged heading go by its words, others by their own. */
function namesOf(lines: readonly Line[]): readonly string[] {
  const [group, ...others] = new Set(lines.map(groupOf));
  const isGroup = group !== undefined && others.length === 0 && lines.length > 1;
  return isGroup ? [group] : lines.map(({ label }) => label);
}

export function base(table: TableDef, rows: readonly string[], columns: readonly string[] = ["total"]): Base {
  const named = linesOf(table).filter(({ id }) => rows.includes(id));
  const over = table.bands.flatMap((band) => band.columns).filter(({ id }) => columns.includes(id));
  const words = namesOf(named).map((name) => `“${name}”`);
  return { name: `${table.name}${words.join("加")}${namesOf(over).join("、")}`, table, rows, columns };
}

export const received = base(applications, ["received"]);
export const carriedOut = base(applications, ["carriedOut"]);
export const reviews = base(litigation, ["review"]);
const withCarried = base(applications, ["received", "carriedIn"]);
const concluded = base(applications, ["concluded"]);
const carriedIn = base(applications, ["carriedIn"]);

/** （二）部分公开（区分处理的…） as sentences say it: 部分公开. */
const spoken = (label: string): string => label.replace(/^（.）/, "").split("（")[0] ?? "";

/** The six outcomes of 表三: two are rows, four are groups of rows. */
function outcomes(): readonly Statement[] {
  const lines = linesOf(applications).filter(({ under }) => under !== undefined);
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const isGrouped = (line.under?.length ?? 0) > 1;
    const name = isGrouped ? (groupOf(line) ?? "") : line.label;
    if (!line.sum) groups.set(name, [...(groups.get(name) ?? []), line.id]);
  }
  return [...groups].map(([name, rows]) => ({
    said: new RegExp(`(?:^|[，。；、：（])\\s*(?:决定)?${spoken(name)}(?:的)?(?:申请)?(?:共)?(?:计)?(?:为)?$`),
    bases: [base(applications, rows)],
  }));
}

const applied = "(?:政府信息公开申请|信息公开申请|依申请公开申请|公开申请|依申请公开(?:件|事项)?)";
/** Applications so named, or 申请 alone right after the verb: other offices receive applications for much else. */
const afterVerb = (verbs: string): RegExp =>
  new RegExp(
    `(?:${verbs})(?:[^，。；]{0,12}?${applied}|(?:了)?(?:公民|群众|社会公众|各类)?(?:的)?申请)(?:共|总数|数量)?(?:计|为)?$`,
  );
const statements: readonly Statement[] = [
  { said: afterVerb("新收|收到|受理|接收|接到|新收到"), bases: [received, withCarried] },
  { said: afterVerb("收办|办理"), bases: [withCarried, received, concluded] },
  {
    said: new RegExp(`(?:办结|已答复|共答复|均答复|答复)(?:了)?(?:${applied}|申请)?(?:共|计)?$`),
    bases: [concluded],
    unless: /许可|登记|工单|诉求|提案|建议|案件/,
  },
  {
    said: /(?:结转(?:至|到)?(?:下一?年度?|次年|20\d\d年)(?:继续)?(?:办理)?(?:的)?(?:申请)?(?:共)?)$/,
    bases: [carriedOut],
  },
  { said: /(?:上年度?结转|上一年度?结转|结转上年度?)(?:的)?(?:政府信息公开)?(?:申请)?(?:共)?$/, bases: [carriedIn] },
  ...outcomes(),
  {
    said: /(?:^|[，。；、：])[^，。；、：]{0,16}(?:政府信息公开|信息公开|因此|由此|引发|引起)[^，。；、：]{0,10}行政复议(?:案件|申请)?(?:共)?$/,
    bases: [reviews],
  },
  {
    said: /(?:^|[，。；、：])[^，。；、：]{0,16}(?:政府信息公开|信息公开|因此|由此|引发|引起)[^，。；、：]{0,10}行政诉讼(?:案件)?(?:共)?$|(?:政府信息公开|信息公开)[^。；]{0,48}行政复议[^。；]{0,14}[、，](?:被)?(?:提起)?行政诉讼(?:案件)?(?:共)?$/,
    bases: [base(litigation, ["directLitigation", "litigationAfterReview"])],
  },
  {
    said: /(?:制发|制定|出台|印发|发布)(?:了)?行政规范性文件(?:共)?$/,
    bases: [base(disclosure, ["normativeDocuments"], ["issued"])],
  },
  {
    said: /废止(?:了)?行政规范性文件(?:共)?$/,
    bases: [base(disclosure, ["normativeDocuments"], ["repealed"])],
  },
  {
    said: /现行有效(?:的)?行政规范性文件(?:共)?$/,
    bases: [base(disclosure, ["normativeDocuments"], ["inForce"])],
  },
  {
    said: /(?:作出|办理)(?:的)?行政许可(?:决定)?(?:共)?$/,
    bases: [base(disclosure, ["licences"], ["decisions"])],
  },
  {
    said: /(?:作出|实施)(?:的)?行政处罚(?:决定)?(?:共)?$/,
    bases: [base(disclosure, ["penalties"], ["decisions"])],
  },
  {
    said: /(?:作出|实施|采取)(?:的)?行政强制(?:决定|措施)?(?:共)?$/,
    bases: [base(disclosure, ["coercion"], ["decisions"])],
  },
];

/** What takes a sentence out of the comparison: other years, other offices, or one way only in which applications came. */
const elsewhere =
  /同比|相比|(?<!结转)上一?年(?!度?结转)|去年(?!度?结转)|累计|历年|五年|近年|本级|市直|各县|各区|各乡镇|各部门|承办|牵头|转办|网络|信函|当面|邮寄|网上|线上|网站|平台|渠道|热线|诉求|法人|自然人|企业|微信|电话|咨询|留言|信箱|投诉|信访|教育|培训|其中|以上|以内|来自|涉及|类/;
const otherYear = /20\d\d\s*年/g;

/** The entered cells behind a base. */
const cellsBehind = remembered(({ table, rows, columns }: Base): readonly CellId[] =>
  table.bands.flatMap((band) =>
    band.rows
      .filter((row) => rows.includes(row.id))
      .flatMap((row) =>
        band.columns.filter(({ id }) => columns.includes(id)).flatMap((one) => partsOf(table, band, row, one)),
      ),
  ),
);

/** The total of a base; undefined while anything behind it is blank. */
export function totalAt(report: PastReport, of: Base): number | undefined {
  const parts = cellsBehind(of);
  const total = totalOf(valuesOf(report, of.table), parts, "件");
  return parts.length === 0 || total.blanks > 0 ? undefined : total.units;
}

/** A quantity in a sentence that states a number of the tables. */
export interface Stated {
  readonly quantity: Quantity;
  readonly bases: readonly Base[];
}

/** Columns of 表三, or a group of them, as sentences name them: 自然人, 法人或其他组织, 商业企业. */
const applicants: readonly { readonly said: RegExp; readonly columns: readonly string[] }[] = (() => {
  const entered = applications.bands.flatMap(({ columns }) => columns).filter((column) => !("sum" in column));
  const [persons, ...organisations] = entered;
  const after = "(?:的|提出|提交|申请人)*(?:申请)?(?:共|计|为)*$";
  // Of a text in half width.
  const before = "^[,、;:(。]*(?:其中)?[,:]?";
  const group = (groupOf(organisations[0] as Line) ?? "").replace("或", "(?:或|和|及|与|、|或者|以及)?");
  return [
    { said: new RegExp(`${before}(?:${persons?.label}|公民)${after}`), columns: persons ? [persons.id] : [] },
    {
      said: new RegExp(`${before}(?:${group}|法人|组织)${after}`),
      columns: organisations.map(({ id }) => id),
    },
    ...organisations.slice(0, -1).map(({ id, label }) => ({
      said: new RegExp(`${before}${label}${after}`),
      columns: [id],
    })),
  ];
})();

/** 其中自然人 20 件: a share of what was stated right before, on the same rows. */
function shareOf(between: string, whole: readonly Base[]): readonly Base[] | undefined {
  const words = between.replace(/\s+/g, "");
  const applicant = applicants.find(({ said }) => said.test(words));
  const ofApplications = whole.filter(({ table }) => table === applications);
  if (!applicant || ofApplications.length === 0) return undefined;
  return ofApplications.map(({ rows }) => base(applications, rows, applicant.columns));
}

/** No statement has more characters before its number. */
const longestStatement = 48;

const counted: readonly string[] = ["件", "宗", "起", "份"];

/** The numbers of the tables that the words before a quantity may mean. */
function statedBy(plain: string, { start }: Quantity): readonly Base[] | undefined {
  const clause = plain.slice(Math.max(0, start - longestStatement), start).replace(/\s+/g, "");
  const statement = statements.find(({ said }) => said.test(clause));
  const clauseStart = Math.max(clause.lastIndexOf("。"), clause.lastIndexOf("；"), clause.lastIndexOf("，")) + 1;
  const isElsewhere = elsewhere.test(clause.slice(Math.max(0, clauseStart - 12)));
  return !statement || statement.unless?.test(plain) || isElsewhere ? undefined : statement.bases;
}

/** Every quantity of a sentence that states a number of the tables, and the years of which the sentence speaks. */
const read = rememberedText((words): { readonly years: readonly number[]; readonly stated: readonly Stated[] } => {
  const plain = halfWidth(words);
  const years = [...plain.matchAll(otherYear)].map(([word]) => Number(word.slice(0, 4)));
  const all = quantitiesIn(words).filter(({ unit, approximate }) => counted.includes(unit) && !approximate);
  const stated: Stated[] = [];
  // What the last number was a share of, as long as one share follows another.
  let whole: { readonly bases: readonly Base[]; readonly end: number } | undefined;
  for (const quantity of all) {
    const share = whole && shareOf(plain.slice(whole.end, quantity.start), whole.bases);
    const bases = share ?? statedBy(plain, quantity);
    if (bases) stated.push({ quantity, bases });
    whole = bases && { bases: share && whole ? whole.bases : bases, end: quantity.end };
  }
  return { years, stated };
});

/** The quantities of a sentence that can be held against the tables of the report on that year. */
export function statedIn(words: string, year: number): readonly Stated[] {
  const { years, stated } = read(words);
  return years.every((one) => one === year) ? stated : [];
}
