import { type Finding, fingerprint } from "../checks/finding.ts";
import { tables } from "../form/form.ts";
import type { Blank } from "../report/completeness.ts";
import type { Comment } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { type SectionId, sectionTitle } from "../report/sections.ts";
import type { Target } from "./anchors.ts";
import { noRounds } from "./comments.ts";
import { withComment } from "./new-comment.ts";

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

/** So many of what is blank are named. */
const named = 3;

/** What of a section is blank, as something found. */
export function blankFinding(section: SectionId, blanks: readonly Blank[]): Finding {
  const label = tables.find(({ id }) => id === section)?.name ?? sectionTitle(section);
  const some = blanks.slice(0, named).map((one) => one.label);
  const more = blanks.length > named ? "等" : "";
  return {
    id: `blank ${section} ${blanks.length}`,
    check: "blank",
    severity: "error",
    place: { section, label, field: section },
    message: `还有 ${blanks.length} 项未填：${some.join("、")}${more}。`,
    fields: [],
  };
}

/** 略过: a reading passed over what was found, as long as the same is found. */
export const isPassed = ({ rounds }: Draft, finding: Finding): boolean =>
  rounds?.passed?.includes(fingerprint(finding)) === true;

/** Returns the draft with a finding passed over, or no longer so. */
export function withPassed(draft: Draft, finding: Finding, isOver: boolean): Draft {
  const { passed = [], ...rounds } = draft.rounds ?? noRounds("supervisor");
  const key = fingerprint(finding);
  const others = passed.filter((one) => one !== key);
  return { ...draft, rounds: { ...rounds, passed: isOver ? [...others, key] : others } };
}
