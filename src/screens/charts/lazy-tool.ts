import { lazyWithRetry } from "../shared/lazy.tsx";

/** 图解 in the line of tools of 总体情况. */
export const chartsTool = lazyWithRetry(() => import("./charts-tool.tsx").then((file) => file.ChartsTool));
