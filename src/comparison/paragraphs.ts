import type { Paragraph } from "../document/blocks.ts";
import { appendTo, joinNeighbours } from "../lib/lists.ts";
import { align, type Pair } from "./align.ts";
import { likeness } from "./likeness.ts";
import { type Run, runsBetween, sideText } from "./runs.ts";
import { type ComparedSentence, sentencesBetween } from "./sentences.ts";

/** A paragraph as it was and as it is; of one that is new or gone, one side is empty. */
export interface ComparedParagraph {
  /** The heading that runs in before it; empty where there is none. */
  readonly heading: readonly Run[];
  readonly sentences: readonly ComparedSentence[];
}

/** A paragraph as it reads, its heading included. */
const wordsOf = ({ heading = "", text }: Paragraph): string => heading + text;
const unnumbered = (heading: string): string => heading.replace(/^（[^）]*）/, "");
/** What a run-in heading is about, whatever its number and its sign at the end. */
const nameOf = (heading = ""): string => unnumbered(heading).replace(/[。：:]$/, "");

/** True for a heading that differs in its number alone, because other paragraphs before it came or went. */
export function isRenumbered(heading: readonly Run[]): boolean {
  const [before, after] = [sideText(heading, "before"), sideText(heading, "after")];
  return before !== "" && after !== "" && unnumbered(before) === unnumbered(after);
}

const measures = [
  (before: Paragraph, after: Paragraph) => before.heading === after.heading && before.text === after.text,
  (before: Paragraph, after: Paragraph) =>
    (nameOf(before.heading) !== "" && nameOf(before.heading) === nameOf(after.heading)) ||
    likeness(wordsOf(before), wordsOf(after)) >= 0.5,
  (before: Paragraph, after: Paragraph) => likeness(wordsOf(before), wordsOf(after)) >= 0.25,
];

/**
 * Where one paragraph was removed and one added between two that stayed, the two are set beside each other, however
 * little they have in common.
 */
function paired(pairs: readonly Pair<Paragraph>[]): readonly Pair<Paragraph>[] {
  const isBoth = (pair: Pair<Paragraph> | undefined) => pair === undefined || (pair.before && pair.after);
  return joinNeighbours(pairs, (last, pair, index) => {
    const gaveWay = !last.after && !pair.before && isBoth(pairs[index - 2]) && isBoth(pairs[index + 1]);
    return gaveWay ? { ...last, ...pair } : undefined;
  });
}

const none: Paragraph = { kind: "paragraph", text: "" };

/** The paragraphs of a part beside each other, each with its sentences. */
export function paragraphsBetween(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly ComparedParagraph[] {
  return paired(align(before, after, measures)).map(({ before: earlier = none, after: later = none }) => ({
    heading: runsBetween(earlier.heading ?? "", later.heading ?? "").filter(({ text }) => text !== ""),
    sentences: sentencesBetween(earlier.text, later.text),
  }));
}

/** A moved sentence has at least so many characters; shorter ones, such as 改进措施：, are the same in many places. */
const shortestMoved = 8;

/** A removed or an added sentence stands on one side alone, and in one run. */
const textOf = ({ runs }: ComparedSentence): string => (runs[0]?.text ?? "").trim();

/**
 * The parts with their moved sentences: those that were removed in one place and added in another, word for word, in
 * whichever part. The first that was removed is the first that is found again.
 */
export function withMoves<P extends { readonly paragraphs: readonly ComparedParagraph[] }>(
  parts: readonly P[],
): readonly P[] {
  const sentences = parts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
  const removed = new Map<string, ComparedSentence[]>();
  for (const sentence of sentences.filter(({ state }) => state === "removed")) {
    if (textOf(sentence).length >= shortestMoved) appendTo(removed, textOf(sentence), sentence);
  }
  const moved = new Map<ComparedSentence, "movedAway" | "movedHere">();
  for (const sentence of sentences.filter(({ state }) => state === "added")) {
    const from = removed.get(textOf(sentence))?.shift();
    if (from) moved.set(from, "movedAway").set(sentence, "movedHere");
  }
  const settled = (sentence: ComparedSentence) => ({ ...sentence, state: moved.get(sentence) ?? sentence.state });
  return parts.map((part) => ({
    ...part,
    paragraphs: part.paragraphs.map((paragraph) => ({ ...paragraph, sentences: paragraph.sentences.map(settled) })),
  }));
}
