import type { CellMark, CellMarks } from "../editing/cell-marks.ts";
import type { Editor } from "../editing/editor.ts";
import { type Cell, cellsOf } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { type YearOnYear, yearOnYearAt } from "../report/across-years.ts";
import { yearBefore } from "../report/schema.ts";
import { setAttribute } from "../ui/set-text.ts";

const signs = { more: "+", less: "−" };
const verbs = { more: "增加 ", less: "减少 ", same: "持平" };

/** Beside the number: 118 +3, or 118 alone where nothing has changed. */
function shortly({ before, change }: YearOnYear): string {
  if (!change || change.direction === "same") return before;
  return `${before}\u2002${signs[change.direction]}${change.by}`;
}

/** 上年 118，增加 3 */
export function yearOnYearWords({ before, change }: YearOnYear): string {
  if (!change) return `上年 ${before}`;
  return `上年 ${before}，${verbs[change.direction]}${change.direction === "same" ? "" : change.by}`;
}

/**
 * Puts into `place` the words that a cell is described by; without words there are none. They are a title and no text, so
 * that no sentence stands on the page twice.
 */
function describe(input: HTMLElement, words: string, place: HTMLElement): void {
  const id = `${input.id}.remark`;
  let description = document.getElementById(id);
  if (words === "") description?.remove();
  else {
    if (!description) {
      description = document.createElement("p");
      description.id = id;
      place.append(description);
    }
    description.title = words;
  }
  setAttribute(input, "aria-describedby", words === "" ? undefined : id);
}

/** Shows what is to know of a cell: its mark to those who see, and last year's number too to those who listen. */
function showMark(
  input: HTMLElement,
  mark: CellMark | undefined,
  compared: YearOnYear | undefined,
  place: HTMLElement,
): void {
  const wrong = [mark?.error, mark?.relation].filter(Boolean);
  const said = [...wrong, mark?.annotation && `附注：${mark.annotation}`, compared && yearOnYearWords(compared)];
  setAttribute(input, "aria-invalid", mark?.error && "true");
  describe(input, said.filter(Boolean).join(" "), place);
  // An annotation is shown by its own bubble.
  setAttribute(input, "title", wrong.join(" ") || undefined);
  setAttribute(input, "data-noted", mark?.annotation || undefined);
  setAttribute(input.parentElement ?? input, "data-annotated", mark?.annotation && "");
  setAttribute(input, "data-suspect", mark?.isSuspect ? "" : undefined);
}

/** How many signs the number in a cell takes, with what a total says that it lacks. */
function signsIn(place: HTMLElement): number {
  if (place instanceof HTMLInputElement) return place.value.length;
  const lacks = place.getAttribute("data-lacks");
  return (place.textContent ?? "").length + (lacks === null ? 0 : lacks.length + 3);
}

interface Followed {
  readonly editor: Editor;
  readonly marks: CellMarks;
  readonly withLastYear: boolean;
  /** Holds the words that cells are described by, out of sight. */
  readonly place: HTMLElement;
}

/**
 * Puts on the cells of a table what is to be said beside their numbers, now and after each pause in typing: the marks,
 * and if wanted last year's number with the change, with how much room this year's leaves them. Returns what ends it.
 */
export function describeCells(
  table: TableDef,
  { editor, marks, withLastYear, place: descriptions }: Followed,
): () => void {
  const places = cellsOf(table).flatMap((cell) => {
    const place = document.getElementById(cell.id);
    return place?.parentElement ? [{ cell, place, around: place.parentElement }] : [];
  });
  const shown = new Map<Cell, string>();
  const marked = new Map<Cell, CellMark | undefined>();
  const widths = new Map<Cell, number>();
  const show = () => {
    const draft = editor.settledDraft();
    const last = withLastYear ? yearBefore(draft) : undefined;
    for (const { cell, place, around } of places) {
      const compared = last && yearOnYearAt(draft, last, cell);
      const words = compared ? shortly(compared) : "";
      const mark = cell.computed ? undefined : marks.of(cell.id);
      // Where nothing stands beside a number nobody asks for the room that it leaves.
      if (words || mark?.annotation) {
        const digits = signsIn(place);
        if (widths.get(cell) !== digits) around.style.setProperty("--digits", `${digits}`);
        widths.set(cell, digits);
      }
      if (shown.get(cell) === words && marked.get(cell) === mark) continue;
      setAttribute(around, "data-last-year", words || undefined);
      if (!cell.computed) showMark(place, mark, compared, descriptions);
      shown.set(cell, words);
      marked.set(cell, mark);
    }
  };
  show();
  return editor.subscribeSettled(show);
}
