import type { Cell } from "../form/cells.ts";
import { currentCell, isMany, type SelectionStore, selectedCells } from "./selection.ts";

/** The input of an entered cell; null where its table is not on the page. */
export function inputOf(cell: Cell | undefined): HTMLInputElement | null {
  return cell ? (document.getElementById(cell.id) as HTMLInputElement | null) : null;
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
