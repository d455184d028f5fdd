import { lazyWithRetry } from "../../shared/lazy.tsx";

/** What a copy in which one part is open shows beside that. One for all, as each weighs on the first screen. */
export const fillingCopy = lazyWithRetry(() => import("./filling-copy.tsx").then((file) => file.FillingCopy));
