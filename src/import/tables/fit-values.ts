import type { Cell } from "../../form/cells.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { agreementOf } from "./agreement.ts";
import { paddingOf, type RightEdge, trailingBlanks } from "./right-edge.ts";

/** The texts of a row's numbers, one for each column; `doubt` tells why they may stand in wrong columns. */
export interface FittedValues {
  readonly texts: readonly string[];
  readonly doubt?: string;
}

/** True where every second place is blank, as in text with an empty line after each cell. */
function isSpaced(texts: readonly string[], count: number): boolean {
  return texts.length >= 2 * count - 1 && texts.every((text, at) => at % 2 === 0 || isBlank(text));
}

const filledIn = (texts: readonly string[]): readonly string[] => texts.filter((text) => !isBlank(text));

const lacking = (filled: number, count: number): string =>
  `这一行只有 ${filled} 个数，应有 ${count} 个，看不出空的是哪一格`;

/** Takes the last `count` of more places than there are columns. */
function fromRight(core: readonly string[], count: number): FittedValues | undefined {
  const figures = filledIn(core);
  if (isSpaced(core, count) && figures.length === count) return { texts: figures };
  const last = core.slice(-count);
  if (!last.every((text) => isFigure(text) || isBlank(text))) return undefined;
  const extra = filledIn(core.slice(0, -count)).join("、");
  return { texts: last, doubt: `这一行多出“${extra}”，取了右边的 ${count} 个数` };
}

/** The windows of `count` places that hold all that is filled, the one furthest right first. */
function windows(places: readonly string[], count: number): readonly (readonly string[])[] {
  const first = places.findIndex((text) => !isBlank(text));
  const last = places.length - trailingBlanks(places);
  const starts = [];
  for (let start = Math.min(first, places.length - count); start >= Math.max(0, last - count); start -= 1) {
    starts.push(start);
  }
  return starts.map((start) => places.slice(start, start + count));
}

/** Fits fewer numbers than columns into at least as many places: by the table's right edge, unless the totals disagree. */
function fromEdge(places: readonly string[], columns: readonly (Cell | string)[], edge: RightEdge): FittedValues {
  const count = columns.length;
  const { padding, sure } = paddingOf(edge, count);
  const own = places.slice(0, places.length - Math.min(padding, trailingBlanks(places)));
  const all = windows(own.length < count ? places : own, count);
  const [usual = []] = all;
  if (all.length === 1 || sure) return { texts: usual };
  const agreement = agreementOf(columns);
  const best = Math.max(...all.map(agreement));
  const [likely = usual, ...others] = all.filter((texts) => agreement(texts) === best);
  if (best > 0 && others.length === 0) return { texts: likely, doubt: "这一行有空格，空的是哪一格按总计推定" };
  return { texts: usual, doubt: lacking(filledIn(places).length, count) };
}

/**
 * Gives the places after a row's label to its columns; a word stands for a column that the form does not have. Merged
 * cells leave blank places before the numbers, and some after them in every row of the table, so the numbers are taken
 * from the right.
 */
export function fitValues(
  places: readonly string[],
  columns: readonly (Cell | string)[],
  edge: RightEdge = [],
): FittedValues | undefined {
  const count = columns.length;
  const first = places.findIndex((text) => !isBlank(text));
  if (first < 0) return places.length > 0 ? { texts: columns.map(() => "") } : undefined;
  const core = places.slice(first, places.length - trailingBlanks(places));
  if (core.length === count) return { texts: core };
  if (core.length < count && isSpaced(places, count) && core.length > 1) return undefined;
  if (core.length > count) return fromRight(core, count);
  if (places.length >= count) return fromEdge(places, columns, edge);
  const texts = columns.map((_, at) => core[at] ?? "");
  return { texts, doubt: lacking(filledIn(core).length, count) };
}
