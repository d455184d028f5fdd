import type { Editor } from "../editing/editor.ts";
import { endAll, listen } from "../lib/listen.ts";
import { halfWidth } from "../lib/strings.ts";
import { captureTyping } from "./cell/capture-typing.ts";
import { type CellPlace, followFocus } from "./cell/focused-cell.ts";
import { moved } from "./entry-grid.ts";
import { type Command, commandOf } from "./keys.ts";
import { isMany, type SelectionStore, selectedCells } from "./selection.ts";
import { followClipboard } from "./table-clipboard.ts";
import { type CommandResult, clear, fill } from "./table-commands.ts";
import { followMouse } from "./table-mouse.ts";
import { followSelection } from "./table-paint.ts";

/** Whom the control tells of what it does not do itself. */
export interface TableHost {
  readonly editor: Editor;
  readonly selection: SelectionStore;
  readonly announce: (said: CommandResult | undefined) => void;
  readonly annotate: () => void;
  readonly help: () => void;
}

/**
 * Makes the inputs of a table behave as a sheet: keys, mouse, clipboard and Chinese input. Works with the DOM's own
 * events, so that a keystroke costs one listener and no rendering; React draws the table and learns of changes through
 * the editor. Returns what takes the listeners off again.
 */
export function controlTable(table: HTMLTableElement, host: TableHost): () => void {
  const { editor, selection } = host;
  const { grid } = selection;
  const focused = followFocus(table, { editor, selection, arrived: () => host.announce(undefined) });

  const perform = (command: Command, { input }: CellPlace) => {
    const now = selection.get();
    if (!now) return;
    switch (command.do) {
      case "move":
        return command.extend
          ? focused.extendTo(moved(grid, now.head, command.move))
          : focused.goTo(moved(grid, now.anchor, command.move));
      case "clear":
        return clear(editor, selectedCells(selection));
      case "edit":
        return focused.edit(input.value.length);
      case "restore":
        return focused.restore();
      case "fillDown":
      case "fillRight":
        focused.settle();
        return fill(editor, grid, now, command.do === "fillDown" ? "down" : "right");
      case "selectAll":
        focused.goTo(moved(grid, now.anchor, "tableStart"));
        return focused.extendTo(moved(grid, now.anchor, "tableEnd"));
      case "markText":
        focused.edit(0);
        return input.select();
      case "annotate":
        return host.annotate();
      case "help":
        return host.help();
      default:
        return command satisfies never;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const place = focused.placeOf(event.target);
    if (!place) return;
    focused.holdWhole();
    // While an input method composes, every key is its own, Enter and the arrows too.
    if (event.isComposing || event.keyCode === 229) return;
    const command = commandOf(event, { state: focused.state(), many: isMany(selection.get()) });
    if (!command) return;
    event.preventDefault();
    perform(command, place);
  };
  const onInput = (event: InputEvent) => {
    const place = focused.placeOf(event.target);
    if (place && !event.isComposing) focused.enter(place);
  };
  const onCompositionEnd = (event: CompositionEvent) => {
    const place = focused.placeOf(event.target);
    if (!place) return;
    if (event.data === "") {
      focused.meet("compositionGivenUp");
      if (focused.state() === "selected") return focused.settle();
    }
    const { input } = place;
    const plain = input.value.replace(/[０-９．，]/g, halfWidth);
    if (plain !== input.value) {
      const at = input.selectionStart;
      input.value = plain;
      input.setSelectionRange(at, at);
    }
    focused.enter(place);
  };

  return endAll([
    focused.end,
    listen(table, {
      compositionstart: () => {
        focused.holdWhole();
        focused.meet("compositionBegun");
      },
      compositionend: onCompositionEnd,
    }),
    captureTyping(table, {
      keydown: (event) => onKeyDown(event as KeyboardEvent),
      // What comes without a key: dictation, a list of signs, a phone's keyboard.
      beforeinput: focused.holdWhole,
      input: (event) => onInput(event as InputEvent),
    }),
    followMouse(table, focused),
    followClipboard(table, focused, host),
    editor.subscribeExternal(focused.showChanged),
    followSelection(table, selection),
  ]);
}
