import type { PartId } from "../form/form.ts";
import { canonicalJson } from "../lib/parse-json.ts";
import { asDraft, asPastReport, type Draft } from "../report/schema.ts";
import { noRounds } from "./comments.ts";
import { type Merge, mergeReports } from "./merge.ts";
import { withPart } from "./with-part.ts";

/** 请填写: the report as a colleague gets it to fill in one part, with what it is now as the base of 合并. */
export const forFilling = (draft: Draft, part: PartId): Draft => ({
  ...draft,
  finalisedOn: null,
  rounds: { ...noRounds("unit"), base: asPastReport(draft), part },
});

/** What a copy that a colleague filled in brings to the report. */
export interface Filled extends Merge {
  /** Something else than the open part is other than it was handed out, which this program does not do; it is not taken. */
  readonly isBeyond: boolean;
}

/** Merges the open part of a copy into the draft from which it was handed out; undefined where the file is no such copy. */
export function filledIn(here: Draft, file: Draft): Filled | undefined {
  const { part, base } = file.rounds ?? {};
  if (part === undefined || !base) return undefined;
  const theirs = withPart(asDraft(base), file, part);
  const merge = mergeReports(base, here, theirs);
  const isBeyond = canonicalJson(asPastReport(file)) !== canonicalJson(asPastReport(theirs));
  const merged: Merge["merged"] = (choices) => {
    const next = merge.merged(choices);
    return { ...next, explanations: { ...file.explanations, ...next.explanations } };
  };
  return { ...merge, merged, isBeyond };
}

/** True for a copy in whose open part nothing was changed yet. */
export function isUnfilled(file: Draft): boolean {
  const { part, base } = file.rounds ?? {};
  return part !== undefined && base !== null && base !== undefined && filledIn(asDraft(base), file)?.taken.length === 0;
}

/**
 * What a change may make of a draft: all of it, but in a copy of which one part is open only that part, and what stands beside a
 * report and is never printed.
 */
export function asOpen(before: Draft, next: Draft): Draft {
  const part = before.rounds?.part;
  if (part === undefined) return next;
  const { lastYear, explanations, confirmed, followsTables } = next;
  return { ...withPart(before, next, part), lastYear, explanations, confirmed, followsTables };
}
