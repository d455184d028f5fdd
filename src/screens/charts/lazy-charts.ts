import { lazyWithRetry } from "../shared/lazy.tsx";

/** 图解 as it is chosen, with what draws it. */
export const chartsDialog = lazyWithRetry(() => import("./charts-dialog.tsx").then((file) => file.ChartsDialog));
