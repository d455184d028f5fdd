import { comparable } from "../lib/clean-text.ts";
import type { PastReport } from "../report/schema.ts";
import { measuresNamed, problemsNamed } from "./named-items.ts";

/** Something that 五 of a report named, for the next report to answer. */
export interface Promised {
  readonly words: string;
  readonly kind: "problem" | "measure";
  /** The next report has these very words in its own 五. */
  readonly isMentioned: boolean;
}

/** What 五 of a report named, and which of it the next report speaks of. */
export function promisedIn({ problems: { problems, measures } }: PastReport, next: PastReport): readonly Promised[] {
  const answer = comparable(`${next.problems.problems}\n${next.problems.measures}`);
  const promised = (words: string, kind: Promised["kind"]): Promised => {
    return { words, kind, isMentioned: answer.includes(comparable(words)) };
  };
  return [
    ...problemsNamed(problems).map((words) => promised(words, "problem")),
    ...measuresNamed(measures).map((words) => promised(words, "measure")),
  ];
}
