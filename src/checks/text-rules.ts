import { memoizeByIdentity } from "../lib/memoize.ts";
import type { Work } from "../lib/slices.ts";
import { inTurn } from "../lib/work/shared-work.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { Found, TextContext } from "./check-def.ts";
import { type FindingText, foundIn } from "./found.ts";
import { type LineRead, overLines } from "./readings.ts";
import { inStretches } from "./stretches.ts";

/** What a rule finds in one text, whatever else is in the report. */
export type TextRule = (text: ReportText) => readonly Found[];

/** Follows a rule in each text, and remembers what it found in a text as long as that does not change. */
export function eachText(rule: TextRule): (context: TextContext) => Work<readonly Found[]> {
  const remembered = memoizeByIdentity(rule);
  return ({ texts }) => inTurn(texts, remembered);
}

/** The same for a rule that looks no further than some sentences and finds one thing in one place: see `inStretches`. */
export function eachStretch(rule: TextRule): (context: TextContext) => Work<readonly Found[]> {
  const follow = inStretches(rule);
  return ({ texts }) => follow(texts);
}

/** The same for a rule that also asks for something of the draft, such as its year: what it found holds as long as that stays. */
export function eachStretchOf<T>(
  asked: (draft: Draft) => T,
  rule: (text: ReportText, of: T) => readonly Found[],
): (context: TextContext) => Work<readonly Found[]> {
  let latest: { readonly of: T; readonly follow: ReturnType<typeof inStretches> } | undefined;
  return ({ draft, texts }) => {
    const of = asked(draft);
    if (latest?.of !== of) latest = { of, follow: inStretches((text) => rule(text, of)) };
    return latest.follow(texts);
  };
}

/** The same line by line, as they were read. */
export function eachLine(rule: (line: LineRead) => readonly Found[]): (context: TextContext) => Work<readonly Found[]> {
  const remembered = memoizeByIdentity(rule);
  return (context) => overLines(context, remembered);
}

/** Where a pattern is found in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The words from start to end. */
  readonly words: string;
}

/** Every match of a global pattern in a text. A group of the pattern narrows the match down to the words in question. */
export function matchesIn(text: string, pattern: RegExp): readonly Match[] {
  return [...text.matchAll(pattern)].map((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const start = (match.index ?? 0) + match[0].indexOf(words);
    return { start, end: start + words.length, words };
  });
}

/** A rule that finds every match of a pattern of which `tell` says something. */
export function eachMatch(
  pattern: RegExp,
  tell: (match: Match, text: string) => (FindingText & { readonly becomes?: string }) | undefined,
): TextRule {
  return (text) =>
    matchesIn(text.text, pattern).flatMap((match) => {
      const told = tell(match, text.text);
      return told ? foundIn(text, [{ ...match, becomes: told.becomes }], told) : [];
    });
}
