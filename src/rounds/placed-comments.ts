import type { Comment } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { type FoundAnchor, findAnchor } from "./anchors.ts";

/** A comment with its place in the report as that is now. */
export interface PlacedComment {
  readonly comment: Comment;
  readonly place: FoundAnchor;
}

/** The comments of a report with their places. */
export const placedComments = (draft: Draft): readonly PlacedComment[] =>
  (draft.rounds?.comments ?? []).map((comment) => ({ comment, place: findAnchor(draft, comment.anchor) }));
