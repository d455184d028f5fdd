import { distance } from "fastest-levenshtein";
import { folded, formsOf, unnumbered } from "../clipboard/labels.ts";
import type { Line } from "../form/table.ts";
import { variants } from "./variants.ts";

/** A printed line that some words name. */
export interface FoundLine<L extends Line> {
  readonly line: L;
  /** False where the words are damaged, and the line is only the one that they come nearest to. */
  readonly exact: boolean;
}

/** Shorter words differ from another line's by as little as they may be damaged. */
const shortest = 4;
/** How much of a label may be wrong: as a share of its length. */
const damage = 0.3;
/** By how much the next best line must be further away. */
const margin = 2;

/**
 * Finds the line that words name: by the label in any of its forms, by a known variant, or, where nothing says exactly
 * that, by the one label that differs in a few characters only.
 */
export function lineFinder<L extends Line>(lines: readonly L[]): (text: string) => FoundLine<L> | undefined {
  const byForm = new Map<string, L | undefined>();
  const add = (form: string, line: L) =>
    byForm.set(form, byForm.has(form) && byForm.get(form) !== line ? undefined : line);
  for (const line of lines) for (const form of formsOf(line.label)) add(form, line);
  for (const line of lines) for (const words of variants[line.id] ?? []) add(folded(words), line);
  for (const line of lines) byForm.set(folded(line.label), line);
  const forms = [...byForm].filter(([form, line]) => line !== undefined && form.length >= shortest);
  const groups = new Set(lines.flatMap((line) => line.under ?? []).flatMap(formsOf));
  const cache = new Map<string, FoundLine<L> | undefined>();

  const nearest = (words: string): FoundLine<L> | undefined => {
    const best = new Map<L, number>();
    for (const [form, line] of forms) {
      if (!line || Math.abs(form.length - words.length) > Math.max(form.length, words.length) * damage) continue;
      const apart = distance(words, form);
      if (apart <= Math.max(1, form.length * damage)) best.set(line, Math.min(apart, best.get(line) ?? apart));
    }
    const [first, second] = [...best].sort((a, b) => a[1] - b[1]);
    if (!first || (second && second[1] - first[1] < margin)) return undefined;
    return { line: first[0], exact: false };
  };
  const find = (text: string): FoundLine<L> | undefined => {
    const plain = text.normalize("NFKC").replace(/\s/g, "");
    const words = folded(plain);
    if (words === "" || words.length > 60 || /^\d+$/.test(words)) return undefined;
    const bare = folded(unnumbered(plain));
    const exact = byForm.get(words) ?? byForm.get(bare);
    if (exact) return { line: exact, exact: true };
    return bare.length < shortest || groups.has(bare) ? undefined : nearest(bare);
  };
  return (text) => {
    if (!cache.has(text)) {
      if (cache.size > 5000) cache.clear();
      cache.set(text, find(text));
    }
    return cache.get(text);
  };
}
