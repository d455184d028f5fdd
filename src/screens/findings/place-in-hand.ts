import { createEmitter } from "../../lib/emitter.ts";
import { listen } from "../../lib/listen.ts";
import type { PlaceInHand } from "../../review/finding-groups.ts";

/** Where the caret is or last was: what is pressed beside a field leaves it where it is. */
let place: PlaceInHand | undefined;
const moved = createEmitter();

/** What floats beside a field and stands at the side is no place of the report. */
const beside = "dialog, [role=dialog], aside";

function placeOf(field: Element): PlaceInHand {
  return field instanceof HTMLTextAreaElement
    ? { field: field.id, start: field.selectionStart, end: field.selectionEnd }
    : { field: field.id };
}

/** Follows the caret from field to field, and within texts; a number's cell is one place. Returns what ends it. */
export function followPlace(): () => void {
  place = undefined;
  const look = (field: Element | null) => {
    if (!field?.id || !field.matches("input, textarea, select") || field.closest(beside)) return;
    const next = placeOf(field);
    if (next.field === place?.field && next.start === place.start && next.end === place.end) return;
    place = next;
    moved.emit();
  };
  return listen(document, {
    focusin: (event) => event.target instanceof Element && look(event.target),
    selectionchange: () => document.activeElement instanceof HTMLTextAreaElement && look(document.activeElement),
  });
}

/** Where the caret is. */
export const placeInHand = (): PlaceInHand | undefined => place;

/** Calls the listener when the caret came to another place; returns what ends that. */
export const subscribePlace = moved.subscribe;
