import { fromJson, toJson } from "../../files/json.ts";
import type { Draft, Rounds } from "../../report/schema.ts";
import { joinRounds } from "../../rounds/join.ts";
import { identityOf } from "../course.ts";
import { countedByRule, factsOfCourse } from "../facts.ts";
import type { ReadArrival } from "../reading/read-arrival.ts";

/** A report with the comments and rounds of other files of its unit: what was written on one of them is written on it. */
export function withRoundsOf(report: Draft, others: readonly Draft[]): Draft {
  const all = others.reduce<Rounds | undefined>(
    (joined, { rounds }) => (joined && rounds ? joinRounds(joined, rounds) : (joined ?? rounds)),
    report.rounds,
  );
  return all ? { ...report, rounds: all } : report;
}

/** A kept report as it is written anew with another draft: what was found in it stays. */
export function withDraft({ arrival, report }: ReadArrival, draft: Draft): ReadArrival {
  if ("refused" in arrival || !report) return { arrival };
  const facts = { ...arrival.facts, ...factsOfCourse(draft) };
  return { arrival: { ...arrival, facts }, report: { ...report, json: toJson(draft, new Date(facts.at)) } };
}

/** A report that was kept before all of today's facts were, with those that it lacks. */
export function withFactsRenewed({ arrival, report }: ReadArrival): ReadArrival {
  const read = report && fromJson(report.json);
  if ("refused" in arrival || !report || !read?.ok) return { arrival };
  const identity = identityOf(read.value.draft);
  return {
    arrival: { ...arrival, facts: { ...arrival.facts, identity, found: countedByRule(report.problems) } },
    report,
  };
}

/** A file that came again, with the comments and rounds that its report has here. */
export function withKeptRounds(came: ReadArrival, keptJson: string): ReadArrival {
  const [here, own] = [fromJson(keptJson), came.report && fromJson(came.report.json)];
  return here.ok && own?.ok ? withDraft(came, withRoundsOf(own.value.draft, [here.value.draft])) : came;
}
