/** The id of the heading of a step, which takes the focus where nothing else is left to. */
export const stepHeadingId = "step-heading";

/** Scrolls a field with its label into view and gives it the focus; the text of an input is selected. False where the page has no such field. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field.closest("tr") ?? field;
  label.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement) field.select();
  return true;
}

/** Selects words in the text area that has the focus; nothing happens where that is another field. */
export function selectWords(id: string, start: number, end: number): void {
  const area = document.activeElement;
  if (area instanceof HTMLTextAreaElement && area.id === id) area.setSelectionRange(start, end);
}

/** Gives the focus to the first of these that is on the page; what had it has gone. */
export function focusFirst(...ids: readonly string[]): void {
  for (const id of ids) {
    const place = document.getElementById(id);
    if (!place) continue;
    place.focus();
    if (document.activeElement === place) return;
  }
}
