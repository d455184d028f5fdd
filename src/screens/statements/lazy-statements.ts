import { lazyWithRetry } from "../shared/lazy.tsx";

/** 数字成句: sentences from the tables. */
export const statementsDialog = lazyWithRetry(() =>
  import("./statements-dialog.tsx").then((file) => file.StatementsDialog),
);
