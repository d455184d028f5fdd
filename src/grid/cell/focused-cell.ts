import type { Editor } from "../../editing/editor.ts";
import { type Cell, cellById } from "../../form/cells.ts";
import { listen } from "../../lib/listen.ts";
import { shownText } from "../../report/cell-entry.ts";
import type { Draft } from "../../report/schema.ts";
import { type CellPosition, cellAt, positionOf } from "../entry-grid.ts";
import type { SelectionStore } from "../selection.ts";
import { typeIn } from "../table-commands.ts";
import { inputOf, showText } from "../table-paint.ts";
import { type EntryEvent, type EntryState, stateAfter } from "./entry-state.ts";

/** The input of an entered cell, the cell, and where it stands in the entry grid. */
export interface CellPlace {
  readonly input: HTMLInputElement;
  readonly cell: Cell;
  readonly spot: CellPosition;
}

/** The cell of a table that has the focus. It alone knows its state. */
export interface FocusedCell {
  readonly state: () => EntryState;
  /** Returns the place whose input an event came to; undefined where that is none. */
  readonly placeOf: (target: EventTarget | null | undefined) => CellPlace | undefined;
  /** Returns whether a place has the focus. */
  readonly isAt: (place: CellPlace) => boolean;
  /** Lets something happen to it. The first event of an entry begins a step of the history. */
  readonly meet: (event: EntryEvent) => void;
  /** While it is selected, marks all of its text, so that whatever comes takes the place of all of it. */
  readonly holdWhole: () => void;
  /** Takes the text of a place into the draft, as a person entered it. */
  readonly enter: (place: CellPlace) => void;
  /** Opens its text, the caret after so many signs. Where it is open already, the caret stays. */
  readonly edit: (caret: number) => void;
  /** Takes over what was entered: it is selected again, and shows how that was read. */
  readonly settle: () => void;
  /** Puts back what stood there before it was typed over or edited. */
  readonly restore: () => void;
  /** Takes over what was entered and selects one cell, which gets the focus. */
  readonly goTo: (spot: CellPosition) => void;
  /** Takes over what was entered and selects all from this cell to another; the focus stays. */
  readonly extendTo: (spot: CellPosition) => void;
  /** Shows a draft that was changed elsewhere: the cells that another text stands in than before, and the one in focus. */
  readonly showChanged: (before: Draft) => void;
  /** Takes the listeners off. */
  readonly end: () => void;
}

/** Each entry is a run of its own in the history, whatever table its cell is in. */
let entries = 0;
const newRun = (): string => {
  entries += 1;
  return `entry ${entries}`;
};

/** Follows the focus through the inputs of a table; `arrived` is called when another cell has it. */
export function followFocus(
  table: HTMLTableElement,
  { editor, selection, arrived }: { editor: Editor; selection: SelectionStore; arrived: () => void },
): FocusedCell {
  const { grid } = selection;
  let focused: CellPlace | undefined;
  let state: EntryState = "selected";
  let run = "";

  const placeOf: FocusedCell["placeOf"] = (target) => {
    if (target && target === focused?.input) return focused;
    const cell = target instanceof HTMLInputElement ? cellById(target.dataset.cell ?? "") : undefined;
    const spot = cell && positionOf(grid, cell.id);
    return spot && { input: target as HTMLInputElement, cell, spot };
  };
  const show = (input: HTMLInputElement, cell: Cell) => showText(input, shownText(editor.current(), cell));
  const selectOnly = (spot: CellPosition) => selection.set({ anchor: spot, head: spot });
  const meet = (event: EntryEvent) => {
    const before = state;
    state = stateAfter(before, event);
    if (!focused || state === before) return;
    // Nothing else of a state is marked: an attribute at the first sign of each cell cost a keystroke 0.03 ms of style.
    focused.input.toggleAttribute("data-editing", state === "editing");
    if (before !== "selected") return;
    run = newRun();
    selectOnly(focused.spot);
  };
  const holdWhole = () => {
    if (!focused || state !== "selected") return;
    const { input } = focused;
    if (input.selectionStart !== 0 || input.selectionEnd !== input.value.length) input.select();
  };
  const takeOver = () => {
    if (focused) show(focused.input, focused.cell);
    meet("settled");
  };
  const settle = () => {
    takeOver();
    holdWhole();
  };
  /** Marks nothing: to mark the text of an input gives it the focus. */
  const leave = () => {
    takeOver();
    focused = undefined;
  };

  const arrive = (target: EventTarget | null) => {
    const place = placeOf(target);
    // The same again: another window had the focus. The entry goes on where it was.
    if (!place || place === focused) return holdWhole();
    leave();
    focused = place;
    meet("arrived");
    arrived();
    selectOnly(place.spot);
    holdWhole();
  };
  const onFocusOut = (event: FocusEvent) => {
    // While another window has the focus, the page's active element is still this one.
    if (event.target === focused?.input && document.activeElement !== focused?.input) leave();
  };

  // A link may lead to a cell before its table is listened to.
  arrive(document.activeElement);
  return {
    state: () => state,
    placeOf,
    isAt: ({ input }) => input === focused?.input,
    meet,
    holdWhole,
    enter: (place) => {
      const here = place.input === focused?.input;
      if (here) meet("entered");
      typeIn(editor, place.cell, place.input.value, here ? run : newRun());
      // That of the cell in focus looks blank or not once it is left: until then it looks like one in focus.
      if (!here) showText(place.input, place.input.value);
    },
    edit: (caret) => {
      const opens = state === "selected";
      meet("edited");
      if (opens) focused?.input.setSelectionRange(caret, caret);
    },
    settle,
    restore: () => {
      if (state !== "selected") editor.revert(run);
      settle();
      if (focused) selectOnly(focused.spot);
    },
    goTo: (spot) => {
      const input = inputOf(cellAt(grid, spot));
      if (input !== focused?.input) return input?.focus();
      settle();
      selectOnly(spot);
    },
    extendTo: (spot) => {
      settle();
      const now = selection.get();
      if (now) selection.set({ anchor: now.anchor, head: spot });
      inputOf(cellAt(grid, spot))?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    showChanged: (before) => {
      const now = editor.current();
      for (const cell of grid.flat()) {
        const [was, text] = [shownText(before, cell), shownText(now, cell)];
        // What was typed into the cell in focus may stand there in other signs than in the draft.
        if (was === text && cell !== focused?.cell) continue;
        const input = inputOf(cell);
        if (input) showText(input, text);
      }
      meet("changed");
      holdWhole();
    },
    end: listen(table, { focusin: (event) => arrive(event.target), focusout: onFocusOut }),
  };
}
