import { type EventHandlers, listen } from "../lib/listen.ts";

/**
 * Hands events of the document over before any element hears of them: the keys of the whole page, and what is typed into
 * a table, which keeps it from going further. No other file listens to keys of the document. All who capture an event
 * get it, in the order in which they began. Returns what ends it.
 */
export function captureEvents(handlers: EventHandlers): () => void {
  return listen(document, handlers, { capture: true });
}
