import { lazyWithRetry } from "../shared/lazy.tsx";

/** 台账计数: a register of applications counted into 表三. */
export const registerDialog = lazyWithRetry(() => import("./register-dialog.tsx").then((file) => file.RegisterDialog));
