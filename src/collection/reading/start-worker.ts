/** Starts a worker that reads what is handed in; undefined where the browser allows none, as on pages opened from a folder. */
export function startHeapWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}
