import { useSyncExternalStore } from "react";
import { numberChecks } from "../../checks/numbers/number-checks.ts";
import { runChecks } from "../../checks/run.ts";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { createEmitter } from "../../lib/emitter.ts";
import type { Draft } from "../../report/schema.ts";
import { type Review, reviewerBy } from "../../review/review.ts";
import { useOfficeSettings } from "./office-settings.ts";

/** Until the rules over texts are loaded, the numbers alone are looked at; no 错误 comes from a text. */
let reviewer = reviewerBy((draft, settings) => runChecks(numberChecks, draft, settings));
const listeners = createEmitter();

/** Loads the rules over texts, which are no part of the first screen. */
export async function preloadChecks(): Promise<void> {
  const { check } = await import("../../checks/rules.ts");
  reviewer = reviewerBy(check);
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
