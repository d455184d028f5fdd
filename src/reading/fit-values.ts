import { isBlank, isFigure } from "../clipboard/block.ts";

/** The texts of a row's numbers, one for each column; `doubt` says in words why they may stand in wrong columns. */
export interface FittedValues {
  readonly texts: readonly string[];
  readonly doubt?: string;
}

/** Blank places at the right end of a row. */
export function trailingBlanks(texts: readonly string[]): number {
  let count = 0;
  while (count < texts.length && isBlank(texts[texts.length - 1 - count] ?? "")) count += 1;
  return count;
}

const allBlank = (texts: readonly string[]): boolean => texts.every(isBlank);

/** Every second place empty: text with an empty line after each cell. */
function isSpaced(texts: readonly string[], count: number): boolean {
  return texts.length >= 2 * count - 1 && texts.every((text, at) => at % 2 === 0 || isBlank(text));
}

/**
 * Gives the places after a row's label to `count` columns. Merged cells leave empty places before the numbers, and
 * `padding` of them after in every row of the table; so the run of numbers is taken from the right.
 */
export function fitValues(places: readonly string[], count: number, padding: number): FittedValues | undefined {
  const first = places.findIndex((text) => !isBlank(text));
  const last = places.length - trailingBlanks(places);
  const core = first < 0 ? [] : places.slice(first, last);
  if (core.length === count) return { texts: core };
  if (core.length < count && isSpaced(places, count) && core.length > 1) return undefined;
  if (core.length > count) {
    const figures = core.filter((text) => !isBlank(text));
    if (isSpaced(core, count) && figures.length === count) return { texts: figures };
    const run = core.slice(-count);
    const before = core.slice(0, -count);
    const extra = before.filter((text) => !isBlank(text)).join("、");
    return run.every((text) => isFigure(text) || isBlank(text))
      ? { texts: run, doubt: `这一行多出“${extra}”，取了右边的 ${count} 个数` }
      : undefined;
  }
  const own = places.slice(0, places.length - Math.min(padding, trailingBlanks(places)));
  if (own.length >= count && allBlank(own.slice(0, -count))) return { texts: own.slice(-count) };
  if (places.length === count) return { texts: places };
  if (allBlank(places)) return { texts: Array.from({ length: count }, () => "") };
  const filled = core.filter((text) => !isBlank(text)).length;
  const texts = [...core, ...Array.from({ length: count - core.length }, () => "")];
  return { texts, doubt: `这一行只有 ${filled} 个数，应有 ${count} 个，看不出空的是哪一格` };
}
