import type { Cell } from "../form/cells.ts";
import { currentCell, isMany, type SelectionStore, selectedCells } from "./selection.ts";

/** The input of an entered cell; null where its table is not on the page. */
export function inputOf(cell: Cell | undefined): HTMLInputElement | null {
  return cell ? (document.getElementById(cell.id) as HTMLInputElement | null) : null;
}

/** Shows a text in the input of an entered cell, and marks one that is blank for the styles. */
export function showText(input: HTMLInputElement, text: string): void {
  if (input.value !== text) input.value = text;
  input.toggleAttribute("data-blank", text === "");
}

/** Marks the selected cells and the column of the cell in focus, for the styles to tint, now and after each change. Returns what ends it. */
export function followSelection(table: HTMLTableElement, selection: SelectionStore): () => void {
  const columns = [...table.querySelectorAll("[data-column]")].map((place) => ({
    place,
    id: place.getAttribute("data-column"),
  }));
  let selected = new Set<string>();
  return selection.subscribe(() => {
    const before = selected;
    const cells = isMany(selection.get()) ? selectedCells(selection).flat() : [];
    selected = new Set(cells.map(({ id }) => id));
    // An attribute that stays as it is costs no new style, but looking for its 144 cells at each step costs time.
    if (before.size + selected.size > 0) {
      for (const input of table.querySelectorAll("input")) {
        input.toggleAttribute("data-selected", selected.has(input.id));
      }
    }
    const current = currentCell(selection)?.column.id;
    for (const { place, id } of columns) place.toggleAttribute("data-current", id === current);
  });
}

/** Marks the cells of the one column that is shown where there is room for one, and lets Tab go to no other. */
export function showColumn(table: HTMLTableElement, column: string): void {
  for (const place of table.querySelectorAll("td")) {
    const isShown = (place.getAttribute("data-of") ?? place.getAttribute("data-column")) === column;
    place.toggleAttribute("data-shown", isShown);
    const input = place.querySelector("input");
    if (input) input.tabIndex = isShown ? 0 : -1;
  }
}

/** Takes off what `showColumn` did. */
export function showAllColumns(table: HTMLTableElement): void {
  for (const place of table.querySelectorAll("td")) {
    place.removeAttribute("data-shown");
    place.querySelector("input")?.removeAttribute("tabindex");
  }
}
