import { contentCode, isContentCode } from "../document/content-code.ts";
import type { Round } from "../report/rounds-schema.ts";
import { asPastReport, type Draft, type Rounds } from "../report/schema.ts";
import { currentRound, noRounds } from "./comments.ts";

/** Who sends a report on, and when. */
export interface Sending {
  readonly by: string;
  readonly at: Date;
}

const roundsOf = ({ rounds }: Draft, side: Rounds["side"]): Rounds => ({ ...(rounds ?? noRounds(side)), side });

/** A report as a supervising office opens it: to read and to write comments, none of its own words. */
export const forReading = (draft: Draft): Draft => ({ ...draft, rounds: roundsOf(draft, "supervisor") });

/** A report as a unit gets it back, to go on writing. */
export function forUnit(draft: Draft): Draft {
  const { passed: _, ...rounds } = roundsOf(draft, "unit");
  return { ...draft, rounds };
}

function withRound(draft: Draft, kind: "returned" | "answered" | "agreed", number: number, { by, at }: Sending): Draft {
  const rounds = draft.rounds ?? noRounds("unit");
  const round = { number, kind, by: by.trim(), at: at.toISOString(), fingerprint: contentCode(draft) };
  return { ...draft, rounds: { ...rounds, rounds: [...rounds.rounds, round] } };
}

/** 退回修改: the round is over, and the report as it was read is what its comments speak of. */
export function sentBack(draft: Draft, sending: Sending): Draft {
  const rounds = roundsOf(draft, "supervisor");
  const sent = withRound({ ...draft, rounds }, "returned", currentRound(rounds), sending);
  return { ...sent, rounds: { ...(sent.rounds ?? rounds), base: asPastReport(draft) } };
}

/** 同意: the report was read as it is and needs no more. */
export function agreedTo(draft: Draft, sending: Sending): Draft {
  const rounds = roundsOf(draft, "supervisor");
  return withRound({ ...draft, rounds }, "agreed", currentRound(rounds), sending);
}

/** 再次报送: the report goes back with its answers, in the round in which it came. */
export function answeredBack(draft: Draft, sending: Sending): Draft {
  const rounds = roundsOf(draft, "unit");
  return withRound({ ...draft, rounds }, "answered", Math.max(1, currentRound(rounds) - 1), sending);
}

/** In one round a report is sent back or agreed to before it is answered. */
const stage = ({ kind }: Round): number => (kind === "answered" ? 1 : 0);

/** Which of two things happened later: by their rounds, as the clocks of two offices need not agree; by the clock within one office. */
export const inCourse = (one: Round, other: Round): number =>
  one.number - other.number || stage(one) - stage(other) || (one.at < other.at ? -1 : Number(one.at > other.at));

/** The last thing that happened to a report in its rounds. */
export const lastRound = ({ rounds }: Pick<Rounds, "rounds">): Round | undefined =>
  rounds.reduce<Round | undefined>((last, one) => (last && inCourse(last, one) > 0 ? last : one), undefined);

/** The 核对码 of the report that was agreed to, where it is no longer this one; undefined where it is, or was never agreed to. */
export function agreedToOther(draft: Draft): string | undefined {
  const last = draft.rounds && lastRound(draft.rounds);
  const isOther = last?.kind === "agreed" && isContentCode(last.fingerprint) && contentCode(draft) !== last.fingerprint;
  return isOther ? last.fingerprint : undefined;
}
