import type { NumberCell, Sheet, SheetCell, SheetNote } from "../document/blocks.ts";
import { widthsAcross } from "../document/by-hand/widths-across.ts";
import { isNumberCell } from "../document/cells.ts";
import { numberSizes, type Setting, settingOf, withNumbers } from "../document/fit.ts";
import { pointsPerMillimetre, textAreaAcross } from "../document/page.ts";
import type { CellId } from "../form/cells.ts";
import { type ApartNotes, notesApart } from "./annotations.ts";
import type { ComparedCell } from "./cells.ts";
import type { ComparedSheet } from "./compare.ts";

/** How a compared sheet is set on its page. */
interface ComparedSetting {
  /** The sheet with its columns over the width of the page across. */
  readonly sheet: Sheet;
  readonly setting: Setting;
  /** Sizes of what does not fit its cell at the sheet's own, by the cells of `sheet`. */
  readonly sizes: ReadonlyMap<SheetCell, number>;
  /** Changed numbers that stand below each other, as there is no room beside each other or they have annotations. */
  readonly stacked: ReadonlySet<CellId>;
}

/** The last label column of 表三 in millimetres; the numbers take what a page across has more. */
const labels = 58;
/** What a page across holds less the part's heading, in points. */
const height = textAreaAcross.height * pointsPerMillimetre - 52;
/** Numbers smaller than this are set below each other instead. */
const smallest = 7.5;

/** A cell as wide and as high as what it shows of a change. */
function stretched(cell: NumberCell, change: ComparedCell, isStacked: boolean): NumberCell {
  const { before, after } = change;
  if (!isStacked) return { ...cell, text: `${before.text}  ${after.text}` };
  const text = before.text.length > after.text.length ? before.text : after.text;
  // A line of its own for the second number, and each annotation from the beginning of a line.
  const lines = [before.annotation, after.annotation, "　".repeat(8)].map((words) => (words ? `${words}　　` : ""));
  return { ...cell, text, annotation: lines.join("　　") };
}

/** A compared sheet as it is set, with what stands in its cells and its annotations below, where those are. */
export interface SetComparison extends ComparedSetting, ApartNotes {}

/** Sets a compared sheet; where its cells have no room for annotations, those stand below. */
export function setCompared({ sheet, cells, isCrowded }: ComparedSheet): SetComparison {
  const apart = isCrowded ? notesApart(cells) : undefined;
  if (!apart) return { ...fitCompared(sheet, cells, []), cells, marks: new Map(), notes: [] };
  const notes = apart.notes.map(({ mark, before, after }) => ({ mark, text: before + after }));
  const bare = withNumbers(sheet, ({ annotation: _, ...cell }) => {
    const mark = apart.marks.get(cell.id);
    return mark === undefined ? cell : { ...cell, mark };
  });
  return { ...fitCompared(bare, apart.cells, notes), ...apart };
}

/** Sets a compared sheet so that it stands on one page, above its notes, and no number leaves its cell. */
function fitCompared(
  own: Sheet,
  cells: ReadonlyMap<CellId, ComparedCell>,
  notes: readonly SheetNote[],
): ComparedSetting {
  const sheet = { ...own, widths: widthsAcross(own, labels) };
  const changeOf = (cell: SheetCell) => {
    const change = isNumberCell(cell) ? cells.get(cell.id) : undefined;
    return change && change.state !== "same" ? change : undefined;
  };
  const stacked = new Set<CellId>();
  const measured = () => {
    const original = new Map<SheetCell, SheetCell>();
    const groups = sheet.groups.map(({ kind, rows }) => ({
      kind,
      rows: rows.map((row) =>
        row.map((cell) => {
          const change = changeOf(cell);
          const one = change && isNumberCell(cell) ? stretched(cell, change, stacked.has(cell.id)) : cell;
          original.set(one, cell);
          return one;
        }),
      ),
    }));
    const stretchedSheet: Sheet = { ...sheet, groups, notes };
    const setting = settingOf(stretchedSheet, height);
    const sizes = [...numberSizes(stretchedSheet, setting)].map(
      ([cell, size]) => [original.get(cell) ?? cell, size] as const,
    );
    return { setting, sizes: new Map(sizes) };
  };
  for (const { id, state, before, after } of cells.values()) {
    if (state !== "same" && (before.annotation ?? after.annotation) !== undefined) stacked.add(id);
  }
  for (const [cell, size] of measured().sizes) {
    if (size < smallest && isNumberCell(cell) && changeOf(cell)) stacked.add(cell.id);
  }
  return { sheet, ...measured(), stacked };
}
