import type { Finding } from "../checks/finding.ts";
import type { Comment } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import type { Target } from "./anchors.ts";
import { withComment } from "./comments.ts";

const weights: Record<Finding["severity"], Comment["weight"]> = {
  comment: "must",
  error: "must",
  warning: "explain",
  suggestion: "should",
};

/** What a finding is about, as a comment has it: its words, its cell, or its part. */
function targetOf({ words, place }: Finding): Target {
  const [first] = words ?? [];
  if (first) return first;
  return { path: place.field.includes(".") ? place.field : place.section === "basics" ? "" : place.section };
}

/** Returns the draft with what a rule found as a comment of the supervising office. */
export function withFinding(draft: Draft, finding: Finding, made: { id: string; at: Date }): Draft {
  return withComment(draft, targetOf(finding), { weight: weights[finding.severity], words: finding.message }, made);
}
