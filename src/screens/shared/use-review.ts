import { useMemo, useSyncExternalStore } from "react";
import type { Stated } from "../../checks/narrative/stated.ts";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { createEmitter } from "../../lib/emitter.ts";
import { sum } from "../../lib/lists.ts";
import type { Work } from "../../lib/slices.ts";
import type { OfficeSettings } from "../../notice/settings.ts";
import { reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import { type Review, reviewerBy } from "../../review/review.ts";
import { preloadSettings, useOfficeSettings } from "./office-settings.ts";

/** All rules; undefined until they are loaded, as soon as the first screen stands. */
let rules: typeof import("../../review/by-rules.ts") | undefined;
/** What tells which numbers of the texts are those of the tables; it comes with the rules, which read the texts too. */
let stated: typeof import("../../checks/narrative/stated.ts") | undefined;
/** By it nothing is found but what is blank. */
const withoutRules = reviewerBy(() => [], false);
const reviewer = () => rules?.reviewByRules ?? withoutRules;
const listeners = createEmitter();

/** Loads the rules, which are no part of the first screen. */
export async function preloadChecks(): Promise<void> {
  const [loaded, reading] = await Promise.all([
    import("../../review/by-rules.ts"),
    import("../../checks/narrative/stated.ts"),
    preloadSettings(),
  ]);
  if (rules) return;
  [rules, stated] = [loaded, reading];
  listeners.emit();
}

/** Reviews any draft at once, for what cannot wait for a pause. */
export function useReviewOf(): (draft: Draft) => Review {
  const settings = useOfficeSettings();
  return useSyncExternalStore(listeners.subscribe, reviewer)(settings);
}

/** The review of the draft that is open, as of the last pause in typing. */
export function useReview(): Review {
  return useReviewOf()(useSettledDraft());
}

const nothingStated: readonly Stated[] = [];

/** The numbers of a text that are those of the tables, as of the last pause in typing; none until the rules are loaded. */
export function useStatedAt(path: string): readonly Stated[] {
  const draft = useSettledDraft();
  const reading = useSyncExternalStore(listeners.subscribe, () => stated);
  return useMemo(() => reading?.statedAt(draft, path) ?? nothingStated, [reading, draft, path]);
}

/** Characters of all texts of a report that all rules read in less than 20 ms (`test/bench/CHECKS.md`). */
const quicklyRead = 20_000;

/**
 * The work of reviewing a long draft, to be done in slices; a review of the same draft then finds it done. Undefined for one
 * of usual length, whose review takes less than a frame.
 */
export function longReview(draft: Draft, settings: OfficeSettings): Work<unknown> | undefined {
  const length = sum(reportTexts(draft).map(({ text }) => text.length));
  return length > quicklyRead ? rules?.workOfReview(draft, settings) : undefined;
}
