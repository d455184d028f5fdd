import { lazyWithRetry } from "../shared/lazy.tsx";

/** Last year's words for the text in hand. */
export const lastWords = lazyWithRetry(() => import("./last-words.tsx").then((file) => file.LastWords));

/** The tables' numbers for the text in hand. */
export const tableNumbers = lazyWithRetry(() => import("./table-numbers.tsx").then((file) => file.TableNumbers));
