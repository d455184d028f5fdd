/** Starts the worker that imports; undefined where the browser allows none, as on pages opened from a folder. */
export function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}
