import type { Work } from "../../lib/slices.ts";
import { type Base, baseTotal } from "../../prose/claims/bases.ts";
import { hasKind } from "../../prose/claims/kinds.ts";
import type { Mention } from "../../prose/claims/mention.ts";
import { type Draft, yearBefore } from "../../report/schema.ts";
import type { Found, TextContext } from "../check-def.ts";
import type { ComparedNumber } from "../finding.ts";
import { agreeingBases, agrees, isAnothers, isOwn, isOwnYear, type LineRead, overLines } from "../readings.ts";
import { disagreement } from "./against-tables.ts";

/** True for a number of the year before the one reported on. */
const isOfYearBefore = ({ frame: { time } }: Mention, { year }: Draft): boolean => time === "last" || time === year - 1;

/** Kinds of words that say of a number no more than its year: 上年为, 2023年. */
const saysYearAlone = ["last", "year", "light"];

/** The number of this year that 上年7件 stands behind, in brackets or after a comma; undefined where it says itself what it counts. */
function ofSameThing({ reading: { passage } }: LineRead, { own, index, sentence, quantity }: Mention) {
  const before = passage.mentions[index - 1];
  const isBare = own.every(({ kind }) => saysYearAlone.includes(kind));
  return isBare && before?.sentence === sentence && before.quantity.unit === quantity.unit ? before : undefined;
}

/** What is carried from year to year is the number of either: 2023年结转至本年的 2 件. */
const isCarried = ({ own, after }: Mention): boolean => hasKind([...own, ...after], "in", "out");

/** What a number of last year may be: what it says itself, or what the number of this year before it is. */
function basesOf(line: LineRead, mention: Mention, draft: Draft): readonly Base[] {
  const now = ofSameThing(line, mention);
  const claim = line.reading.claims.find((one) => one.mention === (now ?? mention));
  if (!claim || isAnothers(claim.by, draft)) return [];
  if (!isOwn({ ...claim.mention.frame, time: "this" }, draft)) return [];
  if (!now) return isCarried(mention) ? [] : claim.bases;
  if (!isOwnYear(now.frame.time, draft)) return [];
  const agreeing = agreeingBases(draft, claim.bases, now.quantity);
  return agreeing.length > 0 ? agreeing : claim.bases;
}

/**
 * What last year's report has in place of a number; none where it has that number, or where anything is not known. A number that is this
 * year's behind last year's date has the wrong date, which is told by another rule.
 */
function disagreeing(line: LineRead, mention: Mention, draft: Draft): readonly ComparedNumber[] {
  const last = yearBefore(draft);
  const { quantity, role } = mention;
  if (!last || role !== "count" || quantity.approximate || !isOfYearBefore(mention, draft)) return [];
  const bases = basesOf(line, mention, draft);
  if (mention.frame.time !== "last" && agreeingBases(draft, bases, quantity).length > 0) return [];
  const totals = bases.map((base) => ({ ...base, total: baseTotal(last, base) }));
  const isRight = totals.some(({ total }) => total === undefined || agrees(quantity, total));
  return isRight ? [] : totals.map(({ name, total }) => ({ name: `上年报告${name}`, amount: String(total) }));
}

/** Numbers of the year before in the sentences against last year's report, on any basis that the words allow. */
export const lastYearStated = (context: TextContext): Work<readonly Found[]> =>
  overLines(context, (line) =>
    line.reading.passage.mentions.flatMap((mention) => {
      const totals = disagreeing(line, mention, context.draft);
      return totals.length > 0 ? disagreement({ line, mention, totals }) : [];
    }),
  );
