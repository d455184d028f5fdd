import { useSyncExternalStore } from "react";
import type { CheckDef } from "../../checks/check-def.ts";
import { numberChecks } from "../../checks/numbers/number-checks.ts";
import { runChecksByRule } from "../../checks/run.ts";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { createEmitter } from "../../lib/emitter.ts";
import type { Work } from "../../lib/slices.ts";
import type { OfficeSettings } from "../../report/office-settings.ts";
import type { Draft } from "../../report/schema.ts";
import { type Review, reviewerBy } from "../../review/review.ts";
import { useOfficeSettings } from "./office-settings.ts";

/** The rules that are loaded: until those over texts are, the numbers alone are looked at; no 错误 comes from a text. */
let loaded: readonly CheckDef[] = numberChecks;
let reviewer = reviewerBy(loaded);
const listeners = createEmitter();

/** Loads the rules over texts, which are no part of the first screen. */
export async function preloadChecks(): Promise<void> {
  const { checks } = await import("../../checks/rules.ts");
  if (loaded === checks) return;
  loaded = checks;
  reviewer = reviewerBy(loaded);
  listeners.emit();
}

/** Reviews any draft at once, for what cannot wait for a pause. */
export function useReviewOf(): (draft: Draft) => Review {
  const settings = useOfficeSettings();
  return useSyncExternalStore(listeners.subscribe, () => reviewer)(settings);
}

/** The review of the draft that is open, as of the last pause in typing. */
export function useReview(): Review {
  return useReviewOf()(useSettledDraft());
}

/** The work of a review, to be done in slices; a review of the same draft then finds it done. */
export function reviewWork(draft: Draft, settings: OfficeSettings): Work<unknown> {
  return runChecksByRule(loaded, draft, settings);
}
