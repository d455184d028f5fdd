import { lazyWithRetry } from "../../shared/lazy.tsx";

/** 请填写: the choice of a part that somebody else fills in. */
export const fillingDialog = lazyWithRetry(() => import("./filling-dialog.tsx").then((file) => file.FillingDialog));
/** What shows a copy that came back filled in. */
export const filledOffer = lazyWithRetry(() => import("./filled-offer.tsx").then((file) => file.FilledOffer));
