import { diffArrays } from "diff";
import { joinNeighbours } from "../lib/lists.ts";
import { halfWidth } from "../lib/strings.ts";

/** A stretch of words that stands on both sides, or on one of them alone. */
export interface Run {
  readonly kind: "same" | "deleted" | "inserted";
  readonly text: string;
}

/** The earlier report, or the present one. */
export type Side = "before" | "after";

/** The text of one side. */
export function sideText(runs: readonly Run[], side: Side): string {
  const other = side === "before" ? "inserted" : "deleted";
  return runs.map((run) => (run.kind === other ? "" : run.text)).join("");
}

const digit = "[0-9０-９]";
const numerals = "[〇零一二三四五六七八九十百千万亿两]";
/**
 * What is exchanged as a whole: a number with its decimals and its sign of per cent, in figures or in numerals; a word of
 * Latin letters; else one character, as Chinese sets no space between words. A date such as 2023.12.31 is three numbers.
 */
const token = new RegExp(
  `${digit}{1,3}(?:,${digit}{3})+(?:\\.${digit}+)?[%％‰]?|${digit}+(?:\\.${digit}+(?!\\.?${digit}))?[%％‰]?|${numerals}{2,}|[A-Za-z]+|[^]`,
  "gu",
);
const number = new RegExp(`^(?:${digit}.*|${numerals}{2,})$`, "u");

const tokensOf = (text: string): string[] => text.match(token) ?? [];
const isNumber = (text: string): boolean => number.test(text);

/** Sentences that differ in more than this are no longer the same sentence, and time grows with the square of it. */
const mostEdits = 400;
/** A common stretch of so few tokens between two changes is chance, and reads better as part of them. */
const chance = 2;

/** Tokens deleted and inserted at one place, and those that follow on both sides. */
interface Change {
  readonly deleted: readonly string[];
  readonly inserted: readonly string[];
  readonly same: readonly string[];
}

function changesBetween(before: readonly string[], after: readonly string[]): readonly Change[] {
  const found = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!found) return [{ deleted: before, inserted: after, same: [] }];
  const changes = found.map(({ added, removed, value }): Change => {
    return { deleted: removed ? value : [], inserted: added ? value : [], same: added || removed ? [] : value };
  });
  return joinNeighbours(changes, (last, next) => {
    if (last.same.length > 0) return undefined;
    return {
      deleted: [...last.deleted, ...next.deleted],
      inserted: [...last.inserted, ...next.inserted],
      same: next.same,
    };
  });
}

/** True where two changes together both delete and insert. */
const isExchange = (first: Change, second: Change): boolean =>
  first.deleted.length + second.deleted.length > 0 && first.inserted.length + second.inserted.length > 0;
const extent = ({ deleted, inserted }: Change): number => Math.max(deleted.length, inserted.length);
const isOfNumbers = ({ deleted, inserted }: Change): boolean => [...deleted, ...inserted].every(isNumber);

/** True where the stretch between two changes is too short to be read as common to both sides. */
function isChance(first: Change, second: Change): boolean {
  const { same } = first;
  return (
    same.length <= chance &&
    isExchange(first, second) &&
    same.length <= Math.min(extent(first), extent(second)) &&
    !same.some(isNumber) &&
    !isOfNumbers(first) &&
    !isOfNumbers(second)
  );
}

/** The changes, joined where only a chance stretch stands between two of them. */
function joined(changes: readonly Change[]): readonly Change[] {
  return joinNeighbours(changes, (last, next) => {
    if (!isChance(last, next)) return undefined;
    const deleted = [...last.deleted, ...last.same, ...next.deleted];
    const inserted = [...last.inserted, ...last.same, ...next.inserted];
    return { deleted, inserted, same: next.same };
  });
}

/**
 * Two wordings of the same, cut into what stayed, what was deleted and what was inserted in its place. One side read by
 * itself is exactly that side's text.
 */
export function runsBetween(before: string, after: string): readonly Run[] {
  const whole = before === after ? [{ deleted: [], inserted: [], same: [before] }] : undefined;
  return (whole ?? joined(changesBetween(tokensOf(before), tokensOf(after)))).flatMap((change) =>
    (["deleted", "inserted", "same"] as const)
      .map((kind): Run => ({ kind, text: change[kind].join("") }))
      .filter(({ text }) => text !== ""),
  );
}

/** True where two wordings differ in nothing but years in figures. */
export function isYearsOnly(runs: readonly Run[]): boolean {
  const changed = runs.filter(({ kind }) => kind !== "same");
  return changed.length > 0 && changed.every(({ text }) => /^2\d{3}$/.test(halfWidth(text)));
}
