import { checksum } from "../lib/checksum.ts";
import { canonicalJson } from "../lib/parse-json.ts";
import type { Draft } from "../report/schema.ts";
import { isSettled } from "../rounds/comment-findings.ts";
import { lastRound } from "../rounds/course.ts";

/** What happened last to a report between its unit and the office that collects: 退回, 再次报送 or 同意; `at` in ms since 1970. */
export interface Course {
  readonly kind: "returned" | "answered" | "agreed";
  /** The number of the round, from 1. */
  readonly number: number;
  readonly at: number;
}

/** The last step of a report's rounds; `null` where it has not been sent to and fro. */
export function courseOf({ rounds }: Draft): Course | null {
  const last = rounds && lastRound(rounds);
  return last ? { kind: last.kind, number: last.number, at: Date.parse(last.at) } : null;
}

/** How many comments on a report are not confirmed. */
export const openCommentsOn = ({ rounds }: Draft): number =>
  (rounds?.comments ?? []).filter((comment) => !isSettled(comment)).length;

/** What a unit says by its report: numbers, words and answers, and nothing that the office which collects wrote on it. */
function contentOf({ rounds, ...own }: Draft): string {
  const answers = (rounds?.comments ?? []).flatMap(({ id, answer }) => (answer ? [{ id, answer }] : []));
  return canonicalJson(answers.length > 0 ? [own, answers] : own);
}

/**
 * Equal for reports in which a unit says the same; of different ones of a unit not more than one pair in four milliards is equal.
 * A report that was sent back is still the one that came in; one that was answered in words alone is another.
 */
export function identityOf(draft: Draft): string {
  const content = contentOf(draft);
  return `${content.length}-${checksum(content)}`;
}
