/** Starts a worker that finds alike texts; undefined where the browser allows none, as on pages opened from a folder. */
export function startAlikeWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}
