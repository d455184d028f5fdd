import { lazyWithRetry } from "../shared/lazy.tsx";

/** 自动更新, which a text's step does without at first. */
export const followsTables = lazyWithRetry(() => import("./follows-tables.tsx").then((file) => file.FollowsTables));
