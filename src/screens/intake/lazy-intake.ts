import { loadOnce } from "../../lib/loading/load-once.ts";
import { lazyWithRetry } from "../shared/lazy.tsx";

/** What takes dropped files: it brings along what reads backups and reports. */
export const fileTaker = loadOnce(() => import("./take-files.ts").then((file) => file.takeFiles));
/** What tells what came of them. */
export const intakeNotice = lazyWithRetry(() => import("./intake-notice.tsx").then((file) => file.IntakeNotice));
