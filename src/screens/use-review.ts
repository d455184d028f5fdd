import { useSyncExternalStore } from "react";
import type { Finding } from "../checks/finding.ts";
import { numberChecks } from "../checks/number-checks.ts";
import { type Review, reviewOf } from "../checks/review.ts";
import { run } from "../checks/run.ts";
import { useSettledDraft } from "../editing/editing-context.tsx";
import { createListeners } from "../editing/listeners.ts";
import { remembered, rememberedLately } from "../form/remembered.ts";
import type { OfficeSettings } from "../report/office-settings.ts";
import type { Draft } from "../report/schema.ts";
import { useOfficeSettings } from "./office-settings.ts";

/** What an office's settings make of a draft. */
type ReviewBy = (settings: OfficeSettings) => (draft: Draft) => Review;

const reviewBy = (check: (draft: Draft, settings: OfficeSettings) => readonly Finding[]): ReviewBy =>
  remembered((settings) => rememberedLately((draft): Review => reviewOf(draft, check(draft, settings))));

/** Until the rules over texts are loaded, the numbers alone are looked at; no 错误 comes from a text. */
let review = reviewBy((draft, settings) => run(numberChecks, draft, settings));
const listeners = createListeners();

/** Loads the rules over texts, which are no part of the first screen. */
export async function preloadChecks(): Promise<void> {
  const { check } = await import("../checks/check.ts");
  review = reviewBy(check);
  listeners.notify();
}

/** Reviews any draft at once, for what cannot wait for a pause. */
export function useReviewOf(): (draft: Draft) => Review {
  const settings = useOfficeSettings();
  return useSyncExternalStore(listeners.subscribe, () => review)(settings);
}

export function useReview(): Review {
  const draft = useSettledDraft();
  return useReviewOf()(draft);
}
