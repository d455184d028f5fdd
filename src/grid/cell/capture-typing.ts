import { captureEvents } from "../../ui/capture-events.ts";

/**
 * The events that typing is made of. React listens to each of them at the root of the page, twice, and looks through
 * all that lies between the root and the cell for somebody to tell, though nobody in a table waits for React's word:
 * half of what a keystroke costs (test/bench/RESULTS.md).
 */
const typing = [
  "keydown",
  "keypress",
  "textInput",
  "beforeinput",
  "input",
  "selectionchange",
  "keyup",
  "change",
] as const;

type Handlers = { readonly [name in (typeof typing)[number]]?: (event: Event) => void };

/**
 * Takes what is typed into the inputs of a table before the page does, and keeps it from going on to React. Only that:
 * the browser does with each key what it does anyhow, others who capture events of the document get it too, and all
 * other events (focus, composition, clipboard, mouse) take their usual way. Returns what ends it.
 */
export function captureTyping(table: HTMLTableElement, handlers: Handlers): () => void {
  const capture = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement) || !table.contains(event.target)) return;
    event.stopPropagation();
    handlers[event.type as keyof Handlers]?.(event);
  };
  return captureEvents(Object.fromEntries(typing.map((name) => [name, capture])));
}
