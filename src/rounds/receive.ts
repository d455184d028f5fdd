import { contentCode } from "../document/content-code.ts";
import type { Draft, Rounds } from "../report/schema.ts";
import { asPastReport, type PastReport } from "../report/schema.ts";
import { noRounds } from "./comments.ts";
import { forReading, forUnit, lastRound } from "./course.ts";
import { type FileStanding, joinRounds, standingOf } from "./join.ts";
import { type Merge, type MergeChoice, mergeReports } from "./merge.ts";

/** Who a file is for, by what happened to its report last: a supervising office gets what was answered, a unit all else. */
export function isForSupervisor({ rounds }: Pick<Draft, "rounds">): boolean {
  return rounds !== undefined && lastRound(rounds)?.kind === "answered";
}

/** What a file of rounds would do to a draft that is here; nothing is done yet. */
export interface ReceivedFile {
  readonly standing: FileStanding;
  /** The reports of both as one. Nothing is merged where the draft goes on from what the file has. */
  readonly merge: Merge;
  /** How many comments of the file are not in the draft yet. */
  readonly added: number;
  readonly result: (choices: ReadonlyMap<string, MergeChoice>) => Draft;
}

/** The report from which a draft and a file both went on: the file's own where the draft was sent as that, or never. */
function commonBase(here: Draft, file: Draft): PastReport {
  const code = contentCode(file);
  const isKnown = !here.rounds || here.rounds.rounds.some(({ fingerprint }) => fingerprint === code);
  const own = asPastReport(file);
  return isKnown ? own : (here.rounds?.base ?? file.rounds?.base ?? own);
}

const joinedInto = (here: Draft, file: Draft): Rounds =>
  joinRounds(here.rounds ?? noRounds("unit"), file.rounds ?? noRounds("unit"));

/** What a file that came back does to the draft of a unit. */
export function receivedByUnit(here: Draft, file: Draft): ReceivedFile {
  const merge = mergeReports(commonBase(here, file), here, file);
  const known = new Set(here.rounds?.comments.map(({ id }) => id));
  return {
    standing: standingOf(here.rounds, file.rounds ?? noRounds("unit")),
    merge,
    added: (file.rounds?.comments ?? []).filter(({ id }) => !known.has(id)).length,
    result: (choices) =>
      forUnit({
        ...merge.merged(choices),
        explanations: { ...file.explanations, ...here.explanations },
        rounds: joinedInto(here, file),
      }),
  };
}

/**
 * What an answered file does to what a supervising office has of the report: the report is the file's, as it is read and never
 * written here; one of an earlier round brings its answers and no more.
 */
export function receivedForReading(here: Draft, file: Draft): Draft {
  const standing = standingOf(here.rounds, file.rounds ?? noRounds("unit"));
  const rounds = joinedInto(here, file);
  return forReading(standing === "news" ? { ...file, rounds } : { ...here, rounds });
}
