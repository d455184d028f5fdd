import { lazyWithRetry } from "./shared/lazy.tsx";
import { preloadChecks } from "./shared/use-review.ts";

// All steps but the first, and what is seldom opened, are no part of the first screen.

/** 一, with its aspects. */
export const overviewStep = lazyWithRetry(() => import("./steps/overview-step.tsx").then((file) => file.OverviewStep));
/** 五 and 六. */
export const textsStep = lazyWithRetry(() => import("./steps/texts-step.tsx").then((file) => file.TextsStep));
/** 审核, with the rules over texts, without which it would say that all is well. */
export const reviewStep = lazyWithRetry(() =>
  Promise.all([import("./review/review-step.tsx"), preloadChecks()]).then(([file]) => file.ReviewStep),
);
/** 二, 三 and 四. */
export const tableStep = lazyWithRetry(() => import("./steps/table-step.tsx").then((file) => file.TableStep));
/** 预览与导出. */
export const previewStep = lazyWithRetry(() => import("./preview/preview-step.tsx").then((file) => file.PreviewStep));

/** 导入旧报告 from the list of drafts; it is needed once a year. */
export const importScreen = lazyWithRetry(() => import("./import/import-screen.tsx").then((file) => file.ImportScreen));

/** 导入旧报告 inside a draft. */
export const importIntoDraft = lazyWithRetry(() =>
  import("./import/import-into-draft.tsx").then((file) => file.ImportIntoDraft),
);

/** 历史版本. */
export const versionsScreen = lazyWithRetry(() =>
  import("./versions/versions-screen.tsx").then((file) => file.VersionsScreen),
);
/** What a damaged draft's versions can bring back. */
export const versionRescue = lazyWithRetry(() =>
  import("./versions/version-rescue.tsx").then((file) => file.VersionRescue),
);

/** Loads all, and with 审核 the rules over texts, so that a step opens without waiting. One that fails is tried again when its step is opened. */
export async function preloadSteps(): Promise<void> {
  const steps = [overviewStep, tableStep, textsStep, reviewStep, previewStep];
  await Promise.allSettled(steps.map((step) => step.preload()));
}
