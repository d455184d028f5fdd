import { fromJson } from "../../files/json.ts";
import { checksum } from "../../lib/checksum.ts";
import { canonicalJson } from "../../lib/parse-json.ts";
import type { Comment, Round } from "../../report/rounds-schema.ts";
import type { Rounds } from "../../report/schema.ts";
import { isSettled } from "../../rounds/comment-findings.ts";
import { joinRounds } from "../../rounds/join.ts";
import type { KnownStanding } from "../kept/kept-collection.ts";
import type { ReadArrival } from "../reading/read-arrival.ts";
import { withKeptRounds } from "../returns/joined-rounds.ts";

/** All files of a unit in one collection. */
export interface UnitFiles {
  readonly files: readonly ReadArrival[];
  /** True where the unit is in no sum though it belongs into it. */
  readonly isLeftOut: boolean;
}

/** How a unit stands in one collection: its reports, and what was written on any of them, however its files are called. */
export interface Standing {
  readonly known: KnownStanding;
  readonly comments: readonly Comment[];
  readonly rounds: readonly Round[];
  readonly isLeftOut: boolean;
}

/** What a file's report is equal to; undefined where there is none in it. */
export const identityIn = ({ arrival }: ReadArrival): string | undefined =>
  "facts" in arrival ? arrival.facts.identity : undefined;

function roundsIn({ report }: ReadArrival): Rounds | undefined {
  const read = report && fromJson(report.json);
  return read?.ok ? read.value.draft.rounds : undefined;
}

/** How a unit stands by its files; in any order, and however often one comes, the same comes of it. */
export function unitStanding({ files, isLeftOut }: UnitFiles): Standing {
  const reports = [...new Set(files.flatMap((one) => identityIn(one) ?? []))].sort();
  const written = files.flatMap((one) => roundsIn(one) ?? []);
  const [first] = written;
  const all = first && written.reduce(joinRounds, joinRounds(first, first));
  const { comments = [], rounds = [], passed = [] } = all ?? {};
  const content = canonicalJson([reports, comments, rounds, passed, isLeftOut]);
  return { known: { stamp: `${content.length}-${checksum(content)}`, reports }, comments, rounds, isLeftOut };
}

/** Each report of a unit once, with what was written on any of the files that have it. */
export function oncePerReport(files: readonly ReadArrival[]): ReadonlyMap<string, ReadArrival> {
  const once = new Map<string, ReadArrival>();
  for (const file of files) {
    const identity = identityIn(file);
    if (identity === undefined) continue;
    const there = once.get(identity);
    once.set(identity, there?.report ? withKeptRounds(file, there.report.json) : file);
  }
  return once;
}

/** How many comments of a standing are not confirmed. */
export const openIn = ({ comments }: Standing): number => comments.filter((one) => !isSettled(one)).length;
