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
  | "carriedSaid"
  | "carriedUndated"
  | "lateUndated"
  | "noReceipt"
  | "saysVoid";

/** In the order in which they matter. */
const order: readonly DoubtKind[] = [
  "twice",
  "saysVoid",
  "noReceipt",
  "noOutcome",
  "carriedSaid",
  "carriedUndated",
  "lateUndated",
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

function kindsOf(one: Case, isOpen: boolean, around: Around): readonly DoubtKind[] {
  const { year, today, hasAnswers, hasReceipts } = around;
  const { receivedOn, answeredOn, saysCarriedIn } = one;
  const last = lastDayOf(one);
  const isOfLastYear = receivedOn.kind === "day" ? receivedOn.day < `${year}-01-01` : saysCarriedIn;
  const kinds: DoubtKind[] = [];
  if (one.isVoid) kinds.push("saysVoid");
  if (!hasReceipts) kinds.push("noReceipt");
  if (answeredOn.kind === "day") {
    if (last !== undefined && answeredOn.day > last) kinds.push("overdue");
    if (receivedOn.kind === "day" && answeredOn.day < receivedOn.day) kinds.push("answeredFirst");
    if (isOpen) kinds.push("noOutcome");
  } else if (isOpen) {
    if (last !== undefined && last < today) kinds.push("unanswered");
  } else if (hasAnswers) kinds.push("noAnswerDay");
  else if (isOfLastYear && receivedOn.kind === "day") kinds.push("carriedUndated");
  else if (last !== undefined && last > `${year}-12-31`) kinds.push("lateUndated");
  if (saysCarriedIn && !isOfLastYear) kinds.push("carriedSaid");
  return kinds;
}

interface Around {
  readonly year: number;
  /** Today, e.g. 2026-01-20. */
  readonly today: string;
  /** True where the register has a column of days of answer. */
  readonly hasAnswers: boolean;
  /** True where one of its columns tells what was received in the year from what was carried in. */
  readonly hasReceipts: boolean;
}

/** The doubtful rows of a register by what is doubtful, in the order in which they matter. */
export function registerDoubts({ cells, open }: RegisterCount, around: Around): readonly RegisterDoubt[] {
  const counted = new Set([...cells.values()].flat());
  const found = new Map<DoubtKind, Case[]>(order.map((kind) => [kind, []]));
  const seen = new Map<string, Case[]>();
  for (const one of counted) {
    for (const identity of one.identities) appendTo(seen, identity, one);
    for (const kind of kindsOf(one, open.has(one), around)) found.get(kind)?.push(one);
  }
  const twice = new Set([...seen.values()].flatMap((same) => (same.length > 1 ? same : [])));
  found.get("twice")?.push(...twice);
  return [...found].flatMap(([kind, cases]) => (cases.length > 0 ? [{ kind, cases }] : []));
}
