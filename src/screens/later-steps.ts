import { later } from "./loaded-later.tsx";

/** All steps but the first are no part of the first screen. */
export const overviewStep = later(() => import("./steps/overview-step.tsx").then((file) => file.OverviewStep));
export const textsStep = later(() => import("./steps/texts-step.tsx").then((file) => file.TextsStep));
export const reviewStep = later(() => import("./steps/review-step.tsx").then((file) => file.ReviewStep));
export const tableStep = later(() => import("./steps/table-step.tsx").then((file) => file.TableStep));
export const previewStep = later(() => import("./steps/preview-step.tsx").then((file) => file.PreviewStep));

/** Bringing in an earlier report is done once a year. */
export const importScreen = later(() => import("./import/import-screen.tsx").then((file) => file.ImportScreen));

export const importIntoDraft = later(() =>
  import("./import/import-into-draft.tsx").then((file) => file.ImportIntoDraft),
);

/** Loads all, so that a step opens without waiting. One that fails is tried again when its step is opened. */
export async function preloadSteps(): Promise<void> {
  const steps = [overviewStep, tableStep, textsStep, reviewStep, previewStep];
  await Promise.allSettled(steps.map((step) => step.preload()));
}
