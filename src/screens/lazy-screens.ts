import { whenIdle } from "../lib/loading/when-idle.ts";
import { fileTaker } from "./intake/lazy-intake.ts";
import { lazyWithRetry } from "./shared/lazy.tsx";
import type { Route } from "./shared/route.ts";
import { shelfPart } from "./years/shelf-part.ts";

// Each screen is a file of its own, so that a page loads what it shows first, and the rest after it.

/** The list of drafts. */
export const startScreen = lazyWithRetry(() => import("./start/start-screen.tsx").then((file) => file.StartScreen));
/** One draft, with the wizard's first step. */
export const draftScreen = lazyWithRetry(() => import("./wizard/draft-screen.tsx").then((file) => file.DraftScreen));
/** 导入旧报告 from the list of drafts; it is needed once a year. */
export const importScreen = lazyWithRetry(() => import("./import/import-screen.tsx").then((file) => file.ImportScreen));

/** 历年. */
export const yearsScreen = lazyWithRetry(() => import("./years/years-screen.tsx").then((file) => file.YearsScreen));

/** 收集与汇总, which an office that collects reports opens, and no other. */
export const collectionScreen = lazyWithRetry(() => import("./collection/door.ts").then((door) => door.openDesk()));

/** What takes files that are dropped anywhere on the page. */
export const dropAnywhere = lazyWithRetry(() => import("./intake/drop-anywhere.tsx").then((file) => file.DropAnywhere));

/** What stands where a screen broke. */
export const pageError = lazyWithRetry(() => import("./errors/page-error.tsx").then((file) => file.PageError));
/** What is said of an error that broke no screen. */
export const errorMessage = lazyWithRetry(() => import("./errors/error-message.tsx").then((file) => file.ErrorMessage));

const screens = {
  start: startScreen,
  import: importScreen,
  draft: draftScreen,
  years: yearsScreen,
  collection: collectionScreen,
};

/** Loads the screen of a route. One that fails is tried again when it is drawn. */
export async function preloadScreen({ at }: Route): Promise<void> {
  await Promise.allSettled([screens[at].preload()]);
}

/**
 * Loads the rest, so that it opens without waiting: one part after another, and each once the page has nothing else to do. What
 * is nearest to the screen of a route comes first. A part that fails is tried again when it is opened.
 */
export async function preloadAll({ at }: Route): Promise<void> {
  const [{ dialogParts }, { stepParts }] = await Promise.all([
    import("./start/lazy-dialogs.ts"),
    import("./wizard/lazy-steps.ts"),
  ]);
  const near =
    at === "draft" ? [...stepParts, startScreen, ...dialogParts] : [...dialogParts, draftScreen, ...stepParts];
  for (const part of [
    ...near,
    shelfPart,
    yearsScreen,
    dropAnywhere,
    startScreen,
    draftScreen,
    pageError,
    errorMessage,
    fileTaker,
  ]) {
    if (part.loaded()) continue;
    await new Promise<void>((resolve) => whenIdle(resolve));
    await part.preload().catch(() => undefined);
  }
}
