import { lazyWithRetry } from "../shared/lazy.tsx";

/** 对照稿 beside the preview; it brings along how reports are compared. */
export const comparisonPanel = lazyWithRetry(() =>
  import("./comparison-panel.tsx").then((file) => file.ComparisonPanel),
);
