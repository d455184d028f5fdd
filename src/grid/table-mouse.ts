import { endAll, listen } from "../lib/listen.ts";
import type { FocusedCell } from "./cell/focused-cell.ts";

/** Two taps on one cell within so long are a double tap, in ms; a browser that counts them itself is believed too. */
const doubleTapMs = 400;

/** How many signs of a cell's text stand before a point of the screen. Browsers from 128 on could tell it themselves. */
function signsBefore(input: HTMLInputElement, x: number): number {
  const { value, scrollLeft } = input;
  const { fontSize, fontFamily, paddingLeft, paddingRight, textAlign } = getComputedStyle(input);
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return value.length;
  pen.font = `${fontSize} ${fontFamily}`;
  const box = input.getBoundingClientRect();
  const left = box.left + Number.parseFloat(paddingLeft);
  const room = box.right - Number.parseFloat(paddingRight) - left - pen.measureText(value).width;
  // What is too wide begins at the left and is scrolled.
  const start = room < 0 ? left - scrollLeft : left + (textAlign === "center" ? room / 2 : room);
  const middleOf = (at: number) =>
    start + (pen.measureText(value.slice(0, at)).width + pen.measureText(value.slice(0, at + 1)).width) / 2;
  const behind = value.split("").findIndex((_, at) => middleOf(at) > x);
  return behind < 0 ? value.length : behind;
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
    if (!place) return;
    const { input, spot } = place;
    const isHere = focused.isAt(place);
    const again = isAgain(event, input);
    if (isHere && focused.state() !== "selected") {
      focused.meet("pressed");
      if (event.target !== input) event.preventDefault();
    } else if (event.button !== 0) {
      // The other buttons do what they do anywhere.
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
  return endAll([
    listen(table, {
      pointerdown: (event) => {
        byFinger = event.pointerType === "touch";
      },
      mousedown: onMouseDown,
      mouseover: onMouseOver,
      // Where the browser has put a caret into a cell that is selected: after a tap, and for its own menu.
      click: focused.holdWhole,
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
