import { compareReports } from "../comparison/compare.ts";
import { differencesOf } from "../comparison/differences.ts";
import { compose } from "../document/compose.ts";
import { contentCode } from "../document/content-code.ts";
import type { Draft } from "../report/schema.ts";

/** What came of holding a report against the signed one: the same, or what differs, in words. */
export type ContentCheck =
  | { readonly kind: "same" }
  | { readonly kind: "other"; readonly differences: readonly string[] };

/** Holds a report against the signed one. */
export function checkContent(signed: Draft, other: Draft): ContentCheck {
  if (contentCode(signed) === contentCode(other)) return { kind: "same" };
  const [before, after] = [signed, other].map((report) => compose(report, { finished: false }));
  const words = differencesOf(compareReports(before ?? [], after ?? [])).map((difference) => difference.words);
  return { kind: "other", differences: words };
}
