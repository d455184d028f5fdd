/** The longest that something waits for the page to have nothing else to do, in ms. */
const longestWait = 1000;

/** Calls back once the page has nothing else to do: what is shown and what is pressed come first. Returns what ends the wait. */
export function whenIdle(then: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(then);
    return () => clearTimeout(timer);
  }
  const call = window.requestIdleCallback(then, { timeout: longestWait });
  return () => window.cancelIdleCallback(call);
}
