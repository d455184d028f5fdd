import { endAll, listen } from "../lib/listen.ts";
import type { FocusedCell } from "./cell/focused-cell.ts";

/** Two taps on one cell within so long are a double tap, in ms; a browser that counts them itself is believed too. */
const doubleTapMs = 400;

/** How many signs of an input's text stand before a point of the screen; all of them where the browser cannot tell. */
function signsBefore(input: HTMLInputElement, x: number): number {
  const { top, height } = input.getBoundingClientRect();
  // Chromium before 128 has no such function.
  const found = document.caretPositionFromPoint?.(x, top + height / 2);
  return found?.offsetNode === input ? found.offset : input.value.length;
}

/**
 * Mouse and fingers at the cells of a table: a press selects, a second one in a row edits, dragging and Shift select
 * many; in a text that is open they do what they do in any text. Returns what takes the listeners off.
 */
export function followMouse(table: HTMLTableElement, focused: FocusedCell): () => void {
  let dragging = false;
  let byFinger = false;
  let lastTap = { at: -Infinity, input: undefined as HTMLInputElement | undefined };

  /** All of a cell belongs to its input, last year's number under it too. */
  const placeUnder = (target: EventTarget | null) =>
    focused.placeOf(target) ??
    focused.placeOf(target instanceof Element ? target.closest("td")?.querySelector("input") : undefined);
  const isAgain = (event: MouseEvent, input: HTMLInputElement): boolean => {
    const { at, input: last } = lastTap;
    lastTap = { at: event.timeStamp, input };
    return event.detail >= 2 || (byFinger && last === input && event.timeStamp - at < doubleTapMs);
  };

  const onMouseDown = (event: MouseEvent) => {
    const place = placeUnder(event.target);
    if (!place || event.button !== 0) return;
    const { input, spot } = place;
    const isHere = focused.isAt(place);
    const again = isAgain(event, input);
    if (isHere && focused.state() !== "selected") {
      focused.meet("pressed");
      if (event.target !== input) event.preventDefault();
    } else if (event.shiftKey && table.contains(document.activeElement)) {
      event.preventDefault();
      dragging = true;
      focused.extendTo(spot);
    } else if (isHere && again) {
      event.preventDefault();
      focused.edit(signsBefore(input, event.clientX));
    } else if (!byFinger || event.target !== input) {
      event.preventDefault();
      dragging = !byFinger;
      focused.goTo(spot);
    }
    // A finger's press is left to the browser, which opens the keyboard for it.
  };
  const onMouseOver = (event: MouseEvent) => {
    if (!dragging || event.buttons !== 1) return;
    const place = placeUnder(event.target);
    if (place) focused.extendTo(place.spot);
  };
  /** Where the browser has put a caret into a cell that is selected: after a tap, and for its own menu. */
  const holdWhole = () => setTimeout(focused.holdWhole);

  return endAll([
    listen(table, {
      pointerdown: (event) => {
        byFinger = event.pointerType !== "mouse";
      },
      mousedown: onMouseDown,
      mouseover: onMouseOver,
      click: holdWhole,
      contextmenu: focused.holdWhole,
    }),
    listen(document, {
      mouseup: (event) => {
        // After a press with the right button Chromium would put the caret, and with it the focus, where the next one ends.
        if (dragging) event.preventDefault();
        dragging = false;
      },
    }),
  ]);
}
