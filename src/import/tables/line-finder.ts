import { distance } from "fastest-levenshtein";
import type { Line } from "../../form/table.ts";
import { variants } from "../../form/variants.ts";
import { folded, formsOf, labelFinder, unnumbered } from "../../tabular/labels.ts";

/** A printed line that some words name. */
export interface FoundLine<L extends Line> {
  readonly line: L;
  /** False where the words are damaged, and the line is only the one that they come nearest to. */
  readonly exact: boolean;
}

/** Shorter words differ from another line's by as little as they may be damaged. */
const shortest = 4;
/** Longer words are a sentence. */
const longest = 80;
/** How much of a label may be wrong: as a share of its length. */
const damage = 0.3;
/** By how much the next best line must be further away. */
const margin = 2;

const wordings = (line: Line): readonly string[] => variants[line.id] ?? [];
const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** The folded words under which a line may stand: its label in any of its forms, and its known variants. */
export const lineForms = (line: Line): readonly string[] => [...formsOf(line.label), ...wordings(line).map(folded)];

/** Tells whether a text, with or without a number before it, is among folded words. */
export function isAmong(words: ReadonlySet<string>): (text: string) => boolean {
  return (text) => {
    if (text.length > longest) return false;
    const said = plain(text);
    return words.has(folded(said)) || words.has(folded(unnumbered(said)));
  };
}

/** Ways to find a line by words. */
export interface LineFinder<L extends Line> {
  /** The line that the words name as they stand: by its label in any of its forms, or a known variant. */
  readonly named: (text: string) => L | undefined;
  /** That, or the one line whose label differs from the words in a few characters only. */
  readonly find: (text: string) => FoundLine<L> | undefined;
}

/** The same words come again and again in a table; so many of them are remembered. */
const mostKnown = 5000;

export function lineFinder<L extends Line>(lines: readonly L[]): LineFinder<L> {
  const label = labelFinder(lines, wordings);
  const named = (text: string) => (text.length > longest ? undefined : label(plain(text)));
  const groups = new Set(lines.flatMap((line) => line.under ?? []).flatMap(formsOf));
  const forms = lines
    .flatMap((line) => lineForms(line).map((form) => [form, line] as const))
    .filter(([form, line]) => form.length >= shortest && label(form) === line);
  const known = new Map<string, FoundLine<L> | undefined>();

  const nearest = (text: string): FoundLine<L> | undefined => {
    const words = folded(unnumbered(plain(text)));
    if (words.length < shortest || words.length > longest || groups.has(words)) return undefined;
    const best = new Map<L, number>();
    for (const [form, line] of forms) {
      if (Math.abs(form.length - words.length) > Math.max(form.length, words.length) * damage) continue;
      const apart = distance(words, form);
      if (apart <= Math.max(1, form.length * damage)) best.set(line, Math.min(apart, best.get(line) ?? apart));
    }
    const [first, second] = [...best].sort((a, b) => a[1] - b[1]);
    if (!first || (second && second[1] - first[1] < margin)) return undefined;
    return { line: first[0], exact: false };
  };
  const find = (text: string): FoundLine<L> | undefined => {
    if (!known.has(text)) {
      if (known.size > mostKnown) known.clear();
      const line = named(text);
      known.set(text, line ? { line, exact: true } : nearest(text));
    }
    return known.get(text);
  };
  return { named, find };
}
