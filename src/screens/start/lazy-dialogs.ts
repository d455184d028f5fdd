import { loadOnce } from "../../lib/loading/load-once.ts";
import { lazyWithRetry } from "../shared/lazy.tsx";
import { shelfPart } from "../years/shelf-part.ts";

// What the list of drafts opens or shows at its end, and does without until then.

/** 新建报告: it brings the form library along. */
export const newReportDialog = lazyWithRetry(() =>
  import("./new-report-dialog.tsx").then((file) => file.NewReportDialog),
);
/** 最近删除. */
export const deletedTable = lazyWithRetry(() => import("./deleted-table.tsx").then((file) => file.DeletedTable));
/** 改名. */
export const renameDialog = lazyWithRetry(() => import("./rename-dialog.tsx").then((file) => file.RenameDialog));
/** 关于: it brings the licences along. */
export const aboutDialog = lazyWithRetry(() => import("../help/about-dialog.tsx").then((file) => file.AboutDialog));
/** 使用说明. */
export const manualDialog = lazyWithRetry(() => import("../help/manual-dialog.tsx").then((file) => file.ManualDialog));
/** What takes a file for what it is: it brings along what reads backups and reports. */
export const textTaker = loadOnce(() =>
  Promise.all([import("../intake/take-text.ts"), shelfPart.preload()]).then(([file]) => file),
);
/** The example, and what opens it. */
export const exampleShower = loadOnce(() => import("../intake/show-example.ts").then((file) => file.showExample));
/** Makes next year's draft of a report: it brings along what reads years in sentences. */
export const nextYearMaker = loadOnce(() => import("../../prose/next-year.ts").then((file) => file.nextYearDraft));
/** Asks where there is a draft of that organ and year. */
export const twinDialog = lazyWithRetry(() => import("./twin-dialog.tsx").then((file) => file.TwinDialog));
/** Looking for drafts by name, where there are many. */
export const draftSearch = loadOnce(() => import("./draft-search.tsx"));

/** What a clerk may ask for next. */
export const dialogParts = [
  newReportDialog,
  deletedTable,
  renameDialog,
  textTaker,
  exampleShower,
  draftSearch,
  nextYearMaker,
  twinDialog,
] as const;
