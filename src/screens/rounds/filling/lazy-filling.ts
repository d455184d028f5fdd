import { lazyWithRetry } from "../../shared/lazy.tsx";

/** 请填写: the choice of a part that somebody else fills in. */
export const fillingDialog = lazyWithRetry(() => import("./filling-dialog.tsx").then((file) => file.FillingDialog));
/** What is asked of whoever fills in such a copy, and its way back. */
export const fillingBar = lazyWithRetry(() => import("./filling-bar.tsx").then((file) => file.FillingBar));
/** A step of such a copy that is not open. */
export const shutStep = lazyWithRetry(() => import("./shut-step.tsx").then((file) => file.ShutStep));
/** What shows a copy that came back filled in. */
export const filledOffer = lazyWithRetry(() => import("./filled-offer.tsx").then((file) => file.FilledOffer));
