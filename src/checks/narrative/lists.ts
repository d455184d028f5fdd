import { type Quantity, quantitiesIn } from "../../prose/quantities.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { Found } from "../check-def.ts";
import { foundIn, shifted } from "../found.ts";

/** A number as messages print it: without the last digits, which only binary fractions bring in. */
const rounded = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** What makes a list only a choice of parts: they may overlap, or be parts of parts. */
const notApart =
  /重点|主要|包括但不限于|等\s*(?:[，。；]|$)|同比|比上年|较上年|上年|去年|累计|历年|平均|占|涉及|同时|其中[^，。；]{0,40}其中/;
/** What says that the parts are all there is. */
const saysAll = /分别(?:为|是)|依次为|具体(?:为|是|如下)|(?:其他|其余)[^，。；、]{0,10}$/;

/** A list of three or more that comes to the whole but for so little has lost a digit rather than a part. */
const slight = 0.02;

interface List {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** The words say that the parts are all there is. */
  readonly claimsAll: boolean;
}

/** The number right before the word that opens a list, in the same clause: the whole that the list divides. */
function wholeBefore(words: string, listStart: number, all: readonly Quantity[]): Quantity | undefined {
  // What stands in brackets right before is no whole: 收办 28 件（含上年结转 2 件），其中…
  const end = /（[^（）]*）[，,；：:\s]*$/.exec(words.slice(0, listStart))?.index ?? listStart;
  const before = all.filter((quantity) => quantity.end <= end);
  const whole = before[before.length - 1];
  if (!whole || whole.unit === "" || whole.unit === "%" || whole.approximate) return undefined;
  return /[，。；]/.test(words.slice(whole.end, end).replace(/[，。]\s*$/, "")) ? undefined : whole;
}

/** The numbers in the unit of the whole that follow one another from the start of a list on. */
function partsFrom(
  words: string,
  listStart: number,
  { unit }: Quantity,
  all: readonly Quantity[],
): readonly Quantity[] {
  const parts: Quantity[] = [];
  // What stands between the first two; after a 、 a ； begins something else.
  let separator: string | undefined;
  for (const quantity of all.filter(({ start }) => start >= listStart)) {
    if (quantity.unit !== unit) break;
    const last = parts[parts.length - 1];
    const between = words.slice(last?.end ?? listStart, quantity.start);
    const sign = /^\s*([、，；])/.exec(between)?.[1];
    if (last && (sign === undefined || (parts.length > 1 && sign === "；" && separator !== "；"))) break;
    if (parts.length === 1) separator = sign;
    if (/[。；]/.test(between.replace(/^\s*；/, "")) || between.length > 30) break;
    parts.push(quantity);
  }
  return parts;
}

/** A list of parts after a whole in the same unit, e.g. 公开信息 137 条。其中工作动态 133 条、领导信息 3 条. */
function listIn(words: string): List | undefined {
  const start = words.search(/其中|分别为|包括|具体为/);
  // 信息处理费 has a rule of its own.
  if (start < 0 || /信息处理费/.test(words)) return undefined;
  const all = quantitiesIn(words);
  const whole = wholeBefore(words, start, all);
  const parts = whole ? partsFrom(words, start, whole, all) : [];
  const [secondLast, last] = parts.slice(-2);
  if (!whole || !secondLast || !last || parts.some(({ approximate }) => approximate)) return undefined;
  if (notApart.test(words.slice(start, last.end)) || /^\s*(?:等|以上|左右)/.test(words.slice(last.end)))
    return undefined;
  const claims = [words.slice(start, start + 8), words.slice(secondLast.end, last.start)];
  return { whole, parts, claimsAll: claims.some((claim) => saysAll.test(claim)) };
}

/** The runs of a text in which a whole and its parts may stand: a sentence, and with it one that begins with 其中. */
function runsOf(text: string): readonly { readonly words: string; readonly start: number }[] {
  const runs: { words: string; start: number }[] = [];
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    const last = runs[runs.length - 1];
    const goesOn =
      /^(?:其中|分别为|具体为)/.test(sentence.text) ||
      (/其中/.test(last?.words ?? "") && /[；;]$/.test(last?.words ?? ""));
    if (last && goesOn && text.slice(end, sentence.start).trim() === "")
      last.words = text.slice(last.start, sentence.end);
    else runs.push({ words: sentence.text, start: sentence.start });
    end = sentence.end;
  }
  return runs;
}

/**
 * A whole against its listed parts, as in 共 N 条，其中 a、b、c: parts that come to more; parts that are said to be all and
 * come to less; three parts or more that fall short by so little (`slight`) that a digit was lost rather than a part.
 */
export function listSums(text: ReportText): readonly Found[] {
  return runsOf(text.text).flatMap(({ words, start }) => {
    const list = listIn(words);
    if (!list) return [];
    const { whole, parts, claimsAll } = list;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    // A list may divide the whole more than once, by applicant and then by channel: each time it comes to the whole.
    const undivided = parts.reduce((so, { value }) => (so + value === whole.value ? 0 : so + value), 0);
    if (undivided === 0) return [];
    const apart = Math.abs(sum - whole.value);
    const isNear = parts.length >= 3 && apart <= whole.value * slight;
    if (sum < whole.value && !claimsAll && !isNear) return [];
    const terms = parts.map(({ value }) => rounded(value)).join(" ＋ ");
    const places = [whole, ...parts].map((quantity) => shifted(quantity, start));
    const message = `${text.label}：写的是共 ${rounded(whole.value)} ${whole.unit}，所列 ${parts.length} 项之和为 ${terms} ＝ ${rounded(sum)} ${whole.unit}，相差 ${rounded(apart)}。请核对各数。`;
    const compared = [
      { name: "文中总数", amount: rounded(whole.value) },
      { name: `所列 ${parts.length} 项之和`, amount: rounded(sum) },
    ];
    return foundIn(text, places, { message, compared });
  });
}
