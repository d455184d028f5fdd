import { lazyWithRetry } from "../shared/lazy.tsx";

/** What the notice says of a text or a table; it brings along how texts are read. */
export const noticeHint = lazyWithRetry(() => import("./notice-hint.tsx").then((file) => file.NoticeHint));
