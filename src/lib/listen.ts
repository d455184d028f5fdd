type Events = HTMLElementEventMap & DocumentEventMap & WindowEventMap;

/** What to do with events, by their names. */
export type EventHandlers = { readonly [name in keyof Events]?: (event: Events[name]) => void };

/**
 * Listens to events of a target until what is returned is called. `capture`: before any element within the target hears
 * of them.
 */
export function listen(target: EventTarget, handlers: EventHandlers, { capture = false } = {}): () => void {
  const all = Object.entries(handlers) as [string, EventListener][];
  for (const [name, handler] of all) target.addEventListener(name, handler, capture);
  return () => {
    for (const [name, handler] of all) target.removeEventListener(name, handler, capture);
  };
}

/** One function that ends all of what was begun. */
export const endAll = (ends: Iterable<() => void>) => (): void => {
  for (const end of ends) end();
};
