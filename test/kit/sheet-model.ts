import { type ClipboardContent, isBlock, singleText } from "../../src/clipboard/read.ts";
import { createEditor } from "../../src/editing/editor.ts";
import { applications } from "../../src/form/applications.ts";
import type { Cell, CellId } from "../../src/form/cells.ts";
import { type EntryEvent, type EntryState, stateAfter } from "../../src/grid/cell/entry-state.ts";
import { type CellPosition, cellAt, moved, positionOf } from "../../src/grid/entry-grid.ts";
import { type Command, commandOf, type Key } from "../../src/grid/keys.ts";
import { paste } from "../../src/grid/pasting/paste-commands.ts";
import { createSelection, isMany, type Selection, selectedCells } from "../../src/grid/selection.ts";
import { clear, copyOf, fill, putEverywhere, typeIn } from "../../src/grid/table-commands.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { shownText, withTexts } from "../../src/report/cell-entry.ts";

/** The cells that deeds and results name, by their places in the entry grid of 表三, and what they hold at first. */
export const places = {
  here: { row: 3, column: 2, text: "1234" },
  above: { row: 2, column: 2, text: "11" },
  below: { row: 4, column: 2, text: "22" },
  left: { row: 3, column: 1, text: "33" },
  right: { row: 3, column: 3, text: "44" },
  first: { row: 3, column: 0, text: "" },
  last: { row: 3, column: 5, text: "" },
  corner: { row: 0, column: 0, text: "" },
  end: { row: 23, column: 5, text: "" },
} as const;
export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as readonly PlaceName[];

/** What can be told of a sheet. */
export interface SheetView {
  readonly state: EntryState;
  readonly focus: string;
  /** The text of the cell in focus: where it is open, with ‸ for the caret or what is marked in square brackets. */
  readonly text: string;
  /** How many cells are selected. */
  readonly cells: number;
  /** What each cell of the table shows, row by row. */
  readonly all: readonly string[];
}

const grid = createSelection(applications).grid;

/** The id of a named cell. */
export const idOf = (name: PlaceName): CellId => (cellAt(grid, places[name]) as Cell).id;
const nameOf = (id: string): string => placeNames.find((name) => idOf(name) === id) ?? id;

/** A text with its caret, or with what is marked, in sight. */
export const marked = (text: string, from: number, to: number): string =>
  from === to
    ? `${text.slice(0, from)}‸${text.slice(from)}`
    : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;

/** "typing 567|", "selected 22 at below, here 1234": a view in as few words as tell it. */
export function told({ state, focus, text, cells, all }: SheetView): string {
  const { row, column } = places.here;
  const here = all[row * 6 + column];
  const where = nameOf(focus) === "here" ? "" : ` at ${nameOf(focus)}, here ${here}`;
  return `${state} ${text}${where}${cells > 1 ? `, ${cells} cells` : ""}`.replace(/ +(?=$| |,)/g, "");
}

/** The same as it looks: an empty cell looks alike selected and typed over. */
export const asSeen = (view: SheetView): SheetView =>
  view.text === "‸" && view.state === "typing" ? { ...view, state: "selected", text: "" } : view;

/** The report that deeds begin with. */
export const firstDraft = () =>
  withTexts(
    blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 }),
    new Map(placeNames.map((name) => [idOf(name), places[name].text])),
  );

const keyOf = (name: string): Key => {
  const parts = name.split("+");
  return {
    key: parts[parts.length - 1] ?? "",
    ctrlKey: parts.includes("Control"),
    metaKey: false,
    shiftKey: parts.includes("Shift"),
    altKey: false,
  };
};

/** A sheet without a browser: the table of states, the table of keys and the commands, over a text field made of strings. */
export interface SheetModel {
  /** Does what a deed says in words; see `situations`. Returns false where there is nothing to undo or redo. */
  readonly act: (deed: string) => boolean;
  readonly view: () => SheetView;
  /** What the report holds, cell by cell, row by row. */
  readonly stored: () => readonly string[];
}

/** A sheet with `firstDraft`, the cell `here` selected. */
export function sheetModel(): SheetModel {
  const editor = createEditor(firstDraft());
  const selection = createSelection(applications);
  let state: EntryState = "selected";
  let at: CellPosition = places.here;
  /** The text of the cell in focus; `from` is where marking began, `to` where the caret is. */
  let field = { text: "", from: 0, to: 0 };
  let run = 0;
  let copied: ClipboardContent = { text: "", html: "" };

  const cell = () => cellAt(grid, at) as Cell;
  const show = () => {
    const text = shownText(editor.current(), cell());
    field = { text, from: 0, to: text.length };
  };
  const meet = (event: EntryEvent) => {
    const before = state;
    state = stateAfter(before, event);
    if (before !== "selected" || state === "selected") return;
    run += 1;
    selection.set({ anchor: at, head: at });
  };
  const settle = () => {
    meet("settled");
    show();
  };
  const goTo = (spot: CellPosition) => {
    settle();
    at = { row: spot.row, column: spot.column };
    meet("arrived");
    selection.set({ anchor: at, head: at });
    show();
  };
  const extendTo = (head: CellPosition) => {
    settle();
    selection.set({ anchor: at, head });
  };
  const commit = () => typeIn(editor, cell(), field.text, `run ${run}`);
  const insert = (signs: string) => {
    const whole = state === "selected" || state === "composing";
    const [start, end] = whole
      ? [0, field.text.length]
      : [Math.min(field.from, field.to), Math.max(field.from, field.to)];
    const text = field.text.slice(0, start) + signs + field.text.slice(end);
    field = { text, from: start + signs.length, to: start + signs.length };
    meet("entered");
    commit();
  };
  const changed = () => {
    meet("changed");
    show();
  };
  const put = (content: ClipboardContent) => {
    if (content.text === "" && !isBlock(content)) return;
    if (isBlock(content)) {
      settle();
      paste(editor, selectedCells(selection)[0]?.[0] ?? cell(), content);
      changed();
    } else if (state === "selected") {
      putEverywhere(editor, selectedCells(selection), singleText(content));
      changed();
    } else insert(singleText(content));
  };
  const travel = (way: "undo" | "redo") => {
    const step = editor[way]();
    if (!step) return false;
    changed();
    const spot = positionOf(grid, step.field as CellId);
    if (spot && step.field !== cell().id) goTo(spot);
    return true;
  };

  /** What a text field does with a key that the table leaves to it; false where there is nothing to undo or redo. */
  const leftToText = (key: Key): boolean => {
    const { text, from, to } = field;
    const control = key.ctrlKey;
    const caret = (place: number) => {
      field = { text, from: key.shiftKey ? from : place, to: place };
    };
    const remove = (start: number, end: number) => {
      if (from === to) field = { text, from: start, to: end };
      if (field.from !== field.to) insert("");
    };
    const isOpen = state !== "selected";
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    if (key.key === "Tab") {
      const flat = at.row * 6 + at.column + (key.shiftKey ? -1 : 1);
      goTo({ row: Math.floor(flat / 6), column: flat % 6 });
    } else if (control && key.key === "z") return travel("undo");
    else if (control && key.key === "y") return travel("redo");
    else if (control && key.key === "c")
      copied = isOpen
        ? low < high
          ? { text: text.slice(low, high), html: "" }
          : copied
        : copyOf(editor.current(), selectedCells(selection));
    else if (control && key.key === "v") put(copied);
    else if (control && key.key === "x" && isOpen) {
      if (low === high) return true;
      copied = { text: text.slice(low, high), html: "" };
      insert("");
    } else if (control && key.key === "x") {
      copied = copyOf(editor.current(), selectedCells(selection));
      clear(editor, selectedCells(selection), "剪切");
      changed();
    } else if (key.key === "Backspace" && !isOpen) {
      if (text !== "") insert("");
    } else if (key.key === "Backspace") remove(Math.max(0, to - 1), to);
    else if (key.key === "Delete") remove(to, Math.min(text.length, to + 1));
    else if (key.key === "Home" || key.key === "ArrowUp") caret(0);
    else if (key.key === "End" || key.key === "ArrowDown") caret(text.length);
    else if (key.key === "ArrowLeft") caret(control ? 0 : from !== to && !key.shiftKey ? low : Math.max(0, to - 1));
    else if (key.key === "ArrowRight")
      caret(control ? text.length : from !== to && !key.shiftKey ? high : Math.min(text.length, to + 1));
    else if (key.key.length === 1 && !control) insert(key.key);
    return true;
  };
  const perform = (command: Command) => {
    const now = selection.get() as Selection;
    switch (command.do) {
      case "move":
        return command.extend
          ? extendTo(moved(grid, now.head, command.move))
          : goTo(moved(grid, now.anchor, command.move));
      case "clear":
        clear(editor, selectedCells(selection));
        return changed();
      case "edit":
        if (state === "selected") field = { text: field.text, from: field.text.length, to: field.text.length };
        return meet("edited");
      case "markText":
        meet("edited");
        field = { text: field.text, from: 0, to: field.text.length };
        return undefined;
      case "restore":
        if (state !== "selected") editor.revert(`run ${run}`);
        return goTo(at);
      case "fillDown":
      case "fillRight":
        settle();
        fill(editor, grid, now, command.do === "fillDown" ? "down" : "right");
        return changed();
      case "selectAll":
        goTo(moved(grid, at, "tableStart"));
        return extendTo(moved(grid, at, "tableEnd"));
      default:
        return undefined;
    }
  };
  const press = (name: string) => {
    const key = keyOf(name);
    const command = commandOf(key, { state, many: isMany(selection.get()) });
    if (!command) return leftToText(key);
    perform(command);
    return true;
  };
  const click = (name: PlaceName, caret: number) => {
    const spot = places[name];
    if (state === "selected" || spot.row !== at.row || spot.column !== at.column) return goTo(spot);
    meet("pressed");
    field = { text: field.text, from: caret, to: caret };
  };
  const isHere = (name: PlaceName) => cell().id === idOf(name);

  const deeds: Readonly<Record<string, (object: string) => unknown>> = {
    type: (signs) => [...signs].forEach(press),
    press,
    click: (place) => {
      const [name, caret] = place.split("@") as [PlaceName, string | undefined];
      click(name, Math.min(Number(caret ?? 0), field.text.length));
    },
    "double-click": (place) => {
      const [name, caret] = place.split("@") as [PlaceName, string | undefined];
      const wasOpen = isHere(name) && state !== "selected";
      click(name, 0);
      if (wasOpen) field = { text: field.text, from: 0, to: field.text.length };
      else {
        const spot = Math.min(Number(caret ?? 0), field.text.length);
        meet("edited");
        field = { text: field.text, from: spot, to: spot };
      }
    },
    "shift-click": (name) => {
      if (!isHere(name as PlaceName)) return extendTo(places[name as PlaceName]);
      if (state === "selected") return extendTo(at);
      meet("pressed");
      field = { ...field, to: 0 };
    },
    "right-click": (place) => {
      const [name] = place.split("@") as [PlaceName];
      if (!isHere(name)) goTo(places[name]);
      else meet("pressed");
    },
    "drag-to": (name) => {
      if (state === "selected") extendTo(places[name as PlaceName]);
      else {
        meet("pressed");
        field = { text: field.text, from: 0, to: field.text.length };
      }
    },
    compose: (signs) => {
      meet("compositionBegun");
      insert(signs.normalize("NFKC"));
    },
    "give-up": () => {
      const { from, to, text } = field;
      meet("compositionBegun");
      if (state === "composing") {
        meet("compositionGivenUp");
        show();
      } else if (from !== to) insert("");
      else field = { text, from, to };
    },
    paste: (text) => {
      copied = { text: text.replace("⇥", "\t"), html: "" };
      put(copied);
    },
    focus: (name) => {
      if (!isHere(name as PlaceName)) goTo(places[name as PlaceName]);
    },
    "leave-window": () => undefined,
    wheel: () => undefined,
  };
  goTo(places.here);
  editor.stop();
  return {
    act: (deed) => {
      const [verb = "", ...object] = deed.split(" ");
      const done = deeds[verb]?.(object.join(" "));
      editor.stop();
      return done !== false;
    },
    view: () => {
      const isOpen = state !== "selected";
      const { text, from, to } = field;
      return {
        state,
        focus: cell().id,
        text: isOpen ? marked(text, Math.min(from, to), Math.max(from, to)) : text,
        cells: selectedCells(selection).flat().length,
        all: grid.flat().map((one) => (one === cell() ? text : shownText(editor.current(), one))),
      };
    },
    stored: () => grid.flat().map((one) => shownText(editor.current(), one)),
  };
}
