import { lazyWithRetry } from "../shared/lazy.tsx";

/** 核对网页; it brings along the same. */
export const publishedDialog = lazyWithRetry(() =>
  import("./published-dialog.tsx").then((file) => file.PublishedDialog),
);

/** 核对文件; it brings along how reports are compared and files are read. */
export const checkFileDialog = lazyWithRetry(() =>
  import("./check-file-dialog.tsx").then((file) => file.CheckFileDialog),
);
