import { later } from "./loaded-later.tsx";

/** The tables and the preview are much of the program's code and on no first screen. */
export const tableStep = later(() => import("./steps/table-step.tsx").then((file) => file.TableStep));
export const previewStep = later(() => import("./steps/preview-step.tsx").then((file) => file.PreviewStep));

/** Bringing in an earlier report is done once a year. */
export const importScreen = later(() => import("./import/import-screen.tsx").then((file) => file.ImportScreen));

export const importIntoDraft = later(() =>
  import("./import/import-into-draft.tsx").then((file) => file.ImportIntoDraft),
);

/** Loads both, so that a step opens without waiting. One that fails is tried again when its step is opened. */
export async function preloadSteps(): Promise<void> {
  await Promise.allSettled([tableStep.preload(), previewStep.preload()]);
}
