import type { Figure, Sheet } from "../document/blocks.ts";
import { isNumberCell } from "../document/cells.ts";
import type { CellId } from "../form/cells.ts";

/** What became of a number: "added" where there was a blank, "removed" where there is one now. */
export type CellState = "same" | "changed" | "added" | "removed";

/** A printed number as it was and as it is. */
export interface ComparedCell {
  readonly id: CellId;
  /** Computed: it changes with the numbers that it adds up. */
  readonly isTotal: boolean;
  readonly state: CellState;
  readonly before: Figure;
  readonly after: Figure;
}

const numbersIn = (sheet: Sheet | undefined) =>
  (sheet?.groups ?? []).flatMap(({ rows }) => rows.flat()).filter(isNumberCell);

const isBlank = ({ text, annotation }: Figure): boolean => text === "" && annotation === undefined;

function stateOf(before: Figure, after: Figure): CellState {
  if (before.text === after.text && before.annotation === after.annotation) return "same";
  if (isBlank(before)) return "added";
  return isBlank(after) ? "removed" : "changed";
}

/** Every printed number of a table by its cell. Where the earlier report has no such table, its numbers were blank. */
export function cellsBetween(before: Sheet | undefined, after: Sheet): ReadonlyMap<CellId, ComparedCell> {
  const earlier = new Map(numbersIn(before).map((cell) => [cell.id, cell]));
  return new Map(
    numbersIn(after).map((cell) => {
      const { id, kind } = cell;
      const before: Figure = earlier.get(id) ?? { text: "" };
      return [id, { id, isTotal: kind === "total", state: stateOf(before, cell), before, after: cell }];
    }),
  );
}
