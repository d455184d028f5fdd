import { memoizeText } from "../../lib/memoize.ts";
import { fullWidth, halfWidth, withoutSpaces } from "../../lib/strings.ts";
import { type Quantity, quantitiesIn } from "../../prose/quantities.ts";
import { type Base, concluded, received, reviews, withCarried } from "./bases.ts";
import { shareOf } from "./shares.ts";
import { afterwards, statements } from "./statements.ts";

/** What takes a sentence out of the comparison: other years, other offices, or one way only in which applications came. */
const elsewhere =
  /同比|相比|(?<!结转)上一?年(?!度?结转)|去年(?!度?结转)|累计|历年|五年|近年|本级|市直|各县|各区|各乡镇|各部门|承办|牵头|转办|网络|信函|当面|邮寄|网上|线上|网站|平台|渠道|热线|诉求|法人|自然人|企业|微信|电话|咨询|留言|信箱|投诉|信访|教育|培训|其中|以上|以内|来自|涉及|类|工作日|时限|日内|天内|系统|方式|协助|配合|委托|半年|季度|截至(?!20\d\d年)(?!年底|年末|12月31日)|个月|纠正|撤销|责令/;
/** A clause that begins with who applied: what follows is of them alone. */
const ofSome = /^[^，；。]{0,4}(?:自然人|法人|企业|公民)/;
/** Years of which a sentence speaks; that to which applications are carried over is none. */
const otherYear = /(?<!结转(?:至|到)?)20\d\d\s*年/g;

/** A quantity in a sentence that states a number of the tables. */
export interface Stated {
  readonly quantity: Quantity;
  /** The numbers that the words may mean: the sentence is right if it states any of them. */
  readonly bases: readonly Base[];
}

/** No statement has more characters before its number. */
const longestStatement = 48;

const counted: readonly string[] = ["件", "宗", "起", "份"];

/** The numbers of the tables that the words around a quantity may mean. */
function statedBy(plain: string, { start, end }: Quantity): readonly Base[] | undefined {
  const before = withoutSpaces(plain.slice(Math.max(0, start - longestStatement), start));
  const clauseStart = Math.max(...["。", "；", "，"].map((sign) => before.lastIndexOf(sign))) + 1;
  if (elsewhere.test(before.slice(Math.max(0, clauseStart - 12)))) return undefined;
  const statement = statements.find(({ pattern }) => pattern.test(before));
  if (statement) return statement.unless?.test(plain) ? undefined : statement.bases;
  if (!/^(?:尚|仍|另|还)?有?$/.test(before.slice(clauseStart))) return undefined;
  const after = withoutSpaces(plain.slice(end, end + longestStatement));
  return afterwards.find(({ pattern }) => pattern.test(after))?.bases;
}

/** The same, place for place, with the signs of Chinese text in full width. */
const withFullSigns = (text: string): string => text.replace(/[,;:()]/g, fullWidth);

/** A sentence on who applied needs no whole before its shares. */
const byApplicant = /按申请人|从申请人|申请人(?:类型|类别|构成|情况)|(?:收到|新收|受理)(?:自然人|公民|法人)/;
const byResult = /信息公开行政复议(?:案件)?中，/;
const anyCount: readonly Base[] = [received, withCarried, concluded];
const clauseOf = (words: string): string => words.slice(words.lastIndexOf("，") + 1);

/** Every quantity of a sentence that states a number of the tables, and the years of which the sentence speaks. */
const read = memoizeText((words): { readonly years: readonly number[]; readonly stated: readonly Stated[] } => {
  const plain = withFullSigns(halfWidth(words));
  const years = [...plain.matchAll(otherYear)].map(([word]) => Number(word.slice(0, 4)));
  const counts = quantitiesIn(words).filter(({ unit, approximate }) => counted.includes(unit) && !approximate);
  const stated: Stated[] = [];
  // Some sentences give shares of a whole that they do not name.
  const unnamed = byApplicant.test(plain) ? anyCount : byResult.test(plain) ? [reviews] : undefined;
  // The last number, or the whole of which it was a share: one share follows another.
  let whole: { readonly bases: readonly Base[]; readonly end: number } | undefined;
  for (const quantity of counts) {
    const from = whole?.end ?? Math.max(0, quantity.start - longestStatement);
    const between = whole || unnamed ? withoutSpaces(plain.slice(from, quantity.start)) : "";
    const share = whole ? shareOf(between, whole.bases) : unnamed && shareOf(clauseOf(between), unnamed);
    const bases = share ?? (ofSome.test(plain) ? undefined : statedBy(plain, quantity));
    if (bases) stated.push({ quantity, bases });
    whole = bases && { bases: share && whole ? whole.bases : bases, end: quantity.end };
  }
  return { years, stated };
});

/** The quantities of a sentence that can be held against the tables of the report on a year. */
export function statedIn(words: string, year: number): readonly Stated[] {
  const { years, stated } = read(words);
  return years.every((other) => other === year) ? stated : [];
}
