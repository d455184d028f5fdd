import { useEffect, useSyncExternalStore } from "react";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { createEmitter } from "../../lib/emitter.ts";
import { sum } from "../../lib/lists.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { inSlices, type Work } from "../../lib/slices.ts";
import type { OfficeSettings } from "../../notice/settings.ts";
import { reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import { type Review, reviewerBy } from "../../review/review.ts";
import { preloadSettings, useOfficeSettings } from "./office-settings.ts";

/** All rules; undefined until they are loaded, as soon as the first screen stands. */
let rules: typeof import("../../review/by-rules.ts") | undefined;
/** By it nothing is found but what is blank. */
const withoutRules = reviewerBy(() => [], false);
const reviewer = () => rules?.reviewByRules ?? withoutRules;
const listeners = createEmitter();

/** Loads the rules, which are no part of the first screen. */
export async function preloadChecks(): Promise<void> {
  const [loaded] = await Promise.all([import("../../review/by-rules.ts"), preloadSettings()]);
  if (rules) return;
  rules = loaded;
  listeners.emit();
}

/** Reviews any draft at once, for what cannot wait for a pause. */
export function useReviewOf(): (draft: Draft) => Review {
  const settings = useOfficeSettings();
  return useSyncExternalStore(listeners.subscribe, reviewer)(settings);
}

/** Characters of all texts of a report that all rules read in less than 20 ms (`test/bench/CHECKS.md`). */
const quicklyRead = 20_000;

/**
 * The work of reviewing a long draft, to be done in slices; a review of the same draft then finds it done. Undefined for one
 * of usual length, whose review takes less than a frame.
 */
export function longReview(draft: Draft, settings: OfficeSettings): Work<unknown> | undefined {
  return isLong(draft) && rules ? asking(rules.workOfReview(draft, settings), draft, settings) : undefined;
}

const isLong = (draft: Draft): boolean => sum(reportTexts(draft).map(({ text }) => text.length)) > quicklyRead;

/** The long drafts of which all rules were asked. */
const askedBy = memoizeByIdentity((_settings: OfficeSettings) => new WeakSet<Draft>());

function* asking(work: Work<unknown>, draft: Draft, settings: OfficeSettings): Work<void> {
  yield* work;
  askedBy(settings).add(draft);
}

/** The long draft that is being reviewed for the screen, and by which settings. */
let underWay: { readonly draft: Draft; readonly settings: OfficeSettings } | undefined;

/** Reviews a long draft in slices, once for all who show what comes of it; another draft takes its place. */
async function ask(draft: Draft, settings: OfficeSettings): Promise<void> {
  if (underWay?.draft === draft && underWay.settings === settings) return;
  const work = longReview(draft, settings);
  if (!work) return;
  const own = { draft, settings };
  underWay = own;
  await inSlices(work, () => underWay === own);
  if (underWay !== own) return;
  underWay = undefined;
  listeners.emit();
}

/** Whether all rules were asked of the draft that is open, or take no time; else they begin to be. */
function useIsReviewed(draft: Draft, settings: OfficeSettings): boolean {
  const isReviewed = useSyncExternalStore(
    listeners.subscribe,
    () => !rules || !isLong(draft) || askedBy(settings).has(draft),
  );
  useEffect(() => {
    if (!isReviewed) void ask(draft, settings);
  }, [isReviewed, draft, settings]);
  return isReviewed;
}

/**
 * The review of the draft that is open, as of the last pause in typing. A long draft that was just opened is shown as one of
 * which not all rules were asked, until they were: nobody waits for it.
 */
export function useReview(): Review {
  const draft = useSettledDraft();
  const settings = useOfficeSettings();
  const review = useReviewOf();
  return (useIsReviewed(draft, settings) ? review : withoutRules(settings))(draft);
}

/** The same, and never before all rules were asked, however long that takes: for what goes out, and for the list of findings. */
export function useWholeReview(): Review {
  return useReviewOf()(useSettledDraft());
}
