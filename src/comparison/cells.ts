import type { Figure, NumberCell, Sheet } from "../document/blocks.ts";
import type { CellId } from "../form/cells.ts";

/** What became of a number: "added" where there was a blank, "removed" where there is one now. */
export type CellState = "same" | "changed" | "added" | "removed";

export interface ComparedCell {
  readonly id: CellId;
  /** Computed: it changes with the numbers that it adds up. */
  readonly isTotal: boolean;
  readonly state: CellState;
  readonly before: Figure;
  readonly after: Figure;
}

const numbersIn = (sheet: Sheet | undefined): readonly NumberCell[] =>
  (sheet?.groups ?? [])
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (cell.kind === "number" || cell.kind === "total" ? [cell] : []));

const isBlank = ({ text, annotation }: Figure): boolean => text === "" && annotation === undefined;

function stateOf(before: Figure, after: Figure): CellState {
  if (before.text === after.text && before.annotation === after.annotation) return "same";
  if (isBlank(before)) return "added";
  return isBlank(after) ? "removed" : "changed";
}

/** Every number of a table as it was and as it is, by its cell. A table that was not there was blank. */
export function cellsBetween(before: Sheet | undefined, after: Sheet): ReadonlyMap<CellId, ComparedCell> {
  const earlier = new Map(numbersIn(before).map((cell) => [cell.id, cell]));
  return new Map(
    numbersIn(after).map((cell) => {
      const was: Figure = earlier.get(cell.id) ?? { text: "" };
      const compared = {
        id: cell.id,
        isTotal: cell.kind === "total",
        state: stateOf(was, cell),
        before: was,
        after: cell,
      };
      return [cell.id, compared];
    }),
  );
}
