import * as z from "zod/mini";
import { parts } from "../form/form.ts";
import { cleanText } from "../lib/clean-text.ts";

// A file of its own below the schema of a report, which holds it: comments of a supervising office, in rounds.

/** Whatever reads a report reads clean texts, so that nothing that is shown, printed or written holds what nobody sees. */
export const textSchema = z.string().check(z.overwrite(cleanText));

/** A text of which something is seen. */
export const writtenSchema = z.string().check(z.overwrite(cleanText), z.regex(/\S/));

/** A time as files have it, e.g. 2026-01-20T06:02:00.000Z. */
const when = z.iso.datetime();
const count = z.int();

/**
 * What a comment is about. `path` is that of a text or of a cell, the beginning of one for a row (`applications.received`), a
 * part, or "" for the whole report. `quote` is what stood there, `before` and `after` a little around it. `times` is how often
 * the same words stood in the report in something like it, `which` which of them they were, counted from 0; `isOnly`: they
 * stood nowhere else at all; `times` is 2 then where half of them did. `isFramed`: what is around them stood there alone, so that it tells the place of other words, too.
 */
const anchorSchema = z.strictObject({
  path: z.string(),
  quote: textSchema,
  before: textSchema,
  after: textSchema,
  times: count,
  which: count,
  isOnly: z.boolean(),
  isFramed: z.boolean(),
});

const answerSchema = z.strictObject({ kind: z.enum(["changed", "explained", "open"]), words: textSchema, at: when });

/** One comment. `at` is when its words were changed last: of two states of the same comment the later holds. */
const commentSchema = z.strictObject({
  id: z.string(),
  /** The number of the round in which it was written, from 1. */
  round: count,
  weight: z.enum(["must", "should", "explain"]),
  words: writtenSchema,
  at: when,
  anchor: anchorSchema,
  /** What the unit answered; "open" where it took its answer back. */
  answer: z.optional(answerSchema),
  /** 确认: the supervising office takes the answer; false where it no longer does. */
  verdict: z.optional(z.strictObject({ isConfirmed: z.boolean(), at: when })),
});

/** That a report went from one side to the other: 退回, 再次报送 or 同意, by whom, when, and the 核对码 of its report (`fingerprint`). */
const roundSchema = z.strictObject({
  number: count,
  kind: z.enum(["returned", "answered", "agreed"]),
  by: textSchema,
  at: when,
  fingerprint: z.string(),
});

/** The schema of a report's rounds; `report` is that of a report, which is what the last round speaks of. */
export const roundsSchema = <R extends z.ZodMiniType>(report: R) =>
  z.strictObject({
    /** Whose copy this is: a supervising office reads, a unit writes. */
    side: z.enum(["supervisor", "unit"]),
    comments: z.array(commentSchema).check(z.maxLength(2000)),
    rounds: z.array(roundSchema),
    /** The report as it was last sent back, or as it was handed out to be filled in. */
    base: z.nullable(report),
    /** 请填写: the only part that is open in this copy; absent where all of it is. */
    part: z.optional(z.enum(parts.map(({ id }) => id))),
    /** 略过: what a reading passed over of what the program finds, by fingerprint. It stays with the supervising office. */
    passed: z.optional(z.array(z.string())),
  });

/** A comment of a supervising office, 批注. */
export type Comment = z.infer<typeof commentSchema>;
/** What a comment is about, so that it is found again. */
export type Anchor = Comment["anchor"];
/** What a unit says to a comment. */
export type Answer = z.infer<typeof answerSchema>;
/** That a report went from one side to the other. */
export type Round = z.infer<typeof roundSchema>;
