import { distance } from "fastest-levenshtein";
import type { Line } from "../../form/table.ts";
import { variants } from "../../form/variants.ts";
import { comparable } from "../../lib/clean-text.ts";
import { folded, formsOf, labelFinder, unnumbered } from "../../tabular/labels.ts";

/** A line of the form that a text names. */
export interface FoundLine<L extends Line> {
  readonly line: L;
  /** False where the text is damaged, and the line is only the one that it comes nearest to. */
  readonly exact: boolean;
}

/** In characters: shorter texts differ from another line's by as little as they may be damaged. */
const shortest = 4;
/** In characters: longer texts are sentences. */
const longest = 80;
/** How much of a label may be wrong, as a share of its length. */
const damage = 0.3;
/** By how many characters the next best line must be further away. */
const margin = 2;

const wordings = (line: Line): readonly string[] => variants[line.id] ?? [];

/** The folded words under which a line may stand: its label in any of its forms, and its known variants. */
export const lineForms = (line: Line): readonly string[] => [...formsOf(line.label), ...wordings(line).map(folded)];

/** Returns a function that tells whether a text, with or without a number before it, is among folded words. */
export function isAmong(words: ReadonlySet<string>): (text: string) => boolean {
  return (text) => {
    if (text.length > longest) return false;
    const label = comparable(text);
    return words.has(folded(label)) || words.has(folded(unnumbered(label)));
  };
}

/** What no damage puts into a label: 本年度未收到政府信息公开申请 is a sentence, near as it comes to one. */
const denies = /[未无不]|没有/;

/** What stands in brackets behind a label: 规章（县级无此项）. */
const remark = /\s{0,4}[（(][^（）()]{1,20}[）)]\s{0,4}$/;

/** The two ways to find a line of the form by a text. */
export interface LineFinder<L extends Line> {
  /** The line that the text names as it stands: by its label in any of its forms, or a known variant. */
  readonly named: (text: string) => L | undefined;
  /** That line, or else the one line whose label differs from the text in a few characters only. */
  readonly find: (text: string) => FoundLine<L> | undefined;
}

/** How many texts are remembered, as the same come again and again in a table. */
const mostKnown = 5000;

/** The finder among these lines. */
export function lineFinder<L extends Line>(lines: readonly L[]): LineFinder<L> {
  const label = labelFinder(lines, wordings);
  const named = (text: string) => (text.length > longest ? undefined : label(comparable(text)));
  const groups = new Set(lines.flatMap((line) => line.under ?? []).flatMap(formsOf));
  const forms = lines
    .flatMap((line) => lineForms(line).map((form) => [form, line] as const))
    .filter(([form, line]) => form.length >= shortest && label(form) === line);
  const known = new Map<string, FoundLine<L> | undefined>();

  const nearest = (text: string): FoundLine<L> | undefined => {
    const words = folded(unnumbered(comparable(text)));
    if (words.length < shortest || words.length > longest || groups.has(words)) return undefined;
    const best = new Map<L, number>();
    for (const [form, line] of forms) {
      if (Math.abs(form.length - words.length) > Math.max(form.length, words.length) * damage) continue;
      if (denies.test(words) && !denies.test(form)) continue;
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
      const bare = line ? undefined : named(text.replace(remark, ""));
      known.set(text, line ? { line, exact: true } : bare ? { line: bare, exact: false } : nearest(text));
    }
    return known.get(text);
  };
  return { named, find };
}
