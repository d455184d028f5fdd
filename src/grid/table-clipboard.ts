import type { ClipboardContent } from "../clipboard/read.ts";
import type { Editor } from "../editing/editor.ts";
import { endAll, listen } from "../lib/listen.ts";
import type { CellPlace, FocusedCell } from "./cell/focused-cell.ts";
import { copiedText, paste, preparePasting } from "./pasting/paste-commands.ts";
import { type SelectionStore, selectedCells } from "./selection.ts";
import { type CommandResult, clear, copyOf, putEverywhere } from "./table-commands.ts";

interface ClipboardHost {
  readonly editor: Editor;
  readonly selection: SelectionStore;
  readonly announce: (said: CommandResult | undefined) => void;
}

const contentOf = (data: DataTransfer): ClipboardContent => ({
  text: data.getData("text/plain"),
  html: data.getData("text/html"),
});

/**
 * Copies, cuts and pastes whole cells while they are selected. In a text that is open, copying and cutting are the
 * browser's, and a single text goes to the caret; a block never does, as its numbers would run into one another.
 * What is dropped on a cell is pasted there. Returns what takes the listeners off.
 */
export function followClipboard(
  table: HTMLTableElement,
  focused: FocusedCell,
  { editor, selection, announce }: ClipboardHost,
): () => void {
  const onCopy = (event: ClipboardEvent) => {
    if (!focused.placeOf(event.target) || !event.clipboardData || focused.state() !== "selected") return;
    event.preventDefault();
    const cells = selectedCells(selection);
    const { text, html } = copyOf(editor.current(), cells);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    if (event.type === "cut") clear(editor, cells, "剪切");
  };
  const put = (place: CellPlace, copied: ClipboardContent) => {
    const text = copiedText(copied);
    if (text === undefined) {
      focused.settle();
      announce(paste(editor, selectedCells(selection)[0]?.[0] ?? place.cell, copied));
    } else if (copied.text === "") {
      // A picture, which a spreadsheet copies too, is no text.
      return;
    } else if (focused.state() === "selected") {
      putEverywhere(editor, selectedCells(selection), text);
    } else {
      const { selectionStart, selectionEnd, value } = place.input;
      place.input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, "end");
      focused.enter(place);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const place = focused.placeOf(event.target);
    const copied = event.clipboardData && contentOf(event.clipboardData);
    if (!place || !copied) return;
    event.preventDefault();
    put(place, copied);
  };
  const onDrop = (event: DragEvent) => {
    const place = focused.placeOf(event.target);
    if (!place || !event.dataTransfer || (focused.isAt(place) && focused.state() !== "selected")) return;
    event.preventDefault();
    focused.goTo(place.spot);
    put(place, contentOf(event.dataTransfer));
  };
  const [first] = selection.grid.flat();
  return endAll([
    listen(table, { copy: onCopy, cut: onCopy, paste: onPaste, drop: onDrop }),
    ...(first ? [preparePasting(editor.current(), first.table)] : []),
  ]);
}
