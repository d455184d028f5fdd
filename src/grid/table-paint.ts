import type { CellMark, CellMarks } from "../editing/cell-marks.ts";
import type { Editor } from "../editing/editor.ts";
import type { Cell } from "../form/cells.ts";
import { showAttribute } from "../ui/show.ts";
import type { EntryGrid } from "./entry-grid.ts";
import { currentCell, isMany, type SelectionStore, selectedCells } from "./selection.ts";

/** The input of an entered cell; null where its table is not on the page. */
export function inputOf(cell: Cell | undefined): HTMLInputElement | null {
  return cell ? (document.getElementById(cell.id) as HTMLInputElement | null) : null;
}

/** Shows what is to be said of a cell, and takes away what no longer is. */
function showMark(input: HTMLInputElement, mark: CellMark | undefined): void {
  const said = [mark?.error, mark?.relation, mark?.note && `附注：${mark.note}`].filter(Boolean).join(" ") || undefined;
  showAttribute(input, "aria-invalid", mark?.error && "true");
  showAttribute(input, "aria-description", said);
  showAttribute(input, "title", said);
  showAttribute(input, "data-noted", mark?.note && "");
  showAttribute(input, "data-unbalanced", mark?.relation && "");
}

/** Puts the marks on the inputs of a table, now and after each pause in typing; returns what ends it. */
export function followMarks(grid: EntryGrid, editor: Editor, marks: CellMarks): () => void {
  const shown = new Map<Cell, CellMark | undefined>();
  const show = () => {
    for (const cell of grid.flat()) {
      const mark = marks.of(cell.id);
      const input = inputOf(cell);
      if (!input || shown.get(cell) === mark) continue;
      showMark(input, mark);
      shown.set(cell, mark);
    }
  };
  show();
  return editor.subscribeSettled(show);
}

/** Tints the selected cells, and the column of the cell in focus; returns what ends it. */
export function followSelection(table: HTMLTableElement, selection: SelectionStore): () => void {
  return selection.subscribe(() => {
    for (const input of table.querySelectorAll("input[data-selected]")) input.removeAttribute("data-selected");
    if (isMany(selection.get())) {
      for (const cell of selectedCells(selection).flat()) inputOf(cell)?.setAttribute("data-selected", "");
    }
    const column = currentCell(selection)?.column.id;
    for (const place of table.querySelectorAll("[data-column]")) {
      place.toggleAttribute("data-current", place.getAttribute("data-column") === column);
    }
  });
}
