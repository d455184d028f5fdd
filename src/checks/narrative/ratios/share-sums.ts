import { sum } from "../../../lib/lists.ts";
import { hasKind } from "../../../prose/claims/kinds.ts";
import type { Mention } from "../../../prose/claims/mention.ts";
import type { Found } from "../../check-def.ts";
import { foundIn } from "../../found.ts";
import type { LineRead } from "../../readings.ts";

/** By what applications are divided: who applied, in which way, with which outcome. Of other matters one may be of two kinds. */
const divisions = ["column", "channel", "outcome"] as const;
type Division = (typeof divisions)[number];

/** A share with the words that name what it is the share of, and whether its count stands beside it. */
interface Share {
  readonly mention: Mention;
  readonly words: Mention["own"];
  readonly isCounted: boolean;
}

/** The shares of a line in runs: of one sentence, side by side, no 其中 or stronger sign between them. */
function runsOf(mentions: readonly Mention[]): readonly (readonly Share[])[] {
  const runs: Share[][] = [];
  let run: Share[] = [];
  let between: Mention[] = [];
  for (const mention of mentions) {
    const [last] = run.slice(-1);
    const isShare =
      mention.quantity.unit === "%" &&
      (mention.role === "share" || (last !== undefined && mention.role === "other" && mention.own.length === 0));
    if (!isShare) {
      between.push(mention);
      continue;
    }
    const words = [...between.filter(({ clause }) => mention.clause - clause <= 1), mention].flatMap(({ own }) => own);
    const isNext =
      last !== undefined &&
      last.mention.sentence === mention.sentence &&
      last.mention.depth === mention.depth &&
      ["，", "、", "", "（"].includes(mention.sign) &&
      !hasKind(words, "open", "mid", "besides", "last", "cmp");
    const isCounted = between.some(({ clause }) => mention.clause - clause <= 1);
    if (!isNext) {
      run = [];
      runs.push(run);
    }
    run.push({ mention, words, isCounted });
    between = [];
  }
  return runs.filter(({ length }) => length > 1);
}

/** By what a run of shares divides: the one division whose words each share names, or the first names for all. */
function divisionOf([first, ...others]: readonly Share[]): Division | undefined {
  const named = divisions.filter((kind) => first !== undefined && hasKind(first.words, kind));
  const [only] = named;
  const isAlike = only !== undefined && others.every(({ words }) => words.length === 0 || hasKind(words, only, "rest"));
  const isMixed = others.some(({ words }) => divisions.some((kind) => kind !== only && hasKind(words, kind)));
  return named.length === 1 && isAlike && !isMixed ? only : undefined;
}

/** True where the words name all there is: an 其余 at the end, or persons and organisations. */
function namesAll(run: readonly Share[]): boolean {
  const words = run.flatMap((share) => share.words);
  const columns = new Set(words.filter(({ kind }) => kind === "column").map(({ id }) => id));
  return (
    hasKind(run[run.length - 1]?.words ?? [], "rest") || (columns.has("naturalPerson") && columns.has("organisations"))
  );
}

/** Shares of one whole that are more than 100 % together, or of all its parts that are less, beyond what rounding makes. */
export function shareSums({ text, reading, from }: LineRead): readonly Found[] {
  return runsOf(reading.passage.mentions).flatMap((run) => {
    const shares = run.map(({ mention }) => mention.quantity);
    // A share beside its count is worked out by `percentages`.
    if (shares.some(({ approximate }) => approximate) || run.every(({ isCounted }) => isCounted)) return [];
    if (divisionOf(run) === undefined) return [];
    const total = sum(shares.map(({ value }) => value));
    const rounding = sum(shares.map(({ decimals }) => 0.5 * 10 ** -decimals)) + 1e-9;
    const isWrong = total > 100 + rounding || (total < 100 - 2 * rounding && namesAll(run));
    if (!isWrong) return [];
    const printed = String(Math.round(total * 10_000) / 10_000);
    const terms = shares.map(({ value }) => `${value}%`).join(" ＋ ");
    const message = `${text.label}：各项占比之和为 ${terms} ＝ ${printed}%，应为 100%。请核对。`;
    const places = shares.map(({ start, end }) => ({ start: start + from, end: end + from }));
    const compared = [
      { name: "占比之和", amount: `${printed}%` },
      { name: "全部", amount: "100%" },
    ];
    return foundIn(text, places, { message, compared });
  });
}
