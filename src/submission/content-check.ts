import { compareReports } from "../comparison/compare.ts";
import { differencesOf } from "../comparison/differences.ts";
import type { RowState } from "../comparison/rows.ts";
import { compose } from "../document/compose.ts";
import { contentCode } from "../document/content-code.ts";
import type { Draft } from "../report/schema.ts";

/** What came of holding a report against the signed one: the same, or what differs, in words. */
export type ContentCheck =
  | { readonly kind: "same" }
  | { readonly kind: "other"; readonly differences: readonly string[] };

const movedStates: readonly RowState[] = ["movedAway", "movedHere"];

/** Holds a report against the signed one. */
export function checkContent(signed: Draft, other: Draft): ContentCheck {
  if (contentCode(signed) === contentCode(other)) return { kind: "same" };
  const [before, after] = [signed, other].map((report) => compose(report, { finished: false }));
  const comparison = compareReports(before ?? [], after ?? []);
  // The order of the sentences before part one is not kept by a file, and is no part of 核对码.
  const parts = comparison.parts.map((part) =>
    part.heading === "" ? { ...part, rows: part.rows.filter(({ state }) => !movedStates.includes(state)) } : part,
  );
  return { kind: "other", differences: differencesOf({ ...comparison, parts }).map(({ told }) => told) };
}
