import { isBlank, isFigure } from "../../tabular/block.ts";
import { paddingOf, type RightEdge, trailingBlanks } from "./right-edge.ts";

/** The texts of a row's numbers, one for each column; `doubt` says in words why they may stand in wrong columns. */
export interface FittedValues {
  readonly texts: readonly string[];
  readonly doubt?: string;
}

/** How well texts in their columns bear each other out: the totals that hold, less those that do not. */
export type Agreement = (texts: readonly string[]) => number;

/** Every second place empty: text with an empty line after each cell. */
function isSpaced(texts: readonly string[], count: number): boolean {
  return texts.length >= 2 * count - 1 && texts.every((text, at) => at % 2 === 0 || isBlank(text));
}

/** More places than columns, none of them empty. */
function fromRight(core: readonly string[], count: number): FittedValues | undefined {
  const figures = core.filter((text) => !isBlank(text));
  if (isSpaced(core, count) && figures.length === count) return { texts: figures };
  const run = core.slice(-count);
  const extra = core
    .slice(0, -count)
    .filter((text) => !isBlank(text))
    .join("、");
  return run.every((text) => isFigure(text) || isBlank(text))
    ? { texts: run, doubt: `这一行多出“${extra}”，取了右边的 ${count} 个数` }
    : undefined;
}

const lacking = (filled: number, count: number): string =>
  `这一行只有 ${filled} 个数，应有 ${count} 个，看不出空的是哪一格`;

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

/** Fewer numbers than columns among at least as many places: by the table's right edge, unless the totals speak against it. */
function fromEdge(places: readonly string[], count: number, edge: RightEdge, agrees: Agreement): FittedValues {
  const { padding, sure } = paddingOf(edge, count);
  const own = places.slice(0, places.length - Math.min(padding, trailingBlanks(places)));
  const all = windows(own.length < count ? places : own, count);
  const [usual = []] = all;
  if (all.length === 1 || sure) return { texts: usual };
  const best = Math.max(...all.map(agrees));
  const [likely = usual, ...others] = all.filter((texts) => agrees(texts) === best);
  const doubt = "这一行有空格，空的是哪一格按总计推定";
  if (best > 0 && others.length === 0) return { texts: likely, doubt };
  return { texts: usual, doubt: lacking(places.filter((text) => !isBlank(text)).length, count) };
}

/**
 * Gives the places after a row's label to `count` columns. Merged cells leave empty places before the numbers, and
 * some after in every row of the table; so the run of numbers is taken from the right.
 */
export function fitValues(
  places: readonly string[],
  count: number,
  edge: RightEdge,
  agrees: Agreement,
): FittedValues | undefined {
  const first = places.findIndex((text) => !isBlank(text));
  if (first < 0) return places.length > 0 ? { texts: Array.from({ length: count }, () => "") } : undefined;
  const core = places.slice(first, places.length - trailingBlanks(places));
  if (core.length === count) return { texts: core };
  if (core.length < count && isSpaced(places, count) && core.length > 1) return undefined;
  if (core.length > count) return fromRight(core, count);
  if (places.length >= count) return fromEdge(places, count, edge, agrees);
  const filled = core.filter((text) => !isBlank(text)).length;
  const texts = [...core, ...Array.from({ length: count - core.length }, () => "")];
  return { texts, doubt: lacking(filled, count) };
}
