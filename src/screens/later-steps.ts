import { later } from "./loaded-later.tsx";

/** The tables and the preview are much of the program's code and on no first screen. */
export const tableStep = later(() => import("./steps/table-step.tsx").then((file) => file.TableStep));
export const previewStep = later(() => import("./steps/preview-step.tsx").then((file) => file.PreviewStep));

/** Loads both, so that a step opens without waiting. One that fails is tried again when its step is opened. */
export async function preloadSteps(): Promise<void> {
  await Promise.allSettled([tableStep.preload(), previewStep.preload()]);
}
