import type { ClipboardContent } from "../clipboard/read.ts";
import type { Editor } from "../editing/editor.ts";
import { listen } from "../lib/listen.ts";
import { loadOnce, preloadWhenIdle } from "../lib/load-once.ts";
import type { CellPlace, FocusedCell } from "./cell/focused-cell.ts";
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

/** The search for the place of what is pasted, with its reader of HTML: as large as the tables themselves, so that they do not wait for it. */
const pasting = loadOnce(() => import("./pasting/paste-commands.ts"));

type PasteCommands = NonNullable<ReturnType<typeof pasting.loaded>>;

const notLoaded: CommandResult = {
  refused: true,
  text: "程序的一部分没有载入，没有粘贴。请检查网络，或刷新页面后再粘贴；已填写的内容都在。",
};

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
  const putWith = ({ copiedText, paste }: PasteCommands, place: CellPlace, copied: ClipboardContent) => {
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
  const put = (place: CellPlace, copied: ClipboardContent) => {
    const commands = pasting.loaded();
    if (commands) return putWith(commands, place, copied);
    pasting.preload().then(
      (loaded) => putWith(loaded, place, copied),
      () => announce(notLoaded),
    );
    return undefined;
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
  preloadWhenIdle(pasting);
  return listen(table, { copy: onCopy, cut: onCopy, paste: onPaste, drop: onDrop });
}
