import { appendTo } from "../lib/lists.ts";
import type { Case } from "./case.ts";
import type { RegisterCount } from "./count.ts";
import { workingDayAfter } from "./days.ts";

/** What a person should look at in a register, though it is counted. */
export type DoubtKind =
  | "twice"
  | "overdue"
  | "unanswered"
  | "noOutcome"
  | "noAnswerDay"
  | "answeredFirst"
  | "carriedSaid";

/** In the order in which they matter. */
const order: readonly DoubtKind[] = [
  "twice",
  "noOutcome",
  "carriedSaid",
  "answeredFirst",
  "noAnswerDay",
  "overdue",
  "unanswered",
];

/** Rows of which something is doubtful. */
export interface RegisterDoubt {
  readonly kind: DoubtKind;
  readonly cases: readonly Case[];
}

/** Working days for an answer (条例第三十三条), and as many again where it is put off. */
const usualDays = 20;

/** The last day for the answer; undefined where the day of receipt is not known. */
export function lastDayOf({ receivedOn, supplementedOn, dueOn, isExtended }: Case): string | undefined {
  if (dueOn.kind === "day") return dueOn.day;
  const from = supplementedOn.kind === "day" ? supplementedOn : receivedOn;
  return from.kind === "day" ? workingDayAfter(from.day, isExtended ? 2 * usualDays : usualDays) : undefined;
}

function kindsOf(one: Case, { year, today, hasAnswers }: Around): readonly DoubtKind[] {
  const { receivedOn, answeredOn, outcome, saysCarriedIn } = one;
  const last = lastDayOf(one);
  const isOpen = outcome === "";
  const kinds: DoubtKind[] = [];
  if (answeredOn.kind === "day") {
    if (last !== undefined && answeredOn.day > last) kinds.push("overdue");
    if (receivedOn.kind === "day" && answeredOn.day < receivedOn.day) kinds.push("answeredFirst");
    if (isOpen) kinds.push("noOutcome");
  } else if (!isOpen && hasAnswers) kinds.push("noAnswerDay");
  else if (last !== undefined && last < today) kinds.push("unanswered");
  if (saysCarriedIn && receivedOn.kind === "day" && receivedOn.day >= `${year}-01-01`) kinds.push("carriedSaid");
  return kinds;
}

interface Around {
  readonly year: number;
  /** Today, e.g. 2026-01-20. */
  readonly today: string;
  /** True where the register has a column of days of answer. */
  readonly hasAnswers: boolean;
}

/** The doubtful rows of a register by what is doubtful, in the order in which they matter. */
export function registerDoubts({ cells }: RegisterCount, around: Around): readonly RegisterDoubt[] {
  const counted = new Set([...cells.values()].flat());
  const found = new Map<DoubtKind, Case[]>(order.map((kind) => [kind, []]));
  const seen = new Map<string, Case[]>();
  for (const one of counted) {
    for (const identity of one.identities) appendTo(seen, identity, one);
    for (const kind of kindsOf(one, around)) found.get(kind)?.push(one);
  }
  const twice = new Set([...seen.values()].flatMap((same) => (same.length > 1 ? same : [])));
  found.get("twice")?.push(...twice);
  return [...found].flatMap(([kind, cases]) => (cases.length > 0 ? [{ kind, cases }] : []));
}
