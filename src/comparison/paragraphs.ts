import type { Paragraph } from "../document/blocks.ts";
import { align, type Pair } from "./align.ts";
import { likeness } from "./likeness.ts";
import { type Run, runsBetween, sideText } from "./runs.ts";
import { type ComparedSentence, sentencesBetween } from "./sentences.ts";

/** A paragraph as it was and as it is. One that stands on one side alone has nothing on the other. */
export interface ComparedParagraph {
  readonly kind: "paragraph";
  /** The heading that runs in before it; empty where there is none. */
  readonly heading: readonly Run[];
  readonly sentences: readonly ComparedSentence[];
}

const wordsOf = ({ heading = "", text }: Paragraph): string => heading + text;
const unnumbered = (heading: string): string => heading.replace(/^（[^）]*）/, "");
/** What a run-in heading is about, whatever its number and its sign at the end. */
const nameOf = (heading = ""): string => unnumbered(heading).replace(/[。：:]$/, "");

/** Whether a heading has another number and is else the same, as its paragraph comes after more or fewer of them. */
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

/** One paragraph that gave way to one other stands beside it, however little they have in common. */
function paired(pairs: readonly Pair<Paragraph>[]): readonly Pair<Paragraph>[] {
  const done: Pair<Paragraph>[] = [];
  pairs.forEach((pair, at) => {
    const last = done[done.length - 1];
    const isAlone = (one: Pair<Paragraph> | undefined) => one === undefined || (one.before && one.after);
    const replaces = last && !last.after && !pair.before && isAlone(pairs[at - 2]) && isAlone(pairs[at + 1]);
    if (replaces) done[done.length - 1] = { ...last, ...pair };
    else done.push(pair);
  });
  return done;
}

const none: Paragraph = { kind: "paragraph", text: "" };

/** The paragraphs of a part beside each other, each with its sentences. */
export function paragraphsBetween(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly ComparedParagraph[] {
  return paired(align(before, after, measures)).map(({ before: earlier = none, after: later = none }) => ({
    kind: "paragraph",
    heading: runsBetween(earlier.heading ?? "", later.heading ?? "").filter(({ text }) => text !== ""),
    sentences: sentencesBetween(earlier.text, later.text),
  }));
}

/** A moved sentence has at least so many characters; shorter ones, such as 改进措施：, are the same in many places. */
const shortestMoved = 8;

/** Sentences that were removed in one place and added in another, word for word, are moved. */
export function withMoves(paragraphs: readonly ComparedParagraph[]): readonly ComparedParagraph[] {
  const all = paragraphs.flatMap(({ sentences }) => sentences);
  const words = ({ runs }: ComparedSentence) =>
    runs
      .map(({ text }) => text)
      .join("")
      .trim();
  const isLong = (one: ComparedSentence) => words(one).length >= shortestMoved;
  const removed = new Map<string, ComparedSentence[]>();
  for (const one of all.filter((sentence) => sentence.state === "removed" && isLong(sentence)).reverse()) {
    const known = removed.get(words(one));
    if (known) known.push(one);
    else removed.set(words(one), [one]);
  }
  const moved = new Map<ComparedSentence, "movedAway" | "movedHere">();
  for (const one of all.filter(({ state }) => state === "added")) {
    const from = removed.get(words(one))?.pop();
    if (from) moved.set(from, "movedAway").set(one, "movedHere");
  }
  return paragraphs.map(({ sentences, ...rest }) => ({
    ...rest,
    sentences: sentences.map((one) => ({ ...one, state: moved.get(one) ?? one.state })),
  }));
}
