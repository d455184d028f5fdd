import type { ClipboardContent } from "../clipboard/read.ts";
import type { Editor } from "../editing/editor.ts";
import type { TableDef } from "../form/table.ts";
import { endAll, listen } from "../lib/listen.ts";
import type { CellPlace, FocusedCell } from "./cell/focused-cell.ts";
import { pasting } from "./pasting/late-pasting.ts";
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

/** In the first moments of a page; a paste that waited would come after the keys that follow it. */
const notYet: CommandResult = {
  refused: true,
  text: "粘贴功能还在载入，没有改动任何数。请稍后再粘贴一次；仍然不行的，请检查网络连接。",
};

/** Loads what pastes, and prepares it for a table. Returns what calls that off. */
function preparePasting(table: TableDef): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  pasting.preload().then(
    (part) => {
      if (!isOver) stop = part.preparePasting(table);
    },
    // It is tried again by the first paste.
    () => undefined,
  );
  return () => {
    isOver = true;
    stop?.();
  };
}

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
    const part = pasting.loaded();
    if (!part) {
      pasting.preload().catch(() => undefined);
      announce(notYet);
      return;
    }
    const text = part.copiedText(copied);
    if (text === undefined) {
      focused.settle();
      announce(part.paste(editor, selectedCells(selection)[0]?.[0] ?? place.cell, copied));
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
    ...(first ? [preparePasting(first.table)] : []),
  ]);
}
