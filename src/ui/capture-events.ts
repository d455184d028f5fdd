/** What to do with events of the document, by their names. */
type Handlers = { readonly [name in keyof DocumentEventMap]?: (event: DocumentEventMap[name]) => void };

/**
 * Hands events of the document over before any element hears of them: the keys of the whole page, and what is typed into
 * a table, which keeps it from going further. All who listen here hear each event, in the order in which they began.
 * Returns what ends it.
 */
export function captureEvents(handlers: Handlers): () => void {
  const all = Object.entries(handlers) as [string, EventListener][];
  for (const [name, handler] of all) document.addEventListener(name, handler, true);
  return () => {
    for (const [name, handler] of all) document.removeEventListener(name, handler, true);
  };
}
