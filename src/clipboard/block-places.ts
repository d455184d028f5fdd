import type { Cell, CellId } from "../form/cells.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { isBlank, isFigure } from "../tabular/block.ts";

/** A pasted block with each of its texts given its cell. */
export interface PlacedBlock {
  /** Texts for entered cells, as they were copied. */
  readonly texts: ReadonlyMap<CellId, string>;
  /** What the block shows in cells that this form computes. */
  readonly printed: ReadonlyMap<CellId, string>;
  /** Rows and columns of the numbers, e.g. 24×6. */
  readonly size: string;
}

/** The cells of a row without its totals. */
export const withoutTotals = (cells: readonly Cell[]): readonly Cell[] =>
  cells.filter((cell) => cell.column.sum === undefined);

/** The placed block of these cells and texts; refused where none of them is a number that can be entered. */
export function placePairs(
  pairs: readonly (readonly [Cell, string])[],
  rows: number,
  columns: number,
): Result<PlacedBlock> {
  const texts = new Map<CellId, string>();
  const printed = new Map<CellId, string>();
  for (const [cell, text] of pairs) (cell.computed ? printed : texts).set(cell.id, text);
  if (texts.size === 0) return refused("粘贴的内容只对应由程序计算的格，没有可以填写的数。没有改动任何数。");
  if (![...texts.values()].some((text) => isFigure(text) || isBlank(text))) {
    return refused("粘贴的内容中没有数字。没有改动任何数。请复制表格中的数字再粘贴。");
  }
  return accepted({ texts, printed, size: `${rows}×${columns}` });
}
