import { fileTaker } from "./intake/lazy-intake.ts";
import { lazyWithRetry } from "./shared/lazy.tsx";
import type { Route } from "./shared/route.ts";

// Each screen is a file of its own, so that a page loads what it shows first, and the rest after it.

/** The list of drafts. */
export const startScreen = lazyWithRetry(() => import("./start/start-screen.tsx").then((file) => file.StartScreen));
/** One draft, with the wizard's first step. */
export const draftScreen = lazyWithRetry(() => import("./wizard/draft-screen.tsx").then((file) => file.DraftScreen));
/** 导入旧报告 from the list of drafts; it is needed once a year. */
export const importScreen = lazyWithRetry(() => import("./import/import-screen.tsx").then((file) => file.ImportScreen));

/** What stands where a screen broke. */
export const pageError = lazyWithRetry(() => import("./errors/page-error.tsx").then((file) => file.PageError));
/** What is said of an error that broke no screen. */
export const errorMessage = lazyWithRetry(() => import("./errors/error-message.tsx").then((file) => file.ErrorMessage));

const screens = { start: startScreen, import: importScreen, draft: draftScreen };

/** Loads the screen of a route. One that fails is tried again when it is drawn. */
export async function preloadScreen({ at }: Route): Promise<void> {
  await Promise.allSettled([screens[at].preload()]);
}

/**
 * Loads both screens of every day, all steps, the dialogs of the list, and what is said of errors, so that each opens without waiting. One that fails
 * is tried again when it is opened.
 */
export async function preloadAll(): Promise<void> {
  const dialogs = import("./start/lazy-dialogs.ts").then((file) => file.preloadDialogs());
  const steps = import("./wizard/lazy-steps.ts").then((file) => file.preloadSteps());
  const parts = [startScreen, draftScreen, pageError, errorMessage, fileTaker];
  await Promise.allSettled([dialogs, steps, ...parts.map((part) => part.preload())]);
}
