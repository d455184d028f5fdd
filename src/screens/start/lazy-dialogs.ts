import { lazyWithRetry } from "../shared/lazy.tsx";

// What the list of drafts opens, and does without until then.

/** 新建报告: it brings the form library along. */
export const newReportDialog = lazyWithRetry(() =>
  import("./new-report-dialog.tsx").then((file) => file.NewReportDialog),
);
/** 关于: it brings the licences along. */
export const aboutDialog = lazyWithRetry(() => import("./about-dialog.tsx").then((file) => file.AboutDialog));
