import { compose } from "../document/compose.ts";
import { type PlaceOnPaper, placeFinder } from "../document/places-on-paper.ts";
import type { Draft } from "../report/schema.ts";
import { type PlacedComment, placedComments } from "./placed-comments.ts";

/** A comment with its place on paper, and its number in the order of the printed report, from 1. */
export interface NumberedComment extends PlacedComment {
  readonly number: number;
  readonly paper: PlaceOnPaper;
}

/** The comments of a report in the order in which it is printed; those of one place in the order in which they were written. */
export function numberedComments(draft: Draft, finished: boolean): readonly NumberedComment[] {
  const placed = placedComments(draft);
  if (placed.length === 0) return [];
  const find = placeFinder(compose(draft, { finished, isTraced: true }));
  return placed
    .map((one) => {
      const { words, fields, section } = one.place;
      const part = section === "basics" ? undefined : section;
      return { ...one, paper: find({ words: words ? [words] : [], fields, part }) };
    })
    .sort((a, b) => a.paper.order - b.paper.order)
    .map((one, at) => ({ ...one, number: at + 1 }));
}
