import { loadOnce } from "../../lib/loading/load-once.ts";
import { lazyWithRetry } from "../shared/lazy.tsx";
import { preloadChecks } from "../shared/use-review.ts";

/** 供审阅, with the rules, whose findings can be taken over. */
export const readingScreen = lazyWithRetry(() =>
  Promise.all([import("./reading/reading-screen.tsx"), preloadChecks()]).then(([file]) => file.ReadingScreen),
);
/** 上级意见 in 审核, with what puts a file into its draft. */
export const unitBar = lazyWithRetry(() => import("./unit-bar.tsx").then((file) => file.UnitBar));
/** What was changed at the place of a comment. */
export const commentChange = lazyWithRetry(() => import("./comment-change.tsx").then((file) => file.CommentChange));
/** What shows a file that came back. */
export const roundsOffer = lazyWithRetry(() => import("./rounds-offer.tsx").then((file) => file.RoundsOffer));
/** What takes such a file for what it is. */
export const roundsTaker = loadOnce(() => import("./receive-file.ts"));
