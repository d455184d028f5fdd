import { keptByWords } from "../../../lib/memoize.ts";
import type { Work } from "../../../lib/slices.ts";
import type { Mention, Passage } from "../../../prose/claims/mention.ts";
import type { Quantity } from "../../../prose/quantities.ts";
import type { ReportText } from "../../../report/report-texts.ts";
import type { Found, TextContext } from "../../check-def.ts";
import type { Repair } from "../../finding.ts";
import { foundIn } from "../../found.ts";
import { renumbering } from "../../number-words.ts";
import { type LineRead, overLines } from "../../readings.ts";
import { changeStated } from "./changes.ts";
import { shareOf } from "./shares.ts";
import type { Worked } from "./worked.ts";

/** What a printed percentage may be of the exact one: rounded alone, or cut off as well, which is no fault. */
type Printing = "rounded" | "cut off";

/** True where a percentage is the exact one to the precision in which it is printed. */
function isRounded({ value, decimals }: Quantity, exact: number, printing: Printing = "cut off"): boolean {
  const step = 10 ** -decimals;
  return value - exact <= step / 2 + 1e-9 && exact - value < (printing === "rounded" ? step / 2 + 1e-9 : step);
}

/** No list of shares has more. */
const mostShares = 12;

/** True where shares beside one another, this one among them, make 100 %: one of them was rounded so that they do. */
function makesWhole({ mentions }: Pick<Passage, "mentions">, mention: Mention): boolean {
  const shares = mentions.filter(
    ({ quantity, role }) => quantity.unit === "%" && (role === "share" || role === "other"),
  );
  const at = shares.indexOf(mention);
  for (let from = Math.max(0, at - mostShares); from <= at; from += 1) {
    let sum = 0;
    for (const [index, { quantity }] of shares.slice(from, from + mostShares).entries()) {
      sum += quantity.value;
      if (from + index >= at && index > 0 && Math.abs(sum - 100) < 1e-6) return true;
    }
  }
  return false;
}

/** A percentage as messages print it: with two decimals, or as many as the text gives. */
const withDecimals = (value: number, { decimals }: Quantity): string => value.toFixed(Math.max(decimals, 2));

/** What is wrong with a change or a share, and what it comes to, as printed. */
interface Wrong {
  readonly message: string;
  readonly amount: string;
  /** It goes the other way; its number may be right. */
  readonly isBackwards: boolean;
  readonly isNumberRight: boolean;
  readonly name: string;
  readonly sign: string;
}

/** What is wrong with a change or a share, on any reading; undefined where one reading gives it, or none is known. */
function wrongWith(
  context: TextContext,
  line: LineRead,
  mention: Mention,
  printing: Printing = "cut off",
): Wrong | undefined {
  const { quantity, role } = mention;
  const isRatio = role === "rise" || role === "share" || role === "rate";
  if (quantity.approximate || (!isRatio && role !== "difference")) return undefined;
  const isChange = role === "rise" || role === "difference";
  const [first, ...others] = isChange ? changeStated(context, line, mention) : shareOf(context, line, mention);
  const isWholeMade = printing === "cut off" && role === "share" && makesWhole(line.reading.passage, mention);
  const isRight = ({ exact }: Worked) =>
    isRatio
      ? isRounded(quantity, exact, printing) ||
        (isWholeMade && Math.abs(exact - quantity.value) < 10 ** -quantity.decimals)
      : exact === quantity.value;
  if (!first || [first, ...others].some(isRight)) return undefined;
  const far = ({ exact }: Worked) => Math.abs(exact - quantity.value);
  const { exact, words, name } = others.reduce((best, other) => (far(other) < far(best) ? other : best), first);
  const said = line.reading.passage.plain.slice(mention.own[0]?.start ?? quantity.start, quantity.start).trim();
  const sign = isRatio ? "%" : "";
  const right = isRatio ? withDecimals(exact, quantity) : String(exact);
  const backwards = isRatio ? `方向相反，变化 ${withDecimals(-exact, quantity)}%` : `相差 ${-exact}`;
  const should = exact < 0 ? backwards : `应为 ${right}${sign || ` ${quantity.unit}`}`;
  const message = `文中写${said} ${quantity.value}${sign || ` ${quantity.unit}`}；${words}，${should}。请核对。`;
  const size = Math.abs(exact);
  return {
    message,
    name,
    sign,
    amount: isRatio ? withDecimals(size, quantity) : String(size),
    isBackwards: exact < 0,
    isNumberRight: isRatio ? isRounded(quantity, size) : size === quantity.value,
  };
}

/** Words of one direction, and those of the other. */
const opposites: readonly (readonly [string, string])[] = [
  ["增长", "下降"],
  ["增加", "减少"],
  ["上升", "下降"],
  ["提高", "降低"],
  ["提升", "降低"],
  ["上涨", "下跌"],
  ["增幅", "降幅"],
  ["多", "少"],
  ["增", "减"],
];

/** The repair of a change that is said to go the other way: its word, and its number too where that is another. */
function turned(text: ReportText, line: LineRead, mention: Mention, wrong: Wrong): readonly Repair[] {
  const [word] = mention.own.filter(({ kind }) => kind === "up" || kind === "down").slice(-1);
  if (!word) return [];
  const at = { start: word.start + line.from, end: word.end + line.from };
  const was = text.text.slice(at.start, at.end);
  const pair = opposites.find(([up, down]) => was.startsWith(up) || was.startsWith(down));
  if (!pair) return [];
  const [said = "", other = ""] = was.startsWith(pair[0]) ? pair : [pair[1], pair[0]];
  const becomes = other + was.slice(said.length);
  const { start, end } = mention.quantity;
  const { amount, sign } = wrong;
  const number = wrong.isNumberRight
    ? []
    : renumbering(text, { start: start + line.from, end: end + line.from }, { amount, sign });
  if (!wrong.isNumberRight && number.length === 0) return [];
  const edit = { path: text.path, ...at, was, becomes };
  const name = wrong.isNumberRight ? `改为“${becomes}”` : `改为“${becomes} ${amount}${sign}”`;
  return [{ name, edits: [edit, ...number.flatMap(({ edits }) => edits)] }];
}

/** What is wrong with a number, as a finding. */
function told(line: LineRead, mention: Mention, wrong: Wrong): readonly Found[] {
  const { text } = line;
  const { start, end, value } = mention.quantity;
  const place = { start: start + line.from, end: end + line.from };
  const message = `${text.label}：${wrong.message}`;
  const { amount, name, sign } = wrong;
  if (wrong.isBackwards) return foundIn(text, [place], { message, repairs: turned(text, line, mention, wrong) });
  const compared = [
    { name: "文中", amount: `${value}${sign}` },
    { name, amount: `${amount}${sign}` },
  ];
  return foundIn(text, [place], { message, compared, repairs: renumbering(text, place, { amount, sign }) });
}
const toldOf = keptByWords<LineRead, Mention, readonly Found[]>();

const ratiosAs = (context: TextContext, printing: Printing): Work<readonly Found[]> =>
  overLines(context, (line) =>
    line.reading.passage.mentions.flatMap((mention) => {
      const wrong = wrongWith(context, line, mention, printing);
      return wrong ? toldOf(line, mention, wrong.message, () => told(line, mention, wrong)) : [];
    }),
  );

/** Percentages and differences against the arithmetic, to the printed precision. */
export const percentages = (context: TextContext): Work<readonly Found[]> => ratiosAs(context, "cut off");

/** The same, where one that was cut off is another than the rounded one. */
export const roundedPercentages = (context: TextContext): Work<readonly Found[]> => ratiosAs(context, "rounded");
