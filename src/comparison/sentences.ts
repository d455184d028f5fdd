import { sentencesOf } from "../prose/sentences.ts";
import { align } from "./align.ts";
import { likeness } from "./likeness.ts";
import { type Run, runsBetween } from "./runs.ts";

/** What became of a sentence; one that stands elsewhere now is moved: it goes from one place and comes to another. */
export type SentenceState = "same" | "edited" | "removed" | "added" | "movedAway" | "movedHere";

/** A sentence with its runs on both sides; one that was removed or added has a single run. */
export interface ComparedSentence {
  readonly state: SentenceState;
  readonly runs: readonly Run[];
}

/** A paragraph of more sentences than this was not written as one; it is compared as a single sentence. */
const mostSentences = 1000;

/** A text cut before each of its sentences; nothing of it is left out. */
function piecesOf(text: string): readonly string[] {
  const starts = sentencesOf(text)
    .slice(1)
    .map(({ start }) => start);
  if (starts.length > mostSentences) return [text];
  return [0, ...starts].map((start, at) => text.slice(start, starts[at])).filter((piece) => piece !== "");
}

/** Pairs identical sentences first, then those that are clearly the same in other words, then those with less than half kept. */
const measures = [
  (before: string, after: string) => before === after,
  (before: string, after: string) => likeness(before, after) >= 0.6,
  (before: string, after: string) => likeness(before, after) >= 0.35,
];

/** The sentences of two texts beside each other, an edited one beside its former self. */
export function sentencesBetween(before: string, after: string): readonly ComparedSentence[] {
  return align(piecesOf(before), piecesOf(after), measures).map((pair): ComparedSentence => {
    if (pair.before === undefined) return { state: "added", runs: [{ kind: "inserted", text: pair.after ?? "" }] };
    if (pair.after === undefined) return { state: "removed", runs: [{ kind: "deleted", text: pair.before }] };
    const state = pair.before === pair.after ? "same" : "edited";
    return { state, runs: runsBetween(pair.before, pair.after) };
  });
}
