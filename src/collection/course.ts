import { contentCode, isContentCode } from "../document/content-code.ts";
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

/** When a unit last answered a comment, in ms since 1970; 0 where it answered none. */
const lastAnswer = ({ rounds }: Draft): number =>
  Math.max(0, ...(rounds?.comments ?? []).map(({ answer }) => (answer ? Date.parse(answer.at) : 0)));

/**
 * The last step of a report's rounds; `null` where it has not been sent to and fro. What was sent back and is no more what was sent,
 * or was answered since, came back, though nobody pressed 再次报送: in Word there is no such button.
 */
export function courseOf(draft: Draft): Course | null {
  const last = draft.rounds && lastRound(draft.rounds);
  if (!last) return null;
  const { kind, number } = last;
  const [sent, answered] = [Date.parse(last.at), lastAnswer(draft)];
  // Rounds that have no 核对码 cannot be held against it.
  const isOther = isContentCode(last.fingerprint) && contentCode(draft) !== last.fingerprint;
  const isBack = kind === "returned" && (answered > sent || isOther);
  return { kind: isBack ? "answered" : kind, number, at: Math.max(sent, answered) };
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
