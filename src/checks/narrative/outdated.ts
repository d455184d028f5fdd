import type { PartId } from "../../form/form.ts";
import { finish } from "../../lib/slices.ts";
import { type Base, baseTotal } from "../../prose/claims/bases.ts";
import { reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { Edit, Repair, TextRange } from "../finding.ts";
import { renumbering } from "../number-words.ts";
import { agreeingBases, type LineRead, linesRead, ownClaims } from "../readings.ts";
import { withRepair } from "../repair.ts";
import { percentages, roundedPercentages } from "./ratios/percentages.ts";

/** What the numbers of a line stated when they were right. */
interface LineAgreed {
  /** The numbers of the tables that each number of the line was, by its place in the line. */
  readonly bases: ReadonlyMap<number, readonly Base[]>;
  /** The places of shares and changes that were wrong all the same. */
  readonly wrong: ReadonlySet<number>;
  /** All shares and changes were rounded, none cut off or made to fit. */
  readonly isRounded: boolean;
}

/** What the texts of a draft stated when it was right, by the words of each line. */
export type Agreed = ReadonlyMap<string, LineAgreed>;

/** A number of a text that was right before the tables changed. */
export interface Outdated extends TextRange {
  readonly part: PartId;
  /** What puts in the number that the table has now; undefined where the words fit several that differ now. */
  readonly edit?: Edit | undefined;
}

const allLines = (draft: Draft): readonly LineRead[] => reportTexts(draft).flatMap(linesRead);

interface WrongShare {
  readonly range: TextRange;
  readonly repair: Repair | undefined;
}

/** The shares and changes that are wrong in a draft, each with what puts it right, by path and place in the text. */
function wrongShares(draft: Draft, rule: typeof percentages = percentages): readonly WrongShare[] {
  const texts = reportTexts(draft).filter(({ text }) => text.trim() !== "");
  return finish(rule({ draft, texts })).flatMap(({ words: [range] = [], repairs = [] }) =>
    range ? [{ range, repair: repairs[0] }] : [],
  );
}

/** What is remembered of a draft on top of what was: numbers that are right now, and those of the same lines that were. */
export function remembered(draft: Draft, before: Agreed): Agreed {
  const shares = wrongShares(draft);
  const notRounded = wrongShares(draft, roundedPercentages);
  const next = new Map<string, LineAgreed>();
  for (const line of allLines(draft)) {
    const claims = ownClaims(line, draft);
    if (claims.length === 0) continue;
    const words = line.reading.passage.plain;
    const known = before.get(words);
    const bases = new Map(known?.bases);
    let isRight = true;
    for (const { mention, bases: own } of claims) {
      const right = agreeingBases(draft, own, mention.quantity);
      if (right.length > 0) bases.set(mention.quantity.start, right);
      else isRight = false;
    }
    const isIn = ({ range }: WrongShare) =>
      range.path === line.text.path && range.start >= line.from && range.start <= line.from + words.length;
    const wrong = new Set(shares.filter(isIn).map(({ range }) => range.start - line.from));
    const now = { wrong, isRounded: !notRounded.some(isIn) };
    next.set(words, { bases, ...(isRight || !known ? now : { wrong: known.wrong, isRounded: known.isRounded }) });
  }
  return next;
}

/** The numbers of the texts that were right and are those of the tables no longer, in printed order. */
export function outdatedIn(draft: Draft, agreed: Agreed): readonly Outdated[] {
  return allLines(draft).flatMap((line) => {
    const known = agreed.get(line.reading.passage.plain)?.bases;
    if (!known) return [];
    return ownClaims(line, draft).flatMap(({ mention: { quantity }, bases }): readonly Outdated[] => {
      const was = known.get(quantity.start);
      if (!was || agreeingBases(draft, bases, quantity).length > 0) return [];
      const totals = was.map((base) => baseTotal(draft, base));
      const [total, ...others] = [...new Set(totals)];
      if (total === undefined && others.length === 0) return [];
      const { path, part } = line.text;
      const place = { start: quantity.start + line.from, end: quantity.end + line.from };
      const amount = quantity.unit === "元" ? Math.round((total ?? 0) * 1_000_000) / 100 : total;
      const isKnown = total !== undefined && others.length === 0;
      const [repair] = isKnown ? renumbering(line.text, place, { amount: String(amount) }) : [];
      return [{ path, part, ...place, edit: repair?.edits[0] }];
    });
  });
}

/** The line that words of a text stand in, by its place among all. */
const lineOf = (lines: readonly LineRead[], { path, start }: TextRange): number =>
  lines.findIndex(
    ({ text, from, reading }) => text.path === path && start >= from && start <= from + reading.passage.plain.length,
  );

/** A sentence has a few shares and changes; each is put right once. */
const mostShares = 50;

/** The draft with the outdated numbers put right, and with them the shares and changes of their lines, where those were right. */
export function withUpdated(draft: Draft, agreed: Agreed): Draft {
  const edits = outdatedIn(draft, agreed).flatMap(({ edit }) => (edit ? [edit] : []));
  const before = allLines(draft);
  const changed = new Set(edits.map((edit) => ("path" in edit ? lineOf(before, edit) : -1)));
  const of = (at: number) => (changed.has(at) ? agreed.get(before[at]?.reading.passage.plain ?? "") : undefined);
  const followers = [
    { rule: percentages, follows: (at: number) => of(at)?.wrong.size === 0 },
    { rule: roundedPercentages, follows: (at: number) => of(at)?.isRounded === true },
  ];
  let next = withRepair(draft, { name: "", edits });
  for (let put = 0; put < mostShares; put += 1) {
    // Lines stay in their order: no number holds a line break.
    const lines = allLines(next);
    const [share] = followers.flatMap(({ rule, follows }) =>
      wrongShares(next, rule).filter(({ range, repair }) => repair && follows(lineOf(lines, range))),
    );
    if (!share?.repair) break;
    next = withRepair(next, share.repair);
  }
  return next;
}
