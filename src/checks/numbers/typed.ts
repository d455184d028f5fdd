import { cellById } from "../../form/cells.ts";
import { problemSentence, type QuantityProblem, readQuantity } from "../../report/quantity.ts";
import type { CheckContext, CheckDef, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";
import { placeOf } from "./found-apart.ts";

/** Finds what was typed into a number cell and is no number, where the problem is one of the rule's. */
const typedWith =
  (isOfRule: (problem: QuantityProblem) => boolean): CheckDef["find"] =>
  ({ draft }: CheckContext) =>
    Object.entries(draft.typed).flatMap(([id, typed = ""]): readonly Found[] => {
      const cell = cellById(id);
      const reading = cell && readQuantity(typed, cell.column.unit);
      if (!cell || reading?.kind !== "problem" || !isOfRule(reading.problem)) return [];
      const place = placeOf(cell);
      return [foundAt(id, place, `${place.label}：${problemSentence(typed, cell.column.unit, reading.problem)}`)];
    });

/** H5: what is no number of the kind that the cell asks for. */
export const misspelledNumbers = typedWith((problem) => problem !== "placeholder");

/** H6: a dash, 无 or the like in the place of a number. */
export const typedPlaceholders = typedWith((problem) => problem === "placeholder");
