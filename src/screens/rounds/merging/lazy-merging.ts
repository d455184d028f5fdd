import { lazyWithRetry } from "../../shared/lazy.tsx";

/** 合并 of what somebody else filled in. */
export const mergeDialog = lazyWithRetry(() => import("./merge-dialog.tsx").then((file) => file.MergeDialog));
