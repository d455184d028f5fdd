import { cleanText } from "../lib/clean-text.ts";
import type { Comment } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { anchorOn, type Target } from "./anchors.ts";
import { currentRound, roundsOf, type Written } from "./comments.ts";

// Apart from what else is done with comments: an answer, which every screen of findings can take, looks for no words.

/** Returns the draft with a new comment on a target. */
export function withComment(
  draft: Draft,
  target: Target,
  written: Written,
  { id, at }: { id: string; at: Date },
): Draft {
  const rounds = roundsOf(draft);
  const comment: Comment = {
    id,
    round: currentRound(rounds),
    ...written,
    words: cleanText(written.words),
    at: at.toISOString(),
    anchor: anchorOn(draft, target),
  };
  return { ...draft, rounds: { ...rounds, comments: [...rounds.comments, comment] } };
}
