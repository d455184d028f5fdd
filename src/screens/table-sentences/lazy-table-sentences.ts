import { lazyWithRetry } from "../shared/lazy.tsx";

/** 数字成句: sentences from the tables. */
export const tableSentencesDialog = lazyWithRetry(() =>
  import("./table-sentences-dialog.tsx").then((file) => file.TableSentencesDialog),
);
