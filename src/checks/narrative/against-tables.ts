import { keptByWords } from "../../lib/memoize.ts";
import type { Work } from "../../lib/slices.ts";
import { inTurn } from "../../lib/work/shared-work.ts";
import { baseTotal } from "../../prose/claims/bases.ts";
import type { Mention } from "../../prose/claims/mention.ts";
import type { Claim } from "../../prose/claims/reading.ts";
import { quotedUpTo } from "../../prose/quote.ts";
import type { Draft } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { ComparedNumber, Repair } from "../finding.ts";
import { foundIn } from "../found.ts";
import { renumbering } from "../number-words.ts";
import { agrees, isAnothers, isOwn, type LineRead, linesRead, overLines } from "../readings.ts";
import { slipBetween } from "./one-slip.ts";
import { tableRepairs } from "./table-repairs.ts";

/** What a claimed number is held against: one total for each basis; undefined where it agrees with one, or one is not known. */
function disagreeing(draft: Draft, { mention, bases, by }: Claim): readonly ComparedNumber[] | undefined {
  // That there were 0 is what `none` looks at.
  if (mention.quantity.value === 0 || !isOwn(mention.frame, draft)) return undefined;
  for (const base of bases) {
    const total = baseTotal(draft, base);
    if (total === undefined || agrees(mention.quantity, total)) return undefined;
  }
  if (isAnothers(by, draft)) return undefined;
  const totals = bases.map((base) => ({ name: base.name, total: baseTotal(draft, base) }));
  return totals.map(({ name, total }) => ({ name, amount: String(total) }));
}

/** A number that is the table's as a rule: what it is held against, where its digits are the table's the other way round. */
function swapped(draft: Draft, claim: Claim): readonly ComparedNumber[] | undefined {
  const totals = disagreeing(draft, claim);
  const { value } = claim.mention.quantity;
  return totals?.some(({ amount }) => slipBetween(value, [Number(amount)]) === "swapped") ? totals : undefined;
}

/** How many numbers of the texts disagree with the tables of a draft. */
const countDisagreeing = ({ texts }: CheckContext, draft: Draft): number =>
  texts.reduce(
    (sum, text) =>
      linesRead(text).reduce(
        (inText, line) => inText + line.reading.claims.filter((claim) => disagreeing(draft, claim)).length,
        sum,
      ),
    0,
  );

/** Where more numbers disagree than that, the tables are not the ones to be put right, and nobody waits for it to be tried. */
const fewDisagree = 12;

const isCounted = ({ quantity }: Mention): boolean => quantity.unit !== "元";

/** No quote begins further before its number. */
const mostBefore = 120;

/** A number of a text with what it may be in the tables, none of which it is. */
interface Disagreeing {
  readonly line: LineRead;
  readonly mention: Mention;
  readonly totals: readonly ComparedNumber[];
}

/** What is found of it; `inTable` are the repairs at the other side. */
export function disagreement(
  { line: { text, reading, from }, mention, totals }: Disagreeing,
  inTable: readonly Repair[] = [],
): readonly Found[] {
  const { start, end, value } = mention.quantity;
  const place = { start: start + from, end: end + from };
  const before = Math.max(0, start - mostBefore);
  const quote = quotedUpTo(reading.passage.plain.slice(before, end), start - before, end - before);
  const distinct = totals.filter(({ amount }, at) => totals.findIndex((one) => one.amount === amount) === at);
  const inTables = distinct.map(({ name, amount }) => `${name}为 ${amount}`).join("，");
  const inText = distinct.flatMap(({ name, amount }): readonly Repair[] =>
    renumbering(text, place, { amount, ...(distinct.length > 1 ? { reason: name } : {}) }),
  );
  const [only, ...others] = distinct;
  const difference =
    only && others.length === 0 && isCounted(mention) ? `，相差 ${Math.abs(value - Number(only.amount))}` : "";
  return foundIn(text, [place], {
    message: `${text.label}：文中写“${quote}”，${inTables}${difference}。请核对；口径不同的，在文中说明。`,
    compared: [{ name: "文中", amount: String(value) }, ...distinct],
    repairs: isCounted(mention) ? [...inText, ...inTable] : [],
  });
}

/** What is found of a number stays the same object as long as the tables have the same numbers for it. */
const toldOf = keptByWords<LineRead, Mention, readonly Found[]>();

/** Numbers in the sentences against those of the tables, on any basis that the words allow. */
export function* statedNumbers(context: CheckContext): Work<readonly Found[]> {
  const { draft } = context;
  const wrong = yield* overLines(context, (line) =>
    [
      ...line.reading.claims.map((claim) => ({ claim, totals: disagreeing(draft, claim) })),
      ...line.reading.likely.map((claim) => ({ claim, totals: swapped(draft, claim) })),
    ].flatMap(({ claim, totals }) => (totals ? [{ line, claim, totals }] : [])),
  );
  const isBetter = (next: Draft) => countDisagreeing(context, next) < wrong.length;
  return yield* inTurn(wrong, ({ line, claim: { mention, bases }, totals }) => {
    const isTried = wrong.length <= fewDisagree && isCounted(mention);
    const inTable = isTried ? tableRepairs(draft, bases, mention.quantity.value, isBetter) : [];
    if (inTable.length > 0) return disagreement({ line, mention, totals }, inTable);
    const words = totals.map(({ name, amount }) => name + amount).join();
    return toldOf(line, mention, words, () => disagreement({ line, mention, totals }));
  });
}
