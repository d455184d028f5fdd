import { isBlock, singleText } from "../clipboard/read.ts";
import type { Editor } from "../editing/editor.ts";
import { type Cell, cellById } from "../form/cells.ts";
import { endAll, listen } from "../lib/listen.ts";
import { halfWidth } from "../lib/strings.ts";
import { shownText } from "../report/cell-entry.ts";
import { captureTyping } from "./capture-typing.ts";
import { type CellPosition, cellAt, moved, positionOf } from "./entry-grid.ts";
import { type Command, commandOf } from "./keys.ts";
import { isMany, type SelectionStore, selectedCells } from "./selection.ts";
import { type CommandResult, clear, copyOf, fill, paste, putEverywhere, typeIn } from "./table-commands.ts";
import { followSelection, inputOf } from "./table-paint.ts";

/** Whom the control tells of what it does not do itself. */
export interface TableHost {
  readonly editor: Editor;
  readonly selection: SelectionStore;
  readonly announce: (said: CommandResult | undefined) => void;
  readonly annotate: () => void;
  readonly help: () => void;
}

/** Each visit to a cell is a run of its own in the history, whatever table it is in. */
let visits = 0;

/**
 * Makes the inputs of a table behave as a sheet: keys, mouse, clipboard and Chinese input. Works with the DOM's own
 * events, so that a keystroke costs one listener and no rendering; React draws the table and learns of changes through
 * the editor. Returns what takes the listeners off again.
 */
export function controlTable(table: HTMLTableElement, host: TableHost): () => void {
  const { editor, selection } = host;
  const { grid } = selection;
  /** Arrows and Home/End belong to the text: after F2, and after a click into the text. */
  let editing = false;
  let dragging = false;
  let run = "";

  const cellOf = (target: EventTarget | null): Cell | undefined =>
    target instanceof HTMLInputElement ? cellById(target.dataset.cell ?? "") : undefined;
  const show = (input: HTMLInputElement, cell: Cell) => {
    const text = shownText(editor.current(), cell);
    if (input.value !== text) input.value = text;
  };
  const goTo = (spot: CellPosition) => {
    const input = inputOf(cellAt(grid, spot));
    input?.focus();
    input?.select();
  };
  const extendTo = (head: CellPosition) => {
    const now = selection.get();
    if (now) selection.set({ anchor: now.anchor, head });
    inputOf(cellAt(grid, head))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const perform = (command: Command, input: HTMLInputElement, cell: Cell) => {
    const now = selection.get();
    if (!now) return;
    switch (command.do) {
      case "move":
        if (command.extend) extendTo(moved(grid, now.head, command.move));
        else goTo(moved(grid, now.anchor, command.move));
        return;
      case "clear":
        return clear(editor, selectedCells(selection));
      case "edit":
        editing = true;
        input.setSelectionRange(input.value.length, input.value.length);
        return;
      case "restore":
        editor.revert(run);
        show(input, cell);
        selection.set({ anchor: now.anchor, head: now.anchor });
        editing = false;
        return input.select();
      case "fillDown":
        return fill(editor, grid, now, "down");
      case "fillRight":
        return fill(editor, grid, now, "right");
      case "selectAll":
        goTo(moved(grid, now.anchor, "tableStart"));
        return extendTo(moved(grid, now.anchor, "tableEnd"));
      case "annotate":
        return host.annotate();
      case "help":
        return host.help();
      default:
        return command satisfies never;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    // While an input method composes, every key is its own, Enter and the arrows too.
    if (!cell || event.isComposing || event.keyCode === 229) return;
    const input = event.target as HTMLInputElement;
    const { selectionStart: start, selectionEnd: end, value } = input;
    const command = commandOf(event, {
      fresh: start === 0 && end === value.length,
      atStart: start === 0 && end === 0,
      atEnd: start === value.length,
      editing,
      many: isMany(selection.get()),
    });
    if (!command) return;
    event.preventDefault();
    perform(command, input, cell);
  };

  const enter = (input: HTMLInputElement, cell: Cell) => {
    const now = selection.get();
    if (now && isMany(now)) selection.set({ anchor: now.anchor, head: now.anchor });
    typeIn(editor, cell, input.value, run);
  };
  const onInput = (event: Event) => {
    const cell = cellOf(event.target);
    if (cell && !(event as InputEvent).isComposing) enter(event.target as HTMLInputElement, cell);
  };
  const onCompositionEnd = (event: Event) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    const input = event.target as HTMLInputElement;
    const plain = input.value.replace(/[０-９．，]/g, halfWidth);
    if (plain !== input.value) {
      const at = input.selectionStart;
      input.value = plain;
      input.setSelectionRange(at, at);
    }
    enter(input, cell);
  };

  const onFocusIn = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    const spot = cell && positionOf(grid, cell.id);
    if (!spot) return;
    visits += 1;
    run = `cell ${visits}`;
    editing = false;
    host.announce(undefined);
    (event.target as HTMLInputElement).select();
    selection.set({ anchor: spot, head: spot });
  };
  const onFocusOut = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (cell) show(event.target as HTMLInputElement, cell);
  };

  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    const spot = cell && positionOf(grid, cell.id);
    if (!spot || event.button !== 0) return;
    const input = event.target as HTMLInputElement;
    dragging = true;
    if (event.shiftKey && selection.get() && table.contains(document.activeElement)) {
      event.preventDefault();
      extendTo(spot);
    } else if (input !== document.activeElement) {
      // The first click takes the cell, its content selected; a second one sets the cursor in the text.
      event.preventDefault();
      goTo(spot);
    } else {
      editing = true;
      selection.set({ anchor: spot, head: spot });
    }
  };
  const onMouseOver = (event: MouseEvent) => {
    if (!dragging || event.buttons !== 1) return;
    const cell = cellOf(event.target) ?? cellOf((event.target as Element).querySelector?.("input[data-cell]") ?? null);
    const spot = cell && positionOf(grid, cell.id);
    if (spot) extendTo(spot);
  };
  const onMouseUp = () => {
    dragging = false;
  };

  const onCopy = (event: ClipboardEvent) => {
    const cell = cellOf(event.target);
    const input = event.target as HTMLInputElement;
    if (!cell || !event.clipboardData) return;
    const part = input.selectionStart !== input.selectionEnd && input.selectionEnd !== input.value.length;
    if (!isMany(selection.get()) && (part || input.selectionStart !== 0)) return;
    event.preventDefault();
    const cells = selectedCells(selection);
    const { text, html } = copyOf(editor.current(), cells);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    if (event.type === "cut") clear(editor, cells, "剪切");
  };
  const onPaste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target);
    if (!cell || !event.clipboardData) return;
    const copied = { text: event.clipboardData.getData("text/plain"), html: event.clipboardData.getData("text/html") };
    const many = isMany(selection.get());
    if (isBlock(copied)) {
      event.preventDefault();
      host.announce(paste(editor, topLeft() ?? cell, copied));
    } else if (many) {
      event.preventDefault();
      putEverywhere(editor, selectedCells(selection), singleText(copied));
    }
  };
  const topLeft = () => selectedCells(selection)[0]?.[0];

  const showChanged = () => {
    for (const cell of grid.flat()) {
      const input = inputOf(cell);
      if (input) show(input, cell);
    }
    const active = document.activeElement;
    if (active instanceof HTMLInputElement && table.contains(active) && !editing) active.select();
  };

  return endAll([
    listen(table, {
      compositionend: onCompositionEnd,
      focusin: onFocusIn,
      focusout: onFocusOut,
      mousedown: onMouseDown,
      mouseover: onMouseOver,
      copy: onCopy,
      cut: onCopy,
      paste: onPaste,
    }),
    listen(document, { mouseup: onMouseUp }),
    captureTyping(table, { keydown: (event) => onKeyDown(event as KeyboardEvent), input: onInput }),
    editor.subscribeExternal(showChanged),
    followSelection(table, selection),
  ]);
}
