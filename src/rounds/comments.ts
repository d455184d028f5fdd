import { cleanText } from "../lib/clean-text.ts";
import type { Answer, Comment } from "../report/rounds-schema.ts";
import type { Draft, Rounds } from "../report/schema.ts";

/** Rounds of a report that has none yet. */
export const noRounds = (side: Rounds["side"]): Rounds => ({ side, comments: [], rounds: [], base: null });

/** What was written on a report; nothing yet where it has none. */
export const roundsOf = (draft: Draft): Rounds => draft.rounds ?? noRounds("supervisor");

/** The number of the round in which a report is being read: one more than those in which it was sent back or agreed to. */
export const currentRound = ({ rounds }: Rounds): number =>
  Math.min(999, 1 + Math.max(0, ...rounds.filter(({ kind }) => kind !== "answered").map(({ number }) => number)));

/** What somebody writes of a comment. */
export type Written = Pick<Comment, "weight" | "words">;

function withChanged(draft: Draft, id: string, change: (comment: Comment) => Comment): Draft {
  const rounds = roundsOf(draft);
  return {
    ...draft,
    rounds: { ...rounds, comments: rounds.comments.map((one) => (one.id === id ? change(one) : one)) },
  };
}

/** True while a comment is in nobody else's hands: it was written in the round that is going on. */
export const isUnsent = ({ round }: Comment, rounds: Rounds): boolean => round === currentRound(rounds);

/** Returns the draft with other words of a comment. */
export const withWords = (draft: Draft, id: string, { weight, words }: Written, at: Date): Draft =>
  withChanged(draft, id, (comment) => ({ ...comment, weight, words: cleanText(words), at: at.toISOString() }));

/** Returns the draft without a comment that was not sent yet; one that was sent stays. */
export function withoutComment(draft: Draft, id: string): Draft {
  const rounds = roundsOf(draft);
  const comments = rounds.comments.filter((one) => one.id !== id || !isUnsent(one, rounds));
  return comments.length === rounds.comments.length ? draft : { ...draft, rounds: { ...rounds, comments } };
}

/** Returns the draft with what a unit answers to a comment. */
export const withAnswer = (draft: Draft, id: string, { kind, words }: Omit<Answer, "at">, at: Date): Draft =>
  withChanged(draft, id, (comment) => ({
    ...comment,
    answer: { kind, words: cleanText(words), at: at.toISOString() },
  }));

/** Returns the draft with a comment confirmed, or no longer so. */
export const withVerdict = (draft: Draft, id: string, isConfirmed: boolean, at: Date): Draft =>
  withChanged(draft, id, (comment) => ({ ...comment, verdict: { isConfirmed, at: at.toISOString() } }));
