import { memoizeByIdentity } from "../lib/memoize.ts";
import type { Draft } from "../report/schema.ts";
import type { Finding } from "./finding.ts";

const confirmedKeys = memoizeByIdentity((keys: readonly string[]): ReadonlySet<string> => new Set(keys));

/** True where somebody found right what stands under a key, and it has not changed since. */
export function isConfirmed({ confirmed }: Pick<Draft, "confirmed">, key: string): boolean {
  return confirmedKeys(confirmed).has(key);
}

/** Returns the draft in which what a finding asks about is found right. */
export function withConfirmed(draft: Draft, { confirms = [] }: Finding): Draft {
  return { ...draft, confirmed: [...new Set([...draft.confirmed, ...confirms])] };
}
