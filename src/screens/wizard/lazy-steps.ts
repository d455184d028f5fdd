import { noticeHint } from "../notice/lazy-hint.ts";
import { unitBar } from "../rounds/lazy-rounds.ts";
import { lazyWithRetry } from "../shared/lazy.tsx";
import { preloadChecks } from "../shared/use-review.ts";
import { tableSentencesDialog } from "../table-sentences/lazy-table-sentences.ts";

// All steps but the first, and what is seldom opened in a draft, come after its first step.

/** 一, with its aspects. */
export const overviewStep = lazyWithRetry(() => import("../steps/overview-step.tsx").then((file) => file.OverviewStep));
/** 五 and 六. */
export const textsStep = lazyWithRetry(() => import("../steps/texts-step.tsx").then((file) => file.TextsStep));
/** 审核, with the rules, without which it would say that all is well. */
export const reviewStep = lazyWithRetry(() =>
  Promise.all([import("../review/review-step.tsx"), preloadChecks()]).then(([file]) => file.ReviewStep),
);
/** 二, 三 and 四. */
export const tableStep = lazyWithRetry(() => import("../steps/table-step.tsx").then((file) => file.TableStep));
/** 预览与导出, with the rules, without which a report with 错误 would go out as a finished one. */
export const previewScreen = lazyWithRetry(() =>
  Promise.all([import("../preview/preview-screen.tsx"), preloadChecks()]).then(([file]) => file.PreviewScreen),
);

/** The line of findings at the foot of a step. */
export const findingPanel = lazyWithRetry(() => import("./finding-panel.tsx").then((file) => file.FindingPanel));
/** The card of a finding, over the page. */
export const floatingCard = lazyWithRetry(() => import("./finding-panel.tsx").then((file) => file.FloatingCard));
/** The keys that lead from finding to finding. */
export const findingKeys = lazyWithRetry(() => import("./finding-keys.tsx").then((file) => file.FindingKeys));

/** 审核栏 beside a step. */
export const reviewColumn = lazyWithRetry(() =>
  Promise.all([import("../findings/review-column.tsx"), preloadChecks()]).then(([file]) => file.ReviewColumn),
);

/** The choice of last year's report among the drafts. */
export const choiceDialog = lazyWithRetry(() =>
  import("../last-year/choice-dialog.tsx").then((file) => file.ChoiceDialog),
);

/** 导入旧报告 inside a draft. */
export const importIntoDraft = lazyWithRetry(() =>
  import("../import/import-into-draft.tsx").then((file) => file.ImportIntoDraft),
);

/** What keeps versions of a draft while it is open. */
export const versionKeeper = lazyWithRetry(() =>
  import("../versions/version-keeper.ts").then((file) => file.VersionKeeper),
);
/** What is said where something in a draft could not stay in its place. */
export const setAsideNotice = lazyWithRetry(() =>
  import("./notices/set-aside-notice.tsx").then((file) => file.SetAsideNotice),
);
/** What is said where there is a later saving of a draft than the one that was opened. */
export const laterNotice = lazyWithRetry(() => import("./notices/later-notice.tsx").then((file) => file.LaterNotice));
/** What is said, and the ways out, where a draft cannot be saved. */
export const stoppedNotice = lazyWithRetry(() =>
  import("./notices/stopped-notice.tsx").then((file) => file.StoppedNotice),
);

/** 历史版本. */
export const versionsScreen = lazyWithRetry(() =>
  import("../versions/versions-screen.tsx").then((file) => file.VersionsScreen),
);

/** What is said of a draft that cannot be opened. */
export const unopenedDraft = lazyWithRetry(() => import("./unopened-draft.tsx").then((file) => file.UnopenedDraft));
/** What 下一步 points out. */
export const errorSummary = lazyWithRetry(() => import("../../ui/error-summary.tsx").then((file) => file.ErrorSummary));

/** What stands where the draft's screen broke. */
export const draftError = lazyWithRetry(() => import("../errors/draft-error.tsx").then((file) => file.DraftError));

/** All steps, with 审核 the rules, and what stands beside them. */
export const stepParts = [
  unitBar,
  tableStep,
  findingPanel,
  floatingCard,
  findingKeys,
  versionKeeper,
  stoppedNotice,
  laterNotice,
  setAsideNotice,
  errorSummary,
  unopenedDraft,
  overviewStep,
  textsStep,
  reviewStep,
  previewScreen,
  reviewColumn,
  choiceDialog,
  tableSentencesDialog,
  noticeHint,
  draftError,
] as const;
