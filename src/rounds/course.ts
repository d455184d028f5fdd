import { contentCode } from "../document/content-code.ts";
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

/** The last thing that happened to a report in its rounds. */
export const lastRound = ({ rounds }: Rounds) => [...rounds].sort((a, b) => (a.at < b.at ? -1 : 1))[rounds.length - 1];
